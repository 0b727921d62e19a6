/** mixed-usage: two admitted forms of one concept in one document. */
import { applyEdits } from '../fixes/combine.ts';
import { replaceEdits, withArticle } from '../fixes/fix.ts';
import type { Designation } from '../glossary/concept.ts';
import type { DocumentFault, DocumentRule, OccurrenceContext } from './rule.ts';

/** As many other places as are of use to somebody who compares. */
const maximumRelated = 5;

/** The uses of forms of which the concept has others of the same type that are right as well. */
type Facts = readonly OccurrenceContext[];

export const mixedUsage: DocumentRule<Facts> = {
  code: 'mixed-usage',
  defaultSeverity: 'information',
  summary: 'Two admitted forms of one concept in one document.',
  factsOf: ({ occurrences }) => occurrences.filter((context) => hasOthers(context) && !isLatin(context)),
  checkDocument(parts) {
    return usesByConcept(parts.flat()).flatMap((uses) => {
      const counts = countsOf(uses);
      if (counts.size < 2) return [];
      const [main] = [...counts].reduce((best, form) => (isAhead(form, best) ? form : best));
      const places = uses.filter(({ designation }) => designation === main).slice(0, maximumRelated);
      return uses
        .filter((at) => at.designation !== main && !isIntroduced(at))
        .map((at) => faultAt(at, main, places));
    });
  },
};

function hasOthers({ concept, designation: { type, status } }: OccurrenceContext): boolean {
  const isRight = (one: string) => one === 'preferred' || one === 'admitted';
  if (!isRight(status)) return false;
  return concept.designations.filter((one) => one.type === type && isRight(one.status)).length > 1;
}

/** The uses of each concept, full forms and abbreviations apart. */
function usesByConcept(uses: readonly OccurrenceContext[]): OccurrenceContext[][] {
  const groups = new Map<string, OccurrenceContext[]>();
  for (const context of uses) {
    const key = `${context.concept.id}\t${context.designation.type}`;
    const group = groups.get(key);
    if (group) group.push(context);
    else groups.set(key, [context]);
  }
  return [...groups.values()];
}

/** How often each form is used, in the order of their first uses. */
function countsOf(uses: readonly OccurrenceContext[]): Map<Designation, number> {
  const counts = new Map<Designation, number>();
  for (const { designation } of uses) counts.set(designation, (counts.get(designation) ?? 0) + 1);
  return counts;
}

/** "Persona non grata": no English noun has "non" behind it. */
function isLatin({ run, occurrence: { to } }: OccurrenceContext): boolean {
  return /^ non \p{Ll}/u.test(run.text.slice(to, to + 6));
}

/** The form that is used more often; the preferred one where both are used alike. */
function isAhead([form, uses]: [Designation, number], [, best]: [Designation, number]): boolean {
  return uses > best || (uses === best && form.status === 'preferred');
}

/** "Sentiment analysis, also called opinion mining", "(or opinion mining)": told, not mixed up. */
function isIntroduced({ run, occurrence }: OccurrenceContext): boolean {
  return /(?:\(|\b(?:or|also|called|known as|aka|a\.k\.a\.|formerly|termed|named) ["“‘]?)$/iu.test(
    run.text.slice(Math.max(0, occurrence.from - 20), occurrence.from),
  );
}

function faultAt(
  at: OccurrenceContext,
  main: Designation,
  places: readonly OccurrenceContext[],
): DocumentFault {
  return {
    at,
    message: `This document also writes “${main.text}”; use one of the two throughout.`,
    repair() {
      const own = replaceEdits(at, main);
      const { from, to } = at.occurrence;
      const replacement = applyEdits(at.run.text.slice(from, to), own, from);
      const choices = [{ title: `Replace with “${replacement}”`, edits: withArticle(own, at) }];
      return { replacement, choices };
    },
    related: places.map((place) => ({ at: place, message: `“${main.text}” stands here.` })),
  };
}
