/** abbreviation-mismatch: a full form paired with the abbreviation of another concept. */
import { inNumberOf } from '../fixes/fix.ts';
import { type Concept, preferredAbbreviation } from '../glossary/concept.ts';
import { foldForm } from '../glossary/termBase.ts';
import { foldWord } from '../matching/characters.ts';
import { matchRun } from '../matching/match.ts';
import { sayIn } from '../say.ts';
import { markup, seenBeforeParenthesis, seenInParentheses } from './beside.ts';
import { conceptsMeant, conceptsOf, isAbbreviation, pairingsIn } from './pairings.ts';
import type { OccurrenceContext, PartRule } from './rule.ts';

export const abbreviationMismatch: PartRule = {
  code: 'abbreviation-mismatch',
  defaultSeverity: 'warning',
  summary: 'A full form with the abbreviation of something else: customer effort score (CSAT).',
  mayConcern: (at) => isAbbreviation(at) && (mayBeMispairedBefore(at) || mayBeMispairedBehind(at)),
  checkPart(part) {
    return pairingsIn(part).flatMap(({ full, abbreviation }) => {
      if (isFitting(conceptsOf(abbreviation), conceptsOf(full))) return [];
      const own = preferredAbbreviation(full.concept);
      const { from, to } = abbreviation.occurrence;
      // What has no abbreviation of its own can't have the wrong one: customer loyalty (NPS).
      if (!own) return [];
      const say = sayIn(full.translations);
      const replacement = inNumberOf(abbreviation.surface.form.number, own, full.concept);
      return [
        {
          at: abbreviation,
          message: say(
            '{0} abbreviates {1}; the abbreviation of {2} is {3}.',
            abbreviation.designation.text,
            abbreviation.concept.designations[0]?.text ?? '',
            full.designation.text,
            own.text,
          ),
          repair: () => ({
            replacement,
            choices: [
              { title: say('Replace with “{0}”', replacement), edits: [{ from, to, text: replacement }] },
            ],
          }),
        },
      ];
    });
  },
};

/** Whether the full form of something else may stand before an abbreviation in parentheses, by their source. */
function mayBeMispairedBefore(at: OccurrenceContext): boolean {
  const seen = seenBeforeParenthesis(at);
  if (!seen) return seen === undefined;
  const near = asText(/(?<![\p{L}\p{N}]).{0,100}$/su.exec(seen)?.[0] ?? '');
  const hasMarkup = markup.test(near);
  const named = hasMarkup ? (/[\p{L}\p{N} '’-]*$/u.exec(near)?.[0] ?? '') : near;
  const last = matchRun(named, at.termBase).at(-1);
  if (last?.to === named.length && (!hasMarkup || last.from > 0)) {
    return !isFitting(conceptsOf(at), conceptsMeant(last, at.termBase));
  }
  // What stands here may be the end of a form that markup reaches into.
  return hasMarkup && isOfForm(/[\p{L}\p{N}]*$/u.exec(named), at);
}

/** The same, of a full form in parentheses behind it. */
function mayBeMispairedBehind(at: OccurrenceContext): boolean {
  const seen = seenInParentheses(at);
  if (!seen) return seen === undefined;
  const written = /^[^()]*(?=\))/.exec(seen)?.[0];
  if (written === undefined || markup.test(written)) return isOfForm(/^[\p{L}\p{N}]*/u.exec(seen), at);
  // A space at the end may be emphasis.
  const named = asText(written).trimEnd();
  const [first] = matchRun(named, at.termBase);
  const isAll = first?.from === 0 && first.to === named.length;
  return isAll && !isFitting(conceptsOf(at), conceptsMeant(first, at.termBase));
}

/** A line break in a paragraph is a space. */
function asText(source: string): string {
  return source.replace(/[ \t\r\n]+/g, ' ');
}

function isOfForm(word: RegExpExecArray | null, { termBase }: OccurrenceContext): boolean {
  return termBase.knows(foldWord(word?.[0] ?? ''));
}

/** Whether one of the concepts is one of the others, or part of one. */
function isFitting(meant: readonly Concept[], named: readonly Concept[]): boolean {
  return meant.some((a) => named.some((b) => a === b || isPartOf(a, b)));
}

/** Whether the name of one concept contains the other's, so that the abbreviation may stand for its head. */
function isPartOf(a: Concept, b: Concept): boolean {
  const [x, y] = [a, b].map((concept) => ` ${foldForm(concept.designations[0]?.text ?? '')} `);
  return x !== undefined && y !== undefined && (x.includes(y) || y.includes(x));
}
