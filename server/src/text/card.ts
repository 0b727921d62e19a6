/** The card of a concept: what a reader wants to know at a glance. */
import {
  type Concept,
  type Origin,
  preferredAbbreviation,
  preferredTerm,
  type Say,
  type TermBase,
} from '../engine/index.ts';
import { termOf } from '../terminology.ts';
import type { Style } from './style.ts';

/**
 * The card, paragraph by paragraph.
 * @param links to what else there is about the concept, set in the style; they stand where no reader has to scroll to.
 */
export function cardOf(
  concept: Concept,
  termBase: TermBase,
  style: Style,
  say: Say,
  links: string = '',
): string[] {
  const head = headOf(concept, style) + admittedOf(concept, style, say);
  return [
    [head, links].filter(Boolean).join(' · '),
    concept.definition &&
      `${style.plain(concept.definition)}${concept.editorial ? ` ${style.emphasis(say('(editorial)'))}` : ''}`,
    ...concept.notToBeConfusedWith.map(({ concept: id, difference }) =>
      say('Not to be confused with {0}: {1}', style.strong(termOf(id, termBase)), style.plain(difference)),
    ),
    ...relatedLine(concept, termBase, style, say),
    ...sourceLine(concept, style, say),
    ...originLine(concept, style, say),
  ].filter((paragraph) => paragraph !== '');
}

/** The preferred term with its abbreviation. */
export function headOf(concept: Concept, style: Style): string {
  const abbreviation = preferredAbbreviation(concept);
  const term = style.strong(preferredTerm(concept).text);
  return abbreviation ? `${term} (${style.plain(abbreviation.text)})` : term;
}

/** The other terms that may be written. */
function admittedOf({ designations }: Concept, style: Style, say: Say): string {
  const admitted = designations.filter(({ status }) => status === 'admitted');
  return admitted.length === 0
    ? ''
    : say(', also {0}', admitted.map(({ text }) => style.plain(text)).join(', '));
}

function relatedLine(concept: Concept, termBase: TermBase, style: Style, say: Say): string[] {
  const ids = new Set([...concept.broader, ...concept.narrower, ...concept.related]);
  if (ids.size === 0) return [];
  const terms = [...ids].map((id) => style.plain(termOf(id, termBase)));
  return [`${style.emphasis(say('Related:'))} ${terms.join(', ')}`];
}

function sourceLine(concept: Concept, style: Style, say: Say): string[] {
  const headwords = new Map<string, string[]>();
  for (const { glossary, headword } of concept.sources) {
    headwords.set(glossary, [...(headwords.get(glossary) ?? []), headword]);
  }
  if (headwords.size === 0) return [];
  const sources = [...headwords].map(
    ([glossary, words]) =>
      `${style.plain(glossary)}, ${words.map((word) => say('“{0}”', style.plain(word))).join(', ')}`,
  );
  return [`${style.emphasis(say('Source:'))} ${sources.join('; ')}`];
}

/** Which glossary the concept comes from; the built-in one goes without saying. */
function originLine({ origin }: Concept, style: Style, say: Say): string[] {
  const text = originOf(origin, say);
  return text === '' ? [] : [`${style.emphasis(say('Glossary:'))} ${style.plain(text)}`];
}

/** The file that has added or changed a concept last, as readers know it. */
export function fileOf({ glossary, changedIn }: Origin = {}): string | undefined {
  return changedIn ?? glossary;
}

/** A glossary, as a reader knows it; empty for the built-in one. */
export function originOf(origin: Origin | undefined, say: Say): string {
  const { glossary, changedIn } = origin ?? {};
  if (changedIn === undefined) return glossary ?? '';
  return say('{0}, changed in {1}', glossary ?? say('built-in'), changedIn);
}
