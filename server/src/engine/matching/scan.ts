/** A run that is searched for forms, and what its unknown words may be misspelled from. */
import type { TermBase } from '../glossary/termBase.ts';
import type { WordTest } from '../language/wordList.ts';
import { roles } from './slips.ts';
import { UNKNOWN_WORD } from './vocabulary.ts';
import { type Words, wordsOf } from './words.ts';

/** What a run is searched with. */
export interface Scan {
  readonly text: string;
  readonly termBase: TermBase;
  readonly words: Words;
}

/**
 * @param isWord without it no word is misspelled.
 * @param room for the words, if there is some to be used again.
 */
export function scanOf(text: string, termBase: TermBase, isWord: WordTest | undefined, room?: Words): Scan {
  return { text, termBase, words: wordsOf(text, termBase.textWords(isWord), room) };
}

const none: readonly number[] = [];

/**
 * The words that the unknown word `word` may be misspelled from where it starts a form: a form of one word, or one
 * that goes on with the words behind it.
 */
export function nearFirst(scan: Scan, word: number): readonly number[] {
  const near = scan.words.nearTo(word);
  if (near.length === 0) return none;
  return having(scan, near, mayBeSecond(scan, word + 1) ? roles.alone | roles.first : roles.alone);
}

/** The same where it goes on with a form. */
export function nearNext(scan: Scan, word: number): readonly number[] {
  return having(scan, scan.words.nearTo(word), roles.later);
}

/** Whether a form may have the word in second place, itself misspelled or not. */
function mayBeSecond(scan: Scan, word: number): boolean {
  const { termBase, words } = scan;
  if (word >= words.count) return false;
  const number = words.numberOf(word);
  if (number !== UNKNOWN_WORD) return termBase.slips.is(number, roles.second);
  return nearNext(scan, word).some((near) => termBase.slips.is(near, roles.second));
}

function having({ termBase: { slips } }: Scan, near: readonly number[], some: number): readonly number[] {
  return near.length === 0 ? none : near.filter((number) => slips.is(number, some));
}
