/** What a writer wants changed, made into a change of the file; or why it can't be. */
import { applyLayer } from '../engine/configuration/index.ts';
import { type Concept, foldForm, preferredTerm, type Say, type TermBase } from '../engine/index.ts';
import type { GlossaryWish } from '../protocol.ts';
import { conceptById } from '../terminology.ts';
import type { GlossaryChange } from './changes.ts';
import { isOfAnother, namesOf } from './proposals.ts';

/** The change, or what to tell the writer instead. */
export type Granted = { readonly change: GlossaryChange } | { readonly problem: string };

/** Nothing is granted that would be a mistake in the file, or that changes nothing. */
export function grant(wish: GlossaryWish, termBase: TermBase, say: Say): Granted {
  if (wish.kind === 'ignore') return { change: wish };
  if (wish.kind === 'add') return adding(wish, termBase, say);
  const { kind, form, concept: id } = wish;
  const concept = conceptById(id, termBase);
  if (!concept) return { problem: say('This term is no longer in the glossary. Try it again.') };
  if (isOfAnother(form, concept, termBase))
    return { problem: say('“{0}” is a form of another term, too. Change it there first.', form) };
  const status = concept.designations.find(({ text }) => text === form)?.status;
  if (kind === 'forbid' && (status === 'deprecated' || status === 'superseded')) {
    const term = preferredTerm(concept).text;
    return { problem: say('“{0}” is reported already, as a wrong form of “{1}”.', form, term) };
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
  if (fault) return { problem: problemOf(wish, concept, say) };
  return { change: { kind, form, concept: namesOf(concept, termBase) } };
}

function problemOf(
  { kind, form }: { kind: 'prefer' | 'forbid'; form: string },
  concept: Concept,
  say: Say,
): string {
  return kind === 'prefer'
    ? say('“{0}” is the term to write already.', form)
    : say(
        '“{0}” is the term to write for “{1}”. Say which other one to prefer.',
        form,
        preferredTerm(concept).text,
      );
}

function adding(wish: GlossaryWish & { kind: 'add' }, termBase: TermBase, say: Say): Granted {
  const { term, abbreviation, definition, deprecated = [] } = wish;
  for (const form of [term, ...(abbreviation === undefined ? [] : [abbreviation]), ...deprecated]) {
    const owner = ownerOf(form, termBase);
    if (owner) {
      return {
        problem: say(
          '“{0}” is in the glossary already, as a form of “{1}”. To change that, prefer or forbid it.',
          form,
          preferredTerm(owner).text,
        ),
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
