/** misspelled-term: a word of a term with one slip of the keyboard that makes it no word at all. */
import { sayIn } from '../say.ts';
import type { OccurrenceRule } from './rule.ts';

export const misspelledTerm: OccurrenceRule = {
  code: 'misspelled-term',
  defaultSeverity: 'warning',
  summary: 'A term with a slip of the keyboard.',
  check({ occurrence, run, translations }) {
    const { misspelled, words } = occurrence;
    if (misspelled.length === 0) return undefined;
    const say = sayIn(translations);
    const written = misspelled.map((word) =>
      say('“{0}”', run.text.slice(words[word * 2], words[word * 2 + 1])),
    );
    const all = written.reduce((some, one) => say('{0} and {1}', some, one));
    const message = written.length === 1 ? say('{0} is misspelled.', all) : say('{0} are misspelled.', all);
    return { message, target: { kind: 'rewrite' } };
  },
};
