/** redundant-abbreviation: the last word said twice, as in NPS score. */

import { pluralOfWord } from '../language/plural.ts';
import { foldWord } from '../matching/characters.ts';
import { isAbbreviation } from './pairings.ts';
import type { DocumentFault, PartRule } from './rule.ts';

export const redundantAbbreviation: PartRule = {
  code: 'redundant-abbreviation',
  defaultSeverity: 'information',
  summary: 'An abbreviation followed by its own last word: NPS score, CRM management.',
  checkPart({ occurrences }) {
    return occurrences.flatMap((at, index): DocumentFault[] => {
      const { occurrence, run, concept, designation, surface } = at;
      const isNoun = concept.partOfSpeech === 'noun' || concept.partOfSpeech === 'proper noun';
      if (!isAbbreviation(at) || !isNoun || surface.form.number !== 'base') return [];
      const next = /^ ([\p{L}]+)(?![\p{L}\p{N}'’\-‐‑])/u.exec(run.text.slice(occurrence.to));
      const full = concept.designations[0]?.text ?? '';
      const last = full.split(/[ -]/).at(-1) ?? '';
      const word = foldWord(next?.[1] ?? '');
      if (last === '' || (word !== foldWord(last) && word !== pluralOfWord(foldWord(last)))) return [];
      const to = occurrence.to + (next?.[0].length ?? 0);
      // The word may begin another term: SaaS service level agreement.
      const following = occurrences[index + 1];
      if (following && following.run === run && following.occurrence.from < to) return [];
      const isPlural = word !== foldWord(last);
      const replacement = designation.text + (isPlural ? 's' : '');
      return [
        {
          at,
          part: { from: occurrence.from, to },
          message: `The “${last}” is in ${designation.text} already: ${full}.`,
          repair: () => ({
            replacement,
            choices: [
              {
                title: `Replace with “${replacement}”`,
                edits: [{ from: occurrence.to, to, text: isPlural ? 's' : '' }],
              },
            ],
          }),
        },
      ];
    });
  },
};
