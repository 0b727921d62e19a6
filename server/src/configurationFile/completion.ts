/** What may be written at a place of a configuration file. */
import { type Concept, preferredTerm } from '../engine/glossary/concept.ts';
import { inEnglish, type Say } from '../engine/say.ts';
import { statusName } from '../text/names.ts';
import type { MapNode } from './outlineNodes.ts';
import { isOf, itemsOf, propertiesOf, resolved, type Schema, schemasAt, valuesOf } from './schema.ts';
import { entrySnippet, type Manner, pairSnippet, written } from './snippets.ts';
import { type TypingSpot, typingAt } from './spot.ts';
import { isReference, ownConcepts, type Terms } from './terms.ts';

/** Something that may be written there. */
export interface FileCompletion {
  readonly kind: 'property' | 'value' | 'term' | 'entry';
  readonly label: string;
  /** One line. */
  readonly detail?: string;
  /** What it is, in Markdown. */
  readonly description?: string;
  /** A snippet for kinds `property` and `entry`, the text itself for others. */
  readonly text: string;
  /** The id of the concept that it stands for. */
  readonly concept?: string;
}

/** All that may be written in place of the stretch `[from, to)` of the text. */
export interface FileCompletions {
  readonly from: number;
  readonly to: number;
  readonly items: readonly FileCompletion[];
}

/** What may be written at an offset; nothing where the writer alone knows. */
export function completionsAt(
  text: string,
  offset: number,
  terms: Terms,
  isJson: boolean,
  say: Say = inEnglish,
): FileCompletions {
  const spot = typingAt(text, offset);
  if (!spot) return { from: offset, to: offset, items: [] };
  const isFlow = isJson || isInBrackets(spot.root, spot.from);
  const before = text.slice(text.lastIndexOf('\n', spot.from - 1) + 1, spot.from);
  const manner: Manner = { isJson, isFlow, indent: ' '.repeat(before.length) };
  const items = spot.role === 'key' ? names(spot, terms, manner) : values(spot, before, terms, manner, say);
  return { from: spot.from, to: spot.to, items };
}

function names({ path, map, pair }: TypingSpot, terms: Terms, manner: Manner): FileCompletion[] {
  const around = path.slice(0, -1);
  const others = map?.pairs.filter((one) => one !== pair) ?? [];
  const isNew = pair?.colon === undefined;
  return namesIn(schemasAt(around), around.join('/'), others, isNew, terms, manner);
}

/** The names that may stand in a map, without those that are there. */
function namesIn(
  schemas: readonly Schema[],
  path: string,
  others: MapNode['pairs'],
  isNew: boolean,
  terms: Terms,
  manner: Manner,
): FileCompletion[] {
  const taken = new Set(others.map(({ key }) => key.value));
  if (path === 'changes') return changeable(taken, schemas, isNew, terms, manner);
  return [...propertiesOf(schemas)]
    .filter(([name]) => !taken.has(name))
    .map(([name, schema]): FileCompletion => {
      const inner = resolved(schema);
      const description = inner.find((one) => one.description !== undefined)?.description;
      return {
        kind: 'property',
        label: name,
        ...(description === undefined ? {} : { description }),
        text: isNew ? pairSnippet(name, inner, manner) : written(name, manner),
      };
    });
}

/** The terms of the glossaries, for changes of them. */
function changeable(
  taken: ReadonlySet<string>,
  schemas: readonly Schema[],
  isNew: boolean,
  terms: Terms,
  manner: Manner,
): FileCompletion[] {
  const inner = schemas.flatMap(({ additionalProperties: one }) =>
    typeof one === 'object' ? resolved(one) : [],
  );
  return terms.concepts.flatMap((concept): FileCompletion[] => {
    const term = preferredTerm(concept).text;
    if (taken.has(term) || taken.has(concept.id)) return [];
    const name = terms.named(term) === concept ? term : concept.id;
    const text = isNew ? pairSnippet(name, inner, manner) : written(name, manner);
    return [{ kind: 'property', label: name, detail: concept.subject, text, concept: concept.id }];
  });
}

/** @param before what stands in the line before it. */
function values(spot: TypingSpot, before: string, terms: Terms, manner: Manner, say: Say): FileCompletion[] {
  const schemas = schemasAt(spot.path);
  const own = texts(spot, schemas, terms, manner, say);
  if (spot.text.quotes !== '') return own;
  const [lead = ''] = /^\s*(?:-\s+)*/.exec(before) ?? [];
  // Behind a colon, an entry or a name begins on the next line; an entry may be begun without its dash.
  const isBehindName = !manner.isFlow && lead.length < before.length;
  const isWithoutDash = !manner.isFlow && spot.item?.from === spot.text.from;
  const column = isBehindName ? lead.length + 2 : before.length + (isWithoutDash ? 2 : 0);
  const inner: Manner = { ...manner, indent: ' '.repeat(column) };
  const start = isBehindName ? `\n${inner.indent}` : '';
  const dash = isWithoutDash ? '- ' : '';
  return [
    ...own.map((one) => ({ ...one, text: dash + one.text })),
    ...[...entries(spot, schemas, inner, say), ...objectNames(spot, schemas, terms, inner)].map((one) => ({
      ...one,
      text: start + dash + one.text,
    })),
  ];
}

/** The names with which a map begins that may stand there; in brackets, it begins with a bracket. */
function objectNames(
  { path }: TypingSpot,
  schemas: readonly Schema[],
  terms: Terms,
  manner: Manner,
): FileCompletion[] {
  if (manner.isFlow || !schemas.some((one) => isOf(one, 'object'))) return [];
  return namesIn(schemas, path.join('/'), [], true, terms, manner);
}

/** A whole new entry of the list that is begun there. */
function entries(
  { path, item }: TypingSpot,
  schemas: readonly Schema[],
  manner: Manner,
  say: Say,
): FileCompletion[] {
  const ofEntry = item ? schemas : itemsOf(schemas);
  const schema = ofEntry.find((one) => isOf(one, 'object'));
  if (!schema) return [];
  const [offered] = schema.defaultSnippets ?? [];
  const dash = item || manner.isFlow ? '' : '- ';
  const snippet = entrySnippet(ofEntry, { ...manner, indent: manner.indent + ' '.repeat(dash.length) });
  const description = offered?.description ?? schema.description;
  return [
    {
      kind: 'entry',
      label: offered ? say(offered.label) : say('new entry of {0}', nameOf(path)),
      ...(description === undefined ? {} : { description }),
      text: manner.isFlow && !item ? `[${snippet}]` : dash + snippet,
    },
  ];
}

/** The last name in a path. */
function nameOf(path: TypingSpot['path']): string {
  return String(path.findLast((step) => typeof step === 'string'));
}

/** Texts that the schema names, and those that come from the glossaries. */
function texts(
  { path, root, text: node }: TypingSpot,
  schemas: readonly Schema[],
  terms: Terms,
  manner: Manner,
  say: Say,
): FileCompletion[] {
  const inQuotes = (value: string) =>
    node.quotes === '"'
      ? JSON.stringify(value)
      : node.quotes === "'"
        ? `'${value.replaceAll("'", "''")}'`
        : undefined;
  const form = (value: string) => inQuotes(value) ?? written(value, manner);
  const isBoolean = schemas.some((one) => isOf(one, 'boolean'));
  const described = schemas.find(({ description }) => description !== undefined)?.description;
  const known = valuesOf(schemas).map((value): FileCompletion => {
    const isLiteral = isBoolean && (value === 'true' || value === 'false');
    return {
      kind: 'value',
      label: value,
      ...(described === undefined ? {} : { description: described }),
      text: isLiteral ? value : form(value),
    };
  });
  const [option, name, property] = path;
  if (isReference(path)) return [...known, ...references(root, name, terms, form)];
  if (option === 'concepts' && property === 'term' && path.length === 3) {
    return [...known, ...terms.concepts.map((concept) => termItem(concept, form))];
  }
  const isForm = option === 'changes' && path.length > 2 && schemas.some((one) => isOf(one, 'string'));
  if (!isForm || property === 'note' || path.at(-1) === 'note') return known;
  return [...known, ...formsOf(terms.named(String(name)), property === 'prefer', form, say)];
}

/** The ids that lead to other concepts: those of the file, and those of the glossaries it builds on. */
function references(
  root: TypingSpot['root'],
  index: string | number | undefined,
  terms: Terms,
  form: (value: string) => string,
): FileCompletion[] {
  const own = ownConcepts(root);
  const ofFile = own
    .filter((one) => one.index !== index)
    .map(({ id, term }): FileCompletion => ({ kind: 'term', label: id, detail: term, text: form(id) }));
  const ids = new Set(own.map(({ id }) => id));
  const others = terms.concepts
    .filter(({ id }) => !ids.has(id))
    .map((concept): FileCompletion => {
      const { id } = concept;
      return { kind: 'term', label: id, detail: preferredTerm(concept).text, text: form(id), concept: id };
    });
  return [...ofFile, ...others];
}

function termItem(concept: Concept, form: (value: string) => string): FileCompletion {
  const term = preferredTerm(concept).text;
  return { kind: 'term', label: term, detail: concept.subject, text: form(term), concept: concept.id };
}

/** What is written for a concept; the preferred term is preferred already. */
function formsOf(
  concept: Concept | undefined,
  isPreferring: boolean,
  form: (value: string) => string,
  say: Say,
): FileCompletion[] {
  return (concept?.designations ?? [])
    .filter((_, index) => !isPreferring || index > 0)
    .map(({ text, status }) => ({
      kind: 'term',
      label: text,
      detail: statusName(status, say),
      text: form(text),
    }));
}

/** Whether an offset is within brackets. */
function isInBrackets(node: TypingSpot['root'], offset: number): boolean {
  if (!node || node.kind === 'text' || offset < node.from || offset > node.to) return false;
  if (node.column < 0) return true;
  const inner = node.kind === 'map' ? node.pairs : node.items;
  return inner.some(({ value }) => isInBrackets(value, offset));
}
