/** capitalization: a lower-case term capitalized in running text. */

import { isWithinName, startsSentence } from '../language/names.ts';
import { letterCaseOf } from '../matching/letterCase.ts';
import { isWellFormed } from '../matching/occurrence.ts';
import { isAbbreviation } from './pairings.ts';
import type { DocumentFault, DocumentRule, OccurrenceContext } from './rule.ts';

export const capitalization: DocumentRule = {
  code: 'capitalization',
  defaultSeverity: 'off',
  summary: 'A term that is written in lower case, capitalized in running text.',
  checkDocument({ occurrences }) {
    return occurrences.flatMap((at): DocumentFault[] => {
      const { run, occurrence, surface } = at;
      if (at.block.kind !== 'paragraph' || isAbbreviation(at) || !isWellFormed(occurrence)) return [];
      if (startsSentence(run.text, occurrence.from) || isPartOfName(at)) return [];
      const edits = surface.form.atoms.flatMap((atom, index) => lowerCaseEdit(at, atom, index));
      if (edits.length === 0) return [];
      const replacement = surface.form.text;
      return [
        {
          at,
          message: `Write “${replacement}”. In the middle of a sentence the term has no capitals.`,
          replacement,
          isCertain: true,
          choices: [{ title: `Replace with “${replacement}”`, edits }],
        },
      ];
    });
  },
};

/** Beside a capitalized word, or the last part of a compound such as On-Demand. */
function isPartOfName({ run, occurrence: { from, to } }: OccurrenceContext): boolean {
  return (
    /[\p{L}\p{N}][-‐‑]$/u.test(run.text.slice(Math.max(0, from - 2), from)) ||
    isWithinName(run.text, from, to)
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
