/** Sentences of ordinary English words in a random order. */
import type { Random } from './random.ts';

const small =
  'a an the of to in and for on with by from at as is are was be it this that our we you they'.split(' ');

/**
 * Running text of so many words, with capitals and full stops.
 * @param inserted put in the middle of it, if given.
 */
export function sentences(
  count: number,
  words: readonly string[],
  random: Random,
  inserted?: string,
): string {
  const place = inserted === undefined ? -1 : 1 + random.below(Math.max(1, count - 2));
  const written: string[] = [];
  let begins = true;
  for (let index = 0; index < count; index++) {
    if (index === place && inserted !== undefined) written.push('the', inserted);
    const word = random.chance(0.4) ? random.pick(small) : random.pick(words);
    const ends = index === count - 1 || (index !== place - 1 && random.chance(0.08));
    written.push((begins ? capitalized(word) : word) + (ends ? '.' : random.chance(0.06) ? ',' : ''));
    begins = ends;
  }
  return written.join(' ');
}

export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
