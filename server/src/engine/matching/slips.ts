/** Which words of forms are known again in spite of a slip, and where in a form they stand. */
import { SlipIndex } from './slipIndex.ts';

/**
 * How many letters a word of a term has at least that is known again in spite of a slip. Short words have too many
 * neighbours, and what has no right word of the term beside it has nothing to vouch for it.
 */
export const fewestLetters = { beside: 5, alone: 9 } as const;

/** What is longer is no word. */
const mostLetters = 40;

/** What a word is to a form. */
export const roles = {
  /** The only word of a form, and it may be misspelled. */
  alone: 1,
  /** The first of several words, and it may be misspelled. */
  first: 2,
  /** One behind others, and it may be misspelled. */
  later: 4,
  /** The second word of a form. */
  second: 8,
} as const;

const none: readonly number[] = [];

/** Whether a word may be one with a slip: as long as one may be that has the fewest letters. One may be missing. */
export function mayBeSlip(written: string): boolean {
  const { length } = written;
  return length >= fewestLetters.beside - 1 && length <= mostLetters && /^[a-z]+$/.test(written);
}

/** Whether a word of a form with so many is long enough to be known in spite of a slip. */
export function bearsSlip(word: string, words: number): boolean {
  return word.length >= (words === 1 ? fewestLetters.alone : fewestLetters.beside) && /^[a-z]+$/.test(word);
}

/** Over the words of a vocabulary, by their numbers. */
export class Slips {
  /** The words that are known in spite of a slip, as they were added. */
  readonly words: string[] = [];
  private readonly index = new SlipIndex();
  private readonly rolesOf: number[] = [];

  /**
   * Adds a form.
   * @param numbers its words.
   * @param mayBeMisspelled for each word whether it may be.
   */
  add(words: readonly string[], numbers: readonly number[], mayBeMisspelled: readonly boolean[]): void {
    const isOne = numbers.length === 1;
    numbers.forEach((number, place) => {
      if (place === 1) this.give(number, roles.second);
      const word = words[place] as string;
      if (!mayBeMisspelled[place] || !bearsSlip(word, numbers.length)) return;
      const isNew = !this.is(number, roles.alone | roles.first | roles.later);
      if (isNew) {
        this.index.add(word, number);
        this.words.push(word);
      }
      this.give(number, isOne ? roles.alone : place === 0 ? roles.first : roles.later);
    });
  }

  /** Whether a word has one of the roles. */
  is(number: number, some: number): boolean {
    return ((this.rolesOf[number] ?? 0) & some) !== 0;
  }

  /** The words that `written`, a folded word, may be one slip away from, and a few others. */
  near(written: string): readonly number[] {
    return mayBeSlip(written) ? this.index.near(written) : none;
  }

  private give(number: number, role: number): void {
    // An array without gaps is read faster.
    while (this.rolesOf.length <= number) this.rolesOf.push(0);
    this.rolesOf[number] = (this.rolesOf[number] as number) | role;
  }
}
