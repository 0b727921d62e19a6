/** What a writer may change in a configuration file, and the steps that this takes in a given one. */
import { isSameForm } from '../engine/configuration/index.ts';
import { foldForm } from '../engine/index.ts';
import { type Data, isData, type Step } from './steps.ts';

/** How a concept is named under `changes`. */
export interface ConceptNames {
  /** What to write where nothing stands there yet. */
  readonly key: string;
  /** All names that lead to the concept: its id and its forms. */
  readonly all: readonly string[];
}

export type GlossaryChange =
  | { readonly kind: 'ignore'; readonly form: string }
  | { readonly kind: 'admit' | 'prefer' | 'forbid'; readonly form: string; readonly concept: ConceptNames }
  | {
      readonly kind: 'add';
      readonly term: string;
      readonly abbreviation?: string;
      readonly definition?: string;
      /** Other words for it, which must not be written. */
      readonly deprecated?: readonly string[];
    }
  | RenameChange;

/** Another term for a concept, or another abbreviation; the former one is no longer to be written. */
export interface RenameChange {
  readonly kind: 'rename';
  readonly form: string;
  readonly former: string;
  readonly concept: ConceptNames;
  /** Whether the id of the concept must stay as it is, as others name it. */
  readonly keepsId: boolean;
}

const definitionRemark = 'definition: What it is, in one or two sentences.';

/**
 * The steps that bring a change into a file.
 * @param data what the file says; it must have passed the schema.
 * @returns none where the file says so already; `undefined` where it says something that speaks against it.
 */
export function stepsOf(data: Data, change: GlossaryChange): readonly Step[] | undefined {
  if (change.kind === 'ignore') return ignoring(data, change.form);
  if (change.kind === 'add') return adding(data, change);
  if (change.kind === 'rename') return renamingEntry(data, change) ?? renaming(data, change);
  return changing(data, change);
}

function ignoring({ ignore }: Data, form: string): Step[] {
  const isKnown = textsOf(ignore).some((known) => known === form || known === form.toLowerCase());
  return isKnown ? [] : [{ kind: 'append', path: ['ignore'], value: form }];
}

function adding(
  { concepts }: Data,
  { term, abbreviation, definition, deprecated = [] }: GlossaryChange & { kind: 'add' },
): Step[] | undefined {
  const known = Array.isArray(concepts) ? concepts.filter(isData) : [];
  if (known.some((concept) => foldForm(String(concept.term)) === foldForm(term))) return undefined;
  const value = {
    term,
    ...(abbreviation === undefined ? {} : { abbreviation }),
    ...(definition === undefined ? {} : { definition }),
    ...(deprecated.length === 0
      ? {}
      : { terms: deprecated.map((one) => ({ term: one, status: 'deprecated' })) }),
  };
  const remark = definition === undefined ? { remark: definitionRemark } : {};
  return [{ kind: 'append', path: ['concepts'], value, ...remark }];
}

/** One entry of `changes` that is about the concept. */
interface KnownChange {
  readonly key: string;
  readonly prefer?: unknown;
  readonly admit: readonly string[];
  readonly forbid: readonly string[];
}

function entriesOf({ changes }: Data, concept: ConceptNames): [key: string, entry: unknown][] {
  return Object.entries(isData(changes) ? changes : {}).filter(([key]) => isNameOf(concept, key));
}

function changing(
  data: Data,
  { kind, form, concept }: { kind: 'admit' | 'prefer' | 'forbid'; form: string; concept: ConceptNames },
): Step[] | undefined {
  const entries = entriesOf(data, concept);
  if (entries.some(([, entry]) => isData(entry) && entry.drop === true)) return undefined;
  const known = entries.map(([key, entry]): KnownChange => {
    const { prefer, admit, forbid } = isData(entry) ? entry : {};
    return { key, prefer, admit: textsOf(admit), forbid: textsOf(forbid) };
  });
  if (kind === 'forbid' && known.some(({ prefer }) => prefer === form)) return undefined;
  // What is written further down counts.
  const last = known.at(-1)?.key ?? concept.key;
  const without = (list: 'admit' | 'forbid') => known.flatMap((change) => removals(change, list, form));
  const append = (list: 'admit' | 'forbid'): Step[] =>
    known.some((change) => change[list].some((one) => isSameForm(one, form)))
      ? []
      : [{ kind: 'append', path: ['changes', last, list], value: form }];
  // The new entry first: what is around a list that goes must not be left empty.
  if (kind === 'admit') return [...append('admit'), ...without('forbid')];
  if (kind === 'forbid') return [...append('forbid'), ...without('admit')];
  const preferring = known.findLast(({ prefer }) => prefer !== undefined);
  const set: Step = { kind: 'set', path: ['changes', preferring?.key ?? last, 'prefer'], value: form };
  const steps = preferring?.prefer === form ? [] : [set];
  return [...steps, ...without('forbid'), ...without('admit')];
}

/** What an entry may say of its own term that is not true of another one. */
const ownToTerm = ['joints', 'plural', 'inflections', 'notVariants', 'wrongForms', 'commonWord', 'ambiguous'];

/**
 * In the file that defines the concept, its entry gets the new form, and keeps the former one as one that must not be
 * written; `undefined` where there is no such entry, or it says more of the former one than that.
 */
function renamingEntry(
  data: Data,
  { form, former, concept, keepsId }: RenameChange,
): readonly Step[] | undefined {
  const concepts = Array.isArray(data.concepts) ? data.concepts : [];
  const index = concepts.findIndex(
    (one) => isData(one) && (one.term === former || abbreviationOf(one) === former),
  );
  const entry: unknown = concepts[index];
  if (!isData(entry) || entriesOf(data, concept).length > 0) return undefined;
  const isTerm = entry.term === former;
  const described = isTerm || !isData(entry.abbreviation) ? entry : entry.abbreviation;
  if (isTerm && keepsId && entry.id === undefined) return undefined;
  if ((isTerm || described !== entry) && ownToTerm.some((key) => key in described)) return undefined;
  const path = ['concepts', String(index)];
  const place = isTerm ? ['term'] : described === entry ? ['abbreviation'] : ['abbreviation', 'term'];
  const set: Step = { kind: 'set', path: [...path, ...place], value: form };
  const terms = [...path, 'terms'];
  const known = textsOf(entry.terms).findIndex((term) => isSameForm(term, form));
  const type = isTerm ? {} : { type: 'abbreviation' };
  const isSpelling = isTerm && foldForm(form) === foldForm(former);
  return [
    set,
    ...(isSpelling
      ? []
      : [{ kind: 'append' as const, path: terms, value: { term: former, ...type, status: 'deprecated' } }]),
    ...(known < 0 ? [] : [{ kind: 'remove' as const, path: terms, index: known }]),
  ];
}

function abbreviationOf({ abbreviation }: Data): unknown {
  return isData(abbreviation) ? abbreviation.term : abbreviation;
}

/** Elsewhere, the form is preferred; what was preferred by the same entry would be forgotten otherwise. */
function renaming(data: Data, { form, former, concept }: RenameChange): Step[] | undefined {
  const steps = changing(data, { kind: 'prefer', form, concept });
  const replaced = entriesOf(data, concept).find(([, entry]) => isData(entry) && entry.prefer === former);
  if (!steps || !replaced || foldForm(form) === foldForm(former)) return steps;
  return [...steps, { kind: 'append', path: ['changes', replaced[0], 'forbid'], value: former }];
}

/** From the end, so that the places of the others stay as they are. */
function removals({ key, ...lists }: KnownChange, list: 'admit' | 'forbid', form: string): Step[] {
  return lists[list]
    .map((one, index) => (isSameForm(one, form) ? index : -1))
    .filter((index) => index >= 0)
    .reverse()
    .map((index) => ({ kind: 'remove', path: ['changes', key, list], index }));
}

function isNameOf({ all }: ConceptNames, key: string): boolean {
  return all.some((name) => name === key || foldForm(name) === foldForm(key));
}

/** The texts of a list; an entry may be a map with a `term`. */
function textsOf(list: unknown): string[] {
  return Array.isArray(list) ? list.map((entry) => String(isData(entry) ? entry.term : entry)) : [];
}
