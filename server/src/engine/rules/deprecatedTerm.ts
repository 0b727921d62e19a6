/** deprecated-term: a form whose status is deprecated or superseded. */
import { type Concept, type Designation, preferredTerm } from '../glossary/concept.ts';
import { sayIn } from '../say.ts';
import type { OccurrenceRule } from './rule.ts';

export const deprecatedTerm: OccurrenceRule = {
  code: 'deprecated-term',
  defaultSeverity: 'warning',
  summary: 'A term or abbreviation that the glossary advises against.',
  check({ concept, designation, translations }) {
    if (designation.status !== 'deprecated' && designation.status !== 'superseded') return undefined;
    const say = sayIn(translations);
    const { text, status, note } = designation;
    const message =
      status === 'deprecated'
        ? say('“{0}” is deprecated in the glossary.', text)
        : say('“{0}” is superseded in the glossary.', text);
    return {
      message: note ?? message,
      target: { kind: 'replace', designation: replacementOf(concept, designation) },
    };
  },
};

/** What to write for a form that the glossary advises against: the preferred one of its type, if there is one. */
export function replacementOf(concept: Concept, designation: Designation): Designation {
  const isRight = ({ type, status }: Designation) => type === designation.type && status === 'preferred';
  return concept.designations.find(isRight) ?? preferredTerm(concept);
}
