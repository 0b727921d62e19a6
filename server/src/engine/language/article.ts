/** The indefinite article: which of `a` and `an` a word wants. */

const vowelLetters = /^[AEFHILMNORSX]/;
const startsWithVowelSound = /^[aeiou]/i;
const silentH = /^(?:hour|honest|honou?r|heir)/i;
const soundsLikeYouOrOne =
  /^(?:eu|ewe|one(?!r)|once|ubiq|uni(?:on|t|q|v|f|c|l|s)|us(?:e|a|u)|ut(?:i|o)|ur(?:a|i|o)|uk|uv(?!u))/i;

/** `a` or `an`, as the sound of `word` wants it. Abbreviations are read letter by letter. */
export function indefiniteArticle(word: string): 'a' | 'an' {
  const isInitialism = /^(?:\p{Lu}\p{Lu}|\p{Lu}\d|\p{Lu}$)/u.test(word);
  if (isInitialism) return vowelLetters.test(word) ? 'an' : 'a';
  if (silentH.test(word)) return 'an';
  if (soundsLikeYouOrOne.test(word)) return 'a';
  return startsWithVowelSound.test(word) ? 'an' : 'a';
}
