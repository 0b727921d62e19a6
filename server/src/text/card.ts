/** The card of a concept: what a reader wants to know at a glance. */
import {
  type Concept,
  type Origin,
  preferredAbbreviation,
  preferredTerm,
  type TermBase,
} from '../engine/index.ts';
import { termOf } from '../terminology.ts';
import type { Style } from './style.ts';

/** The card, paragraph by paragraph. */
export function cardOf(concept: Concept, termBase: TermBase, style: Style): string[] {
  return [
    headOf(concept, style) + admittedOf(concept, style),
    concept.definition &&
      `${style.plain(concept.definition)}${concept.editorial ? ` ${style.emphasis('(editorial)')}` : ''}`,
    ...concept.notToBeConfusedWith.map(
      ({ concept: id, difference }) =>
        `Not to be confused with ${style.strong(termOf(id, termBase))}: ${style.plain(difference)}`,
    ),
    ...relatedLine(concept, termBase, style),
    ...sourceLine(concept, style),
    ...originLine(concept, style),
  ].filter((paragraph) => paragraph !== '');
}

/** The preferred term with its abbreviation. */
export function headOf(concept: Concept, style: Style): string {
  const abbreviation = preferredAbbreviation(concept);
  const term = style.strong(preferredTerm(concept).text);
  return abbreviation ? `${term} (${style.plain(abbreviation.text)})` : term;
}

/** The other terms that may be written. */
function admittedOf({ designations }: Concept, style: Style): string {
  const admitted = designations.filter(({ status }) => status === 'admitted');
  return admitted.length === 0 ? '' : `, also ${admitted.map(({ text }) => style.plain(text)).join(', ')}`;
}

function relatedLine(concept: Concept, termBase: TermBase, style: Style): string[] {
  const ids = new Set([...concept.broader, ...concept.narrower, ...concept.related]);
  if (ids.size === 0) return [];
  const terms = [...ids].map((id) => style.plain(termOf(id, termBase)));
  return [`${style.emphasis('Related:')} ${terms.join(', ')}`];
}

function sourceLine(concept: Concept, style: Style): string[] {
  const headwords = new Map<string, string[]>();
  for (const { glossary, headword } of concept.sources) {
    headwords.set(glossary, [...(headwords.get(glossary) ?? []), headword]);
  }
  if (headwords.size === 0) return [];
  const sources = [...headwords].map(
    ([glossary, words]) =>
      `${style.plain(glossary)}, ${words.map((word) => `“${style.plain(word)}”`).join(', ')}`,
  );
  return [`${style.emphasis('Source:')} ${sources.join('; ')}`];
}

/** Which glossary the concept comes from; the built-in one goes without saying. */
function originLine({ origin }: Concept, style: Style): string[] {
  const text = originOf(origin);
  return text === '' ? [] : [`${style.emphasis('Glossary:')} ${style.plain(text)}`];
}

/** The file that has added or changed a concept last, as readers know it. */
export function fileOf({ glossary, changedIn }: Origin = {}): string | undefined {
  return changedIn ?? glossary;
}

/** A glossary, as a reader knows it; empty for the built-in one. */
export function originOf({ glossary, changedIn }: Origin = {}): string {
  if (changedIn === undefined) return glossary ?? '';
  return `${glossary ?? 'built-in'}, changed in ${changedIn}`;
}
