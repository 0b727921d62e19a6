/** deprecated-term: a form whose status is deprecated or superseded. */
import { preferredTerm } from '../glossary/concept.ts';
import type { OccurrenceRule } from './rule.ts';

export const deprecatedTerm: OccurrenceRule = {
  code: 'deprecated-term',
  defaultSeverity: 'warning',
  summary: 'A term or abbreviation that the glossary advises against.',
  check({ concept, designation }) {
    if (designation.status !== 'deprecated' && designation.status !== 'superseded') return undefined;
    const replacement =
      concept.designations.find((d) => d.type === designation.type && d.status === 'preferred') ??
      preferredTerm(concept);
    return {
      message: designation.note ?? `“${designation.text}” is ${designation.status} in the glossary.`,
      target: { kind: 'replace', designation: replacement },
    };
  },
};
