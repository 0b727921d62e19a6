/** ambiguous-abbreviation: an abbreviation of several concepts in a document that never says which. */
import type { Concept } from '../glossary/concept.ts';
import { foldForm, type TermBase } from '../glossary/termBase.ts';
import { sayIn } from '../say.ts';
import { expansion } from './expansion.ts';
import { type Expansions, expansionsIn, isWrittenOut, joinExpansions } from './expansions.ts';
import { conceptsOf, firstOfEach, isAbbreviation, standsAlone } from './pairings.ts';
import type { DocumentFault, DocumentRule, OccurrenceContext } from './rule.ts';

interface Facts {
  readonly expansions: Expansions;
  /** The first use of each ambiguous abbreviation. */
  readonly uses: readonly OccurrenceContext[];
}

const textOf = ({ designation }: OccurrenceContext) => designation.text;

export const ambiguousAbbreviation: DocumentRule<Facts> = {
  code: 'ambiguous-abbreviation',
  defaultSeverity: 'information',
  summary: 'An abbreviation of several concepts in a document that never says which is meant.',
  mayConcern: ({ concept, occurrence, termBase }) =>
    occurrence.alternatives.length > 0 || hasAmbiguousAbbreviation(concept, termBase),
  factsOf(part) {
    return {
      expansions: expansionsIn(part),
      uses: firstOfEach(part.occurrences.filter(isAmbiguous), textOf),
    };
  },
  join: (parts) => ({
    expansions: joinExpansions(parts.map(({ expansions }) => expansions)),
    uses: firstOfEach(
      parts.flatMap(({ uses }) => uses),
      textOf,
    ),
  }),
  checkDocument: ({ expansions, uses }) =>
    uses.filter((at) => !conceptsOf(at).some((concept) => isWrittenOut(concept, expansions))).map(faultAt),
};

/** A document says which concept is meant by the full form of one. */
function hasAmbiguousAbbreviation({ designations }: Concept, { ambiguous }: TermBase): boolean {
  return designations.some(({ type, text }) => type === 'abbreviation' && ambiguous.has(foldForm(text)));
}

function isAmbiguous(at: OccurrenceContext): boolean {
  return isAbbreviation(at) && at.occurrence.alternatives.length > 0;
}

function faultAt(at: OccurrenceContext): DocumentFault {
  const concepts = conceptsOf(at);
  const say = sayIn(at.translations);
  const names = concepts.map((concept) => concept.designations[0]?.text ?? '');
  return {
    at,
    message: say(
      '{0} may be {1}; write out once which one is meant.',
      at.designation.text,
      names.reduce((some, one) => say('{0} or {1}', some, one)),
    ),
    repair: () => ({ choices: standsAlone(at) ? concepts.map((concept) => expansion(at, concept)) : [] }),
  };
}
