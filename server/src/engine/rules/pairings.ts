/** How a document introduces its abbreviations: `customer effort score (CES)` and `CES (customer effort score)`. */
import type { Concept } from '../glossary/concept.ts';
import type { DocumentContext, OccurrenceContext } from './rule.ts';

/** A full form and the abbreviation that stands in parentheses beside it, or the other way round. */
export interface Pairing {
  readonly full: OccurrenceContext;
  readonly abbreviation: OccurrenceContext;
}

export function isAbbreviation({ designation }: OccurrenceContext): boolean {
  return designation.type === 'abbreviation';
}

/** All pairings of a document, whether they fit or not. */
export function pairingsIn({ occurrences }: DocumentContext): Pairing[] {
  const pairings: Pairing[] = [];
  occurrences.forEach((first, index) => {
    const second = occurrences[index + 1];
    if (!second || second.run !== first.run || isAbbreviation(first) === isAbbreviation(second)) return;
    const { text } = first.run;
    const between = text.slice(first.occurrence.to, second.occurrence.from);
    if (between !== ' (' || text[second.occurrence.to] !== ')') return;
    const [full, abbreviation] = isAbbreviation(first) ? [second, first] : [first, second];
    pairings.push({ full, abbreviation });
  });
  return pairings;
}

/** All concepts that an occurrence may stand for. */
export function conceptsOf({ occurrence, termBase, concept }: OccurrenceContext): Concept[] {
  const others = occurrence.alternatives.flatMap((value) => {
    const surface = termBase.surfaces[value];
    const other = surface && termBase.concepts[surface.concept];
    return other ? [other] : [];
  });
  return [concept, ...others];
}

/** The ids of the concepts whose full form stands anywhere in the document, or that `*[CES]: …` defines. */
export function expandedConcepts(document: DocumentContext): ReadonlySet<string> {
  const expanded = new Set<string>();
  for (const context of document.occurrences) {
    if (!isAbbreviation(context)) for (const { id } of conceptsOf(context)) expanded.add(id);
  }
  const defined = new Set([...document.text.matchAll(/^\*\[([^\]\n]+)\]:/gm)].map((match) => match[1]));
  for (const context of document.occurrences) {
    if (isAbbreviation(context) && defined.has(context.designation.text)) expanded.add(context.concept.id);
  }
  return expanded;
}

/**
 * The ids of concepts whose abbreviation the document writes out itself, as a rule for something else: in parentheses
 * behind words that begin with its letters, or before them (`Special Libraries Association (SLA)`, `VAR (vector …)`).
 */
export function abbreviatedOtherwise({ occurrences }: DocumentContext): ReadonlySet<string> {
  const otherwise = new Set<string>();
  for (const context of occurrences) {
    const { run, occurrence, designation, concept } = context;
    if (!isAbbreviation(context)) continue;
    const letters = designation.text.toLowerCase();
    const before = run.text.slice(Math.max(0, occurrence.from - 200), occurrence.from);
    const behind = /^ \(([\p{L}\p{N} -]{3,100})\)/u.exec(
      run.text.slice(occurrence.to, occurrence.to + 110),
    )?.[1];
    const words = (before.endsWith(' (') ? before : '').match(/[\p{L}\p{N}]+/gu) ?? [];
    const initials = words.slice(-letters.length).map((word) => word[0]?.toLowerCase() ?? '');
    const isBehindWords = initials.includes(letters[0] ?? '') && letters.includes(initials.at(-1) ?? ' ');
    const isBeforeWords = behind?.[0]?.toLowerCase() === letters[0];
    if (isBehindWords || isBeforeWords) otherwise.add(concept.id);
  }
  return otherwise;
}

/** Whether nothing is joined to the abbreviation that could not stand behind its full form in parentheses. */
export function standsAlone({ run, occurrence }: OccurrenceContext): boolean {
  const before = run.text[occurrence.from - 1] ?? ' ';
  const after = run.text[occurrence.to] ?? ' ';
  return !/[\p{L}\p{N}\-‐‑'’/(]/u.test(before) && !/[\p{L}\p{N}\-‐‑'’/)]/u.test(after);
}
