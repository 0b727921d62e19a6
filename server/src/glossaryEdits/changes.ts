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
  | { readonly kind: 'add'; readonly term: string; readonly abbreviation?: string };

const definitionRemark = 'definition: What it is, in one or two sentences.';

/**
 * The steps that bring a change into a file.
 * @param data what the file says; it must have passed the schema.
 * @returns none where the file says so already; `undefined` where it says something that speaks against it.
 */
export function stepsOf(data: Data, change: GlossaryChange): Step[] | undefined {
  if (change.kind === 'ignore') return ignoring(data, change.form);
  if (change.kind === 'add') return adding(data, change);
  return changing(data, change);
}

function ignoring({ ignore }: Data, form: string): Step[] {
  const isKnown = textsOf(ignore).some((known) => known === form || known === form.toLowerCase());
  return isKnown ? [] : [{ kind: 'append', path: ['ignore'], value: form }];
}

function adding(
  { concepts }: Data,
  { term, abbreviation }: GlossaryChange & { kind: 'add' },
): Step[] | undefined {
  const known = Array.isArray(concepts) ? concepts.filter(isData) : [];
  if (known.some((concept) => foldForm(String(concept.term)) === foldForm(term))) return undefined;
  const value = abbreviation === undefined ? { term } : { term, abbreviation };
  return [{ kind: 'append', path: ['concepts'], value, remark: definitionRemark }];
}

/** One entry of `changes` that is about the concept. */
interface KnownChange {
  readonly key: string;
  readonly prefer?: unknown;
  readonly admit: readonly string[];
  readonly forbid: readonly string[];
}

function changing(
  { changes }: Data,
  { kind, form, concept }: GlossaryChange & { kind: 'admit' | 'prefer' | 'forbid' },
): Step[] | undefined {
  const entries = Object.entries(isData(changes) ? changes : {}).filter(([key]) => isNameOf(concept, key));
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
