/** A run that is searched for forms, and what its unknown words may be misspelled from. */
import type { TermBase } from '../glossary/termBase.ts';
import type { WordTest } from '../language/wordList.ts';
import { firstNear, firstOfMoreNear, nextNear } from './slips.ts';
import type { Words } from './words.ts';

/** What a run is searched with. */
export interface Scan {
  readonly text: string;
  readonly termBase: TermBase;
  readonly words: Words;
  /** Without it no word is misspelled. */
  readonly isWord: WordTest | undefined;
}

/** The words that the unknown word `word` may be misspelled from where it starts a form. */
export function nearFirst({ text, termBase, words, isWord }: Scan, word: number): readonly number[] {
  return isWord ? firstNear(termBase.slips, termBase.vocabulary, text, words, word) : none;
}

/** The same where it goes on with a form. */
export function nearNext({ text, termBase, words, isWord }: Scan, word: number): readonly number[] {
  return isWord ? nextNear(termBase.slips, termBase.vocabulary, text, words, word) : none;
}

/** The same where it starts a form of several words, whatever follows. */
export function nearFirstOfMore({ text, termBase, words, isWord }: Scan, word: number): readonly number[] {
  return isWord ? firstOfMoreNear(termBase.slips, termBase.vocabulary, text, words, word) : none;
}

const none: readonly number[] = [];
