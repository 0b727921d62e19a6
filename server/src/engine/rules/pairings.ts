/** How a document introduces its abbreviations: `customer effort score (CES)` and `CES (customer effort score)`. */
import type { Concept } from '../glossary/concept.ts';
import { conceptOf, type TermBase } from '../glossary/termBase.ts';
import type { Occurrence } from '../matching/occurrence.ts';
import type { DocumentPart, OccurrenceContext } from './rule.ts';

/** A full form and the abbreviation that stands in parentheses beside it, or the other way round. */
export interface Pairing {
  readonly full: OccurrenceContext;
  readonly abbreviation: OccurrenceContext;
}

export function isAbbreviation({ designation }: OccurrenceContext): boolean {
  return designation.type === 'abbreviation';
}

/** All pairings of a part of a document, whether they fit or not. */
export function pairingsIn({ occurrences }: DocumentPart): Pairing[] {
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

/** The first of the uses that have the same key. */
export function firstOfEach(
  uses: readonly OccurrenceContext[],
  keyOf: (use: OccurrenceContext) => string,
): OccurrenceContext[] {
  const seen = new Set<string>();
  return uses.filter((use) => seen.size < seen.add(keyOf(use)).size);
}

/** All concepts that an occurrence may stand for. */
export function conceptsOf({ occurrence, termBase }: OccurrenceContext): Concept[] {
  return conceptsMeant(occurrence, termBase);
}

/** The same, of one that no more is known of. */
export function conceptsMeant({ surface, alternatives }: Occurrence, termBase: TermBase): Concept[] {
  return [surface, ...alternatives].flatMap((value) => {
    const one = termBase.surfaces.at(value);
    return one ? [conceptOf(termBase, one)] : [];
  });
}

/** Whether nothing is joined to the abbreviation that could not stand behind its full form in parentheses. */
export function standsAlone({ run, occurrence }: OccurrenceContext): boolean {
  const before = run.text[occurrence.from - 1] ?? ' ';
  const after = run.text[occurrence.to] ?? ' ';
  return !/[\p{L}\p{N}\-‐‑'’/(]/u.test(before) && !/[\p{L}\p{N}\-‐‑'’/)]/u.test(after);
}

/** Tells of an offset near an occurrence, in the same run, whether a known form stands there. */
export function isOfTerm(index: number, { occurrences }: DocumentPart): (offset: number) => boolean {
  const run = occurrences[index]?.run;
  const isIn = (place: number) => run !== undefined && occurrences[place]?.run === run;
  return (offset) => {
    let place = index;
    while (isIn(place - 1) && offset < (occurrences[place]?.occurrence.from ?? 0)) place--;
    while (isIn(place + 1) && offset >= (occurrences[place]?.occurrence.to ?? 0)) place++;
    const { from = 0, to = 0 } = occurrences[place]?.occurrence ?? {};
    return offset >= from && offset < to;
  };
}
