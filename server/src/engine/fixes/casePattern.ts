/** The case pattern of a written form, and its transfer to what replaces it. */

export type CasePattern = 'lower' | 'sentence' | 'title' | 'upper';

const smallWords = new Set('a an and as at but by for from in of on or per the to via with'.split(' '));

/** The pattern that the words of a text follow. */
export function casePatternOf(text: string): CasePattern {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length > 1 && letters.every((letter) => letter === letter.toUpperCase())) return 'upper';
  const isCapitalized = (word: string) => /^\p{Lu}/u.test(word);
  const contentWords = words.filter((word) => !smallWords.has(word));
  if (contentWords.length > 1 && contentWords.every(isCapitalized)) return 'title';
  return words[0] !== undefined && isCapitalized(words[0]) ? 'sentence' : 'lower';
}

/** A term, given as in the middle of a sentence, in the pattern; names and abbreviations keep their case. */
export function applyCasePattern(term: string, pattern: CasePattern): string {
  let isFirst = true;
  return term.replace(/[\p{L}\p{N}]+/gu, (word) => {
    const wasFirst = isFirst;
    isFirst = false;
    const isName = word !== word.toLowerCase();
    if (pattern === 'upper')
      return /^\p{Lu}+\p{Ll}\p{L}*\p{Lu}|^\p{Lu}{2,}/u.test(word) ? word : word.toUpperCase();
    if (isName || pattern === 'lower') return word;
    const wantsCapital = wasFirst || (pattern === 'title' && !smallWords.has(word));
    return wantsCapital ? capitalize(word) : word;
  });
}

/** The word with its first letter as a capital. */
export function capitalize(word: string): string {
  const [first = ''] = word;
  return first.toUpperCase() + word.slice(first.length);
}

/** The word with its first letter in lower case. */
export function uncapitalize(word: string): string {
  const [first = ''] = word;
  return first.toLowerCase() + word.slice(first.length);
}
