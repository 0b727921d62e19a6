/** The case of words: which pattern a written word follows, and whether that is right for its form. */

export type LetterCase = 'lower' | 'capitalized' | 'upper' | 'mixed';

/** The pattern of a word's letters; a single capital counts as capitalized. */
export function letterCaseOf(word: string): LetterCase {
  const lower = word.toLowerCase();
  if (word === lower) return 'lower';
  if (word.slice(1) === lower.slice(1)) return 'capitalized';
  return word === word.toUpperCase() ? 'upper' : 'mixed';
}

/**
 * How a written word stands to the word of its form: `right`, `wrong` (plainly meant as it, in the wrong case),
 * or `different` (an identifier or another word, such as `CEs` for CES or `OmniChannel`).
 */
export function judgeCase(written: string, wanted: string): 'right' | 'wrong' | 'different' {
  if (written === wanted) return 'right';
  const letterCase = letterCaseOf(written);
  if (letterCase === 'mixed') return 'different';
  const isCaseEnforced = wanted !== wanted.toLowerCase();
  if (!isCaseEnforced) return 'right';
  // A capitalized word of a name (Net, Promoter) may stand in a line of capitals; SaaS and VoC may not.
  if (letterCase === 'upper') return letterCaseOf(wanted) === 'capitalized' ? 'right' : 'wrong';
  return 'wrong';
}
