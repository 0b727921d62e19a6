/**
 * Finds words that are one slip away from a given one. A slip touches one half of a word and leaves the other whole,
 * or swaps the two letters in the middle; so the index has every word under its halves, and only the few words found
 * there are to be compared.
 */
import { HashLists } from './hashLists.ts';

const FRONT_SEED = 0x811c9dc5;
const BACK_SEED = 0x2f0b4a27;

const none: readonly number[] = [];

/** One step over a letter; a back half is read backwards. */
function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

function withLength(hash: number, length: number): number {
  const mixed = Math.imul(hash ^ length, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** Values by words of the letters a–z. */
export class SlipIndex {
  /** Two entries for each word that was added. */
  private readonly lists = new HashLists();
  /** For each word that was added its letters. */
  private readonly letters: number[] = [];

  /** How many words were added. */
  get count(): number {
    return this.letters.length;
  }

  add(word: string, value: number): void {
    const { length } = word;
    const middle = length >> 1;
    this.letters.push(lettersOf(word));
    this.lists.add(withLength(hashForwards(FRONT_SEED, word, 0, middle), length), value);
    this.lists.add(withLength(hashBackwards(BACK_SEED, word, middle, length), length), value);
  }

  /** The values of all words one slip away from `written`, each once, and of a few others. */
  near(written: string): readonly number[] {
    const { length } = written;
    const letters = lettersOf(written);
    let found: number[] | undefined;
    let at = 0;
    let hash = FRONT_SEED;
    // The word may have a letter less, as many, or one more than the one that it is meant to be.
    for (let wanted = length - 1; wanted <= length + 1; wanted++) {
      const end = wanted >> 1;
      hash = hashForwards(hash, written, at, end);
      at = end;
      found = this.collect(withLength(hash, wanted), letters, found);
    }
    found = this.collect(withLength(swappedFrontHash(written), length), letters, found);
    at = length;
    hash = BACK_SEED;
    for (let wanted = length - 1; wanted <= length + 1; wanted++) {
      const start = length - (wanted - (wanted >> 1));
      hash = hashBackwards(hash, written, start, at);
      at = start;
      found = this.collect(withLength(hash, wanted), letters, found);
    }
    return found ?? none;
  }

  /** `found` with the values of all entries that have the hash, and letters like those. */
  private collect(hash: number, letters: number, found: number[] | undefined): number[] | undefined {
    const { lists } = this;
    let all = found;
    for (let entry = lists.lastOf(hash); entry >= 0; entry = lists.before(entry)) {
      if (!areAlike(this.letters[entry >> 1] as number, letters)) continue;
      const value = lists.valueOf(entry);
      if (!all) all = [value];
      else if (!all.includes(value)) all.push(value);
    }
    return all;
  }
}

/** The letters that a word has, each a bit. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) - 97);
  return letters;
}

/** Whether at most two letters are in one of two words only: a slip takes one away and adds another at most. */
function areAlike(some: number, others: number): boolean {
  const one = some ^ others;
  const two = one & (one - 1);
  return (two & (two - 1)) === 0;
}

/** The hash of the front half as it is where the two letters in the middle are in the other order. */
function swappedFrontHash(word: string): number {
  const middle = word.length >> 1;
  return hashStep(hashForwards(FRONT_SEED, word, 0, middle - 1), word.charCodeAt(middle));
}

function hashForwards(seed: number, text: string, from: number, to: number): number {
  let hash = seed;
  for (let i = from; i < to; i++) hash = hashStep(hash, text.charCodeAt(i));
  return hash;
}

function hashBackwards(seed: number, text: string, from: number, to: number): number {
  let hash = seed;
  for (let i = to - 1; i >= from; i--) hash = hashStep(hash, text.charCodeAt(i));
  return hash;
}
