/** mixed-usage: two admitted forms of one concept in one document. */
import { applyEdits } from '../fixes/combine.ts';
import { replaceEdits, withArticle } from '../fixes/fix.ts';
import type { Designation } from '../glossary/concept.ts';
import { sayIn } from '../say.ts';
import type { DocumentFault, DocumentRule, OccurrenceContext } from './rule.ts';

/** As many other places as are of use to somebody who compares. */
const maximumRelated = 5;

/** The uses of one form. */
type Uses = readonly OccurrenceContext[];

/**
 * For each concept, full forms and abbreviations apart, the uses of each of its forms, in the order of their first
 * uses; of concepts alone that have several forms of a type that are right.
 */
type Facts = ReadonlyMap<string, ReadonlyMap<Designation, Uses>>;

export const mixedUsage: DocumentRule<Facts> = {
  code: 'mixed-usage',
  defaultSeverity: 'information',
  summary: 'Two admitted forms of one concept in one document.',
  mayConcern: hasOthers,
  factsOf: ({ occurrences }) =>
    grouped(
      occurrences
        .filter((context) => hasOthers(context) && !isLatin(context))
        .map((context) => [keyOf(context), context.designation, [context]]),
    ),
  join: (parts) =>
    grouped(
      parts.flatMap((part) =>
        [...part].flatMap(([key, forms]) =>
          [...forms].map(([form, uses]): [string, Designation, Uses] => [key, form, uses]),
        ),
      ),
    ),
  checkDocument: (concepts) => [...concepts.values()].flatMap(faultsOf),
};

/** Empty for most parts, and then the same. */
const none: Facts = new Map();

function grouped(uses: readonly (readonly [key: string, form: Designation, uses: Uses])[]): Facts {
  if (uses.length === 0) return none;
  const groups = new Map<string, Map<Designation, OccurrenceContext[]>>();
  for (const [key, form, added] of uses) {
    const forms = groups.get(key) ?? new Map<Designation, OccurrenceContext[]>();
    groups.set(key, forms);
    const all = forms.get(form) ?? [];
    forms.set(form, all);
    for (const use of added) all.push(use);
  }
  return groups;
}

function keyOf({ concept, designation }: OccurrenceContext): string {
  return `${concept.id}\t${designation.type}`;
}

/** The faults of one concept. */
function faultsOf(forms: ReadonlyMap<Designation, Uses>): DocumentFault[] {
  if (forms.size < 2) return [];
  const [main, uses] = [...forms].reduce((best, form) => (isAhead(form, best) ? form : best));
  const places = uses.slice(0, maximumRelated);
  return [...forms]
    .filter(([form]) => form !== main)
    .flatMap(([, others]) => others.filter((at) => !isIntroduced(at)).map((at) => faultAt(at, main, places)));
}

function hasOthers({ concept, designation: { type, status } }: OccurrenceContext): boolean {
  const isRight = (one: string) => one === 'preferred' || one === 'admitted';
  if (!isRight(status)) return false;
  return concept.designations.filter((one) => one.type === type && isRight(one.status)).length > 1;
}

/** "Persona non grata": no English noun has "non" behind it. */
function isLatin({ run, occurrence: { to } }: OccurrenceContext): boolean {
  return /^ non \p{Ll}/u.test(run.text.slice(to, to + 6));
}

/** The form that is used more often; the preferred one where both are used alike. */
function isAhead([form, uses]: [Designation, Uses], [, best]: [Designation, Uses]): boolean {
  return uses.length > best.length || (uses.length === best.length && form.status === 'preferred');
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
  const say = sayIn(at.translations);
  return {
    at,
    message: say('This document also writes “{0}”; use one of the two throughout.', main.text),
    repair() {
      const own = replaceEdits(at, main);
      const { from, to } = at.occurrence;
      const replacement = applyEdits(at.run.text.slice(from, to), own, from);
      const choices = [{ title: say('Replace with “{0}”', replacement), edits: withArticle(own, at) }];
      return { replacement, choices };
    },
    related: places.map((place) => ({ at: place, message: say('“{0}” stands here.', main.text) })),
  };
}
