/** What a writer wants changed, made into a change of the file; or why it can't be. */
import { applyLayer, quoted } from '../engine/configuration/index.ts';
import { type Concept, foldForm, preferredTerm, type TermBase } from '../engine/index.ts';
import type { GlossaryWish } from '../protocol.ts';
import { conceptById } from '../terminology.ts';
import type { GlossaryChange } from './changes.ts';
import { isOfAnother, namesOf } from './proposals.ts';

/** The change, or what to tell the writer instead. */
export type Granted = { readonly change: GlossaryChange } | { readonly problem: string };

/** Nothing is granted that would be a mistake in the file, or that changes nothing. */
export function grant(wish: GlossaryWish, termBase: TermBase): Granted {
  if (wish.kind === 'ignore') return { change: wish };
  if (wish.kind === 'add') return adding(wish, termBase);
  const { kind, form, concept: id } = wish;
  const concept = conceptById(id, termBase);
  if (!concept) return { problem: 'This term is no longer in the glossary. Try it again.' };
  if (isOfAnother(form, concept, termBase))
    return { problem: `${quoted(form)} is a form of another term, too. Change it there first.` };
  const status = concept.designations.find(({ text }) => text === form)?.status;
  if (kind === 'forbid' && (status === 'deprecated' || status === 'superseded')) {
    const term = quoted(preferredTerm(concept).text);
    return { problem: `${quoted(form)} is reported already, as a wrong form of ${term}.` };
  }
  const change = {
    target: id,
    admit: [],
    forbid: [],
    drop: false,
    [kind]: kind === 'prefer' ? form : [{ term: form }],
  };
  const { faults } = applyLayer([concept], { concepts: [], changes: [change] }, '');
  const [fault] = faults;
  if (fault) return { problem: problemOf(wish, concept) };
  return { change: { kind, form, concept: namesOf(concept, termBase) } };
}

function problemOf({ kind, form }: { kind: 'prefer' | 'forbid'; form: string }, concept: Concept): string {
  return kind === 'prefer'
    ? `${quoted(form)} is the term to write already.`
    : `${quoted(form)} is the term to write for ${quoted(preferredTerm(concept).text)}. Say which other one to prefer.`;
}

function adding(wish: GlossaryWish & { kind: 'add' }, termBase: TermBase): Granted {
  const { term, abbreviation, definition, deprecated = [] } = wish;
  for (const form of [term, ...(abbreviation === undefined ? [] : [abbreviation]), ...deprecated]) {
    const owner = ownerOf(form, termBase);
    if (owner) {
      return {
        problem: `${quoted(form)} is in the glossary already, as a form of ${quoted(preferredTerm(owner).text)}. To change that, prefer or forbid it.`,
      };
    }
  }
  return {
    change: {
      kind: 'add',
      term,
      ...(abbreviation === undefined ? {} : { abbreviation }),
      ...(definition === undefined ? {} : { definition }),
      ...(deprecated.length === 0 ? {} : { deprecated }),
    },
  };
}

function ownerOf(form: string, { concepts }: TermBase): Concept | undefined {
  const folded = foldForm(form);
  return concepts.find(({ designations }) => designations.some(({ text }) => foldForm(text) === folded));
}
