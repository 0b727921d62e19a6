/** What the glossary says of a form in a document, for commands that change it. */
import type { Range } from 'vscode-languageserver';
import {
  citationForm,
  conceptIdsOf,
  foldForm,
  type PlacedOccurrence,
  preferredTerm,
  proseAt,
  type TermBase,
} from '../engine/index.ts';
import { type CheckedDocument, formatOf } from '../openDocuments.ts';
import type { TermAt } from '../protocol.ts';
import { conceptById } from '../terminology.ts';
import { selectedTerm } from './newTerm.ts';

/** Words with the hyphens, apostrophes, dots and ampersands inside them. */
const word = /[\p{L}\p{N}]+(?:[-‐‑'’.&][\p{L}\p{N}]+)*/gu;

/** What is selected, or the known form at the cursor, or else the word there; `undefined` where there is nothing. */
export function termInDocument(checked: CheckedDocument, range: Range): TermAt | undefined {
  const { document, result, termBase, settings } = checked;
  const from = document.offsetAt(range.start);
  const to = document.offsetAt(range.end);
  const known = result
    .occurrencesAt(from, to)
    .find((one) => (from === to ? one.from <= from && to <= one.to : one.from === from && one.to === to));
  if (known) return knownForm(known, termBase);
  const text = document.getText();
  const place = from === to ? wordAt(text, from) : { from, to };
  if (!place) return undefined;
  const stretch = proseAt(text, place, { ...settings, ...formatOf(checked) });
  const selected = stretch && selectedTerm(stretch);
  if (!selected) return plainForm(text.slice(place.from, place.to), termBase);
  const { term, abbreviation = abbreviationBehind(text, place.to) } = selected;
  const { concept } = formOf(term, termBase);
  return {
    form: term,
    ...(abbreviation === undefined ? {} : { abbreviation }),
    ...(concept ? { concept } : {}),
  };
}

/** A form as somebody has typed it. */
export function formOf(form: string, termBase: TermBase): TermAt {
  const folded = foldForm(form);
  const owners = termBase.concepts.flatMap((concept) => {
    // Abbreviations may differ in case alone.
    const same = concept.designations.filter(({ text }) => foldForm(text) === folded);
    const found = same.find(({ text }) => text === form) ?? same[0];
    return found ? [{ id: concept.id, term: preferredTerm(concept).text, status: found.status }] : [];
  });
  const [concept, ...others] = owners;
  return { form, ...(concept && others.length === 0 ? { concept } : {}) };
}

function knownForm(placed: PlacedOccurrence, termBase: TermBase): TermAt {
  const form = citationForm(placed, termBase);
  const [id, ...others] = conceptIdsOf(placed.occurrence, termBase);
  const concept = id === undefined || others.length > 0 ? undefined : conceptById(id, termBase);
  if (!concept) return { form };
  const status = concept.designations.find(({ text }) => text === form)?.status ?? 'variant';
  return { form, concept: { id: concept.id, term: preferredTerm(concept).text, status } };
}

/** A longer selection is a passage, not a term. */
function plainForm(written: string, termBase: TermBase): TermAt | undefined {
  const form = written.replace(/\s+/gu, ' ').trim();
  return form === '' || form.length > 100 ? undefined : formOf(form, termBase);
}

function wordAt(text: string, offset: number): { from: number; to: number } | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  for (const { 0: found, index } of text.slice(start, end < 0 ? undefined : end).matchAll(word)) {
    const from = start + index;
    if (from <= offset && offset <= from + found.length) return { from, to: from + found.length };
  }
  return undefined;
}

/** `smart basket (SB)`: what is in the brackets. */
function abbreviationBehind(text: string, to: number): string | undefined {
  const [, found] = /^\s?\(([\p{L}\p{N}&-]{2,10})\)/u.exec(text.slice(to, to + 20)) ?? [];
  return found !== undefined && /\p{Lu}.*\p{Lu}/u.test(found) ? found : undefined;
}
