/** The English words that ship: what is among them is never taken for a misspelled term. */
import packed from 'cx-terminology:words';
import { type WordTest, wordTest } from './engine/index.ts';

/** Whether a word, in lower case, is an English one. */
export const isEnglishWord: WordTest = wordTest(() => packed);
