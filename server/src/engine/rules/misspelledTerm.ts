/** misspelled-term: a word of a term with one slip of the keyboard that makes it no word at all. */
import type { OccurrenceRule } from './rule.ts';

export const misspelledTerm: OccurrenceRule = {
  code: 'misspelled-term',
  defaultSeverity: 'warning',
  summary: 'A term with a slip of the keyboard.',
  check({ occurrence, run }) {
    const { misspelled, words } = occurrence;
    if (misspelled.length === 0) return undefined;
    const written = misspelled.map((word) => `“${run.text.slice(words[word * 2], words[word * 2 + 1])}”`);
    const verb = written.length === 1 ? 'is' : 'are';
    return { message: `${written.join(' and ')} ${verb} misspelled.`, target: { kind: 'rewrite' } };
  },
};
