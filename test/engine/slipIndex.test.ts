/** Words that are one slip away from a given one: all of them are found, and no others. */
import { expect, test } from 'vitest';
import { buildSlipIndex, wordsNear } from '../../server/src/engine/matching/slipIndex.ts';
import { buildVocabulary, wordText } from '../../server/src/engine/matching/vocabulary.ts';

const words = ['churn', 'metric', 'journey', 'customer', 'experience', 'satisfaction', 'omnichannel'];
const vocabulary = buildVocabulary(words);
const index = buildSlipIndex(
  words,
  words.map((_, number) => number),
);

function near(written: string): string[] {
  const text = `a ${written}.`;
  return wordsNear(index, vocabulary, text, 2, 2 + written.length).map((number) =>
    wordText(vocabulary, number),
  );
}

/** All that one slip makes of a word. */
function slipsOf(word: string): string[] {
  return Array.from(word, (letter, at) => {
    const before = word.slice(0, at);
    const after = word.slice(at + 1);
    const swapped = after === '' ? [] : [before + after[0] + letter + after.slice(1)];
    return [before + after, `${before}q${after}`, `${before}q${letter}${after}`, ...swapped];
  }).flat();
}

test.each(words)('%s is near each of its slips', (word) => {
  const slips = slipsOf(word).filter((slip) => slip !== word);
  expect(slips.filter((slip) => !near(slip).includes(word))).toEqual([]);
  expect(slips.map((slip) => slip.toUpperCase()).filter((slip) => !near(slip).includes(word))).toEqual([]);
});

test.each(['table', 'cuxtqmer', 'journals', 'experiment', 'satisfied', 'metropolis'])(
  '%s is near none',
  (word) => {
    expect(near(word)).toEqual([]);
  },
);
