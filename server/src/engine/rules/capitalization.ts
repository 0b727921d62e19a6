/** capitalization: a lower-case term capitalized in running text. */

import { isWithinName, startsSentence } from '../language/names.ts';
import { isInTitleCase, isWithinTitle } from '../language/titles.ts';
import { letterCaseOf } from '../matching/letterCase.ts';
import { isWellFormed } from '../matching/occurrence.ts';
import { sayIn } from '../say.ts';
import { isAbbreviation, isOfTerm } from './pairings.ts';
import type { DocumentFault, OccurrenceContext, PartRule } from './rule.ts';

export const capitalization: PartRule = {
  code: 'capitalization',
  defaultSeverity: 'off',
  summary: 'A term that is written in lower case, capitalized in running text.',
  mayConcern: (at) => !isAbbreviation(at),
  checkPart(part) {
    return part.occurrences.flatMap((at, index): DocumentFault[] => {
      const { run, occurrence, surface } = at;
      if (at.block.kind !== 'paragraph' || isAbbreviation(at) || !isWellFormed(occurrence)) return [];
      if (startsSentence(run.text, occurrence.from) || isPartOfName(at, isOfTerm(index, part))) return [];
      const edits = surface.form.atoms.flatMap((atom, index) => lowerCaseEdit(at, atom, index));
      if (edits.length === 0) return [];
      const say = sayIn(at.translations);
      const replacement = surface.form.text;
      return [
        {
          at,
          message: say('Write “{0}”. In the middle of a sentence the term has no capitals.', replacement),
          repair: () => ({
            replacement,
            isCertain: true,
            choices: [{ title: say('Replace with “{0}”', replacement), edits }],
          }),
        },
      ];
    });
  },
};

/** Beside a capitalized word, part of a compound such as On-Demand, in a title, or at the end of a label. */
function isPartOfName(
  { run, occurrence: { from, to } }: OccurrenceContext,
  isKnown: (offset: number) => boolean,
): boolean {
  const { text } = run;
  return (
    /[\p{L}\p{N}][-‐‑]$/u.test(text.slice(Math.max(0, from - 2), from)) ||
    /^[-‐‑]\p{Lu}/u.test(text.slice(to, to + 2)) ||
    isWithinName(text, from, to) ||
    isWithinTitle(text, from, to, isKnown) ||
    (text[to] === ':' && isInTitleCase(text.slice(0, to)))
  );
}

/** The first letter of a word in lower case, where it has a capital that is not the term's own. */
function lowerCaseEdit({ run, occurrence, surface }: OccurrenceContext, atom: string, index: number) {
  const word = surface.firstAtom.indexOf(index);
  const from = occurrence.words[word * 2];
  const to = occurrence.words[word * 2 + 1];
  if (word < 0 || from === undefined || to === undefined || atom !== atom.toLowerCase()) return [];
  const written = run.text.slice(from, to);
  if (letterCaseOf(written) !== 'capitalized') return [];
  return [{ from, to, text: written.toLowerCase() }];
}
