/** Words that are one slip away from a given one: all of them are found, and no words that are unlike it. */
import { expect, test } from 'vitest';
import { SlipIndex } from '../../server/src/engine/matching/slipIndex.ts';

const words = ['churn', 'metric', 'journey', 'customer', 'experience', 'satisfaction', 'omnichannel'];
const index = new SlipIndex();
words.forEach((word, number) => {
  index.add(word, number);
});

function near(written: string): (string | undefined)[] {
  return index.near(written).map((number) => words[number]);
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
});

test.each(['table', 'cuxtqmer', 'satisfied', 'metropolis'])('%s is near none', (word) => {
  expect(near(word)).toEqual([]);
});
