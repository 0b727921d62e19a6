/** redundant-abbreviation: the last word said twice, as in NPS score. */

import type { Concept } from '../glossary/concept.ts';
import { pluralOfWord } from '../language/plural.ts';
import { foldWord } from '../matching/characters.ts';
import { sayIn } from '../say.ts';
import { seenBehind } from './beside.ts';
import { isAbbreviation } from './pairings.ts';
import type { DocumentFault, OccurrenceContext, PartRule } from './rule.ts';

export const redundantAbbreviation: PartRule = {
  code: 'redundant-abbreviation',
  defaultSeverity: 'information',
  summary: 'An abbreviation followed by its own last word: NPS score, CRM management.',
  mayConcern(at) {
    if (!isAbbreviation(at)) return false;
    const behind = seenBehind(at);
    return behind === undefined || repetitionOf(at.concept, /^\p{L}*/u.exec(behind)?.[0] ?? '') !== undefined;
  },
  checkPart({ occurrences }) {
    return occurrences.flatMap((at, index): DocumentFault[] => {
      const { occurrence, run, concept, designation, surface } = at;
      const isNoun = concept.partOfSpeech === 'noun' || concept.partOfSpeech === 'proper noun';
      if (!isAbbreviation(at) || !isNoun || surface.form.number !== 'base') return [];
      const word = wordBehind(at);
      const repetition = repetitionOf(concept, word);
      if (!repetition || run.text[occurrence.to] !== ' ') return [];
      const to = occurrence.to + 1 + word.length;
      // The word may begin another term: SaaS service level agreement.
      const following = occurrences[index + 1];
      if (following && following.run === run && following.occurrence.from < to) return [];
      const say = sayIn(at.translations);
      const { last, full, isPlural } = repetition;
      const replacement = designation.text + (isPlural ? 's' : '');
      return [
        {
          at,
          part: { from: occurrence.from, to },
          message: say('The “{0}” is in {1} already: {2}.', last, designation.text, full),
          repair: () => ({
            replacement,
            choices: [
              {
                title: say('Replace with “{0}”', replacement),
                edits: [{ from: occurrence.to, to, text: isPlural ? 's' : '' }],
              },
            ],
          }),
        },
      ];
    });
  },
};

/** The word behind a form, a space or line break between; empty where none stands there by itself. */
function wordBehind({ run, occurrence }: OccurrenceContext): string {
  const next = /\s([\p{L}]+)(?![\p{L}\p{N}'’\-‐‑])/uy;
  next.lastIndex = occurrence.to;
  return next.exec(run.text)?.[1] ?? '';
}

/** The last word of a concept's preferred term, where a word is that one or its plural. */
function repetitionOf({ designations }: Concept, word: string) {
  const full = designations[0]?.text ?? '';
  const last = full.split(/[ -]/).at(-1) ?? '';
  const isPlural = foldWord(word) !== foldWord(last);
  if (last === '' || (isPlural && foldWord(word) !== pluralOfWord(foldWord(last)))) return undefined;
  return { full, last, isPlural };
}
