/** abbreviation-form: an abbreviation or a proper name in the wrong case, or with its letters taken apart. */
import { sayIn } from '../say.ts';
import type { OccurrenceRule } from './rule.ts';

export const abbreviationForm: OccurrenceRule = {
  code: 'abbreviation-form',
  defaultSeverity: 'warning',
  summary: 'An abbreviation or proper name in the wrong case or punctuation.',
  check({ occurrence, designation, concept, translations }) {
    if (!occurrence.caseFault) return undefined;
    const say = sayIn(translations);
    const full = concept.designations[0]?.text ?? '';
    const message =
      designation.type === 'abbreviation'
        ? say('The abbreviation of {0} is written {1}.', full, designation.text)
        : say('The name is written {0}.', designation.text);
    return { message, target: { kind: 'rewrite' } };
  },
};
