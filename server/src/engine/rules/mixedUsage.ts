/** mixed-usage: two admitted forms of one concept in one document. */
import { applyEdits } from '../fixes/combine.ts';
import { replaceEdits, withArticle } from '../fixes/fix.ts';
import type { Designation } from '../glossary/concept.ts';
import type { DocumentContext, DocumentFault, DocumentRule, OccurrenceContext } from './rule.ts';

/** As many other places as are of use to somebody who compares. */
const maximumRelated = 5;

export const mixedUsage: DocumentRule = {
  code: 'mixed-usage',
  defaultSeverity: 'information',
  summary: 'Two admitted forms of one concept in one document.',
  checkDocument(document) {
    return usesByConcept(document).flatMap((uses) => {
      const forms = [...new Set(uses.map(({ designation }) => designation))];
      if (forms.length < 2) return [];
      const main = forms.reduce((best, form) => (isAhead(form, best, uses) ? form : best));
      const places = uses.filter(({ designation }) => designation === main);
      return uses
        .filter((at) => at.designation !== main && !isIntroduced(at))
        .map((at) => fault(at, main, places));
    });
  },
};

/** The uses of each concept's admitted forms, full forms and abbreviations apart. */
function usesByConcept({ occurrences }: DocumentContext): OccurrenceContext[][] {
  const groups = new Map<string, OccurrenceContext[]>();
  for (const context of occurrences) {
    const { status, type } = context.designation;
    if (status !== 'preferred' && status !== 'admitted') continue;
    const key = `${context.concept.id}\t${type}`;
    const group = groups.get(key);
    if (group) group.push(context);
    else groups.set(key, [context]);
  }
  return [...groups.values()];
}

/** The form that is used more often; the preferred one where both are used alike. */
function isAhead(form: Designation, best: Designation, uses: readonly OccurrenceContext[]): boolean {
  const count = (d: Designation) => uses.filter(({ designation }) => designation === d).length;
  const difference = count(form) - count(best);
  return difference > 0 || (difference === 0 && form.status === 'preferred');
}

/** "Sentiment analysis, also called opinion mining", "(or opinion mining)": told, not mixed up. */
function isIntroduced({ run, occurrence }: OccurrenceContext): boolean {
  return /(?:\(|\b(?:or|also|called|known as|aka|a\.k\.a\.|formerly|termed|named) ["“‘]?)$/iu.test(
    run.text.slice(Math.max(0, occurrence.from - 20), occurrence.from),
  );
}

function fault(
  at: OccurrenceContext,
  main: Designation,
  places: readonly OccurrenceContext[],
): DocumentFault {
  const own = replaceEdits(at, main);
  const { from, to } = at.occurrence;
  const replacement = applyEdits(at.run.text.slice(from, to), own, from);
  return {
    at,
    message: `This document also writes “${main.text}”; use one of the two throughout.`,
    replacement,
    choices: [{ title: `Replace with “${replacement}”`, edits: withArticle(own, at) }],
    related: places
      .slice(0, maximumRelated)
      .map((place) => ({ at: place, message: `“${main.text}” stands here.` })),
  };
}
