/** abbreviation-form: an abbreviation or a proper name in the wrong case, or with its letters taken apart. */
import type { OccurrenceRule } from './rule.ts';

export const abbreviationForm: OccurrenceRule = {
  code: 'abbreviation-form',
  defaultSeverity: 'warning',
  summary: 'An abbreviation or proper name in the wrong case or punctuation.',
  check({ occurrence, designation, concept }) {
    if (!occurrence.caseFault) return undefined;
    const full = concept.designations[0]?.text ?? '';
    const message =
      designation.type === 'abbreviation'
        ? `The abbreviation of ${full} is written ${designation.text}.`
        : `The name is written ${designation.text}.`;
    return { message, target: { kind: 'rewrite' } };
  },
};
