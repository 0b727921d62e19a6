/** undefined-abbreviation: the first use of an abbreviation in a document that never writes it out. */
import { startsSentence } from '../language/names.ts';
import { isWithinTitle } from '../language/titles.ts';
import { isWellFormed } from '../matching/occurrence.ts';
import { sayIn } from '../say.ts';
import { expansion } from './expansion.ts';
import { type Expansions, expansionsIn, isWrittenOut, joinExpansions } from './expansions.ts';
import { conceptsOf, firstOfEach, isAbbreviation, isOfTerm, standsAlone } from './pairings.ts';
import type { DocumentFault, DocumentRule, OccurrenceContext } from './rule.ts';

interface Facts {
  readonly expansions: Expansions;
  /** The first use of each abbreviation. */
  readonly uses: readonly OccurrenceContext[];
}

const idOf = ({ concept }: OccurrenceContext) => concept.id;

export const undefinedAbbreviation: DocumentRule<Facts> = {
  code: 'undefined-abbreviation',
  defaultSeverity: 'hint',
  summary: 'The first use of an abbreviation in a document that never writes it out.',
  mayConcern: ({ concept }) => concept.designations.some(({ type }) => type === 'abbreviation'),
  factsOf(part) {
    const uses = part.occurrences.filter(
      (at, index) =>
        isUse(at) && !isNamed(at, isOfTerm(index, part)) && !isBesideOther(at, isOfTerm(index, part)),
    );
    return { expansions: expansionsIn(part), uses: firstOfEach(uses, idOf) };
  },
  join: (parts) => ({
    expansions: joinExpansions(parts.map(({ expansions }) => expansions)),
    uses: firstOfEach(
      parts.flatMap(({ uses }) => uses),
      idOf,
    ),
  }),
  checkDocument: ({ expansions, uses }) =>
    uses.filter(({ concept }) => !isWrittenOut(concept, expansions)).map(faultAt),
};

/** Whether a known form stands at an offset. */
type IsKnown = (offset: number) => boolean;

function faultAt(at: OccurrenceContext): DocumentFault {
  const say = sayIn(at.translations);
  const full = at.concept.designations[0]?.text ?? '';
  return {
    at,
    message: say('{0} is never written out here; it stands for {1}.', at.designation.text, full),
    repair: () => ({ choices: standsAlone(at) ? [expansion(at, at.concept)] : [] }),
  };
}

/** Running text only: in a heading there is no room to explain. */
function isUse(context: OccurrenceContext): boolean {
  const isRunningText = context.block.kind !== 'heading' && context.block.kind !== 'front matter';
  const isCertain = conceptsOf(context).length === 1 && isWellFormed(context.occurrence);
  return isAbbreviation(context) && context.designation.status !== 'deprecated' && isRunningText && isCertain;
}

/** "Achieving Good SEO", "Experience API (xAPI)": a title or a name, in which nobody writes it out. */
function isNamed({ run, occurrence, designation }: OccurrenceContext, isKnown: IsKnown): boolean {
  const { from, to } = occurrence;
  const before = /(?<!\p{L})\p{Lu}\p{Ll}[\p{L}'’-]* $/u.exec(
    run.text.slice(Math.max(0, from - 40), from),
  )?.[0];
  const after = run.text.slice(to, to + 40);
  const inParentheses = /^ \((\p{L}+)\)/u.exec(after)?.[1] ?? '';
  if (inParentheses !== designation.text && inParentheses.endsWith(designation.text)) return true;
  const isBehindCapital = before !== undefined && !startsSentence(run.text, from - before.length);
  if (!isBehindCapital && !/^ \p{Lu}\p{Ll}/u.test(after)) return false;
  return isWithinTitle(run.text, from, to, isKnown);
}

/** "PIV/CAC", "LI-SaaS": joined to an abbreviation from who knows what field, it may be one from there. */
function isBesideOther({ run, occurrence: { from, to } }: OccurrenceContext, isKnown: IsKnown) {
  const before = /(?<!\p{L})\p{Lu}{2,}[-‐‑/]$/u.exec(run.text.slice(Math.max(0, from - 12), from))?.[0];
  const isOtherBefore = before !== undefined && !isKnown(from - before.length);
  const isOtherBehind = /^[-‐‑/]\p{Lu}{2,}(?!\p{L})/u.test(run.text.slice(to, to + 12)) && !isKnown(to + 1);
  return isOtherBefore || isOtherBehind;
}
