/** Gives a term the capitals of what it replaces. */

/** Words that stay small in a title, as style guides have it. */
const smallWords = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'for',
  'in',
  'of',
  'on',
  'or',
  'per',
  'the',
  'to',
]);

/**
 * The term with a capital where the replaced text has one (`Touch point` → `Touchpoint`), on every word
 * where it has one on each (`Life Time Value` → `Lifetime Value`). Names and abbreviations stay as they
 * are, and the capitals of a replaced abbreviation (`CLTV`) say nothing.
 */
export function likeReplaced(term: string, replaced: string): string {
  const words = replaced.match(/\p{L}[\p{L}'’]*/gu) ?? [];
  const [first, ...others] = words;
  if (first === undefined || !isCapitalised(first)) {
    return term;
  }
  const inTitle = others.filter((word) => !smallWords.has(word));
  const isTitle = inTitle.length > 0 && inTitle.every(isCapitalised);
  return term
    .split(' ')
    .map((word, index) => (index === 0 || (isTitle && !smallWords.has(word)) ? capitalised(word) : word))
    .join(' ');
}

/** A capital and then only small letters: `Touch`, not `CSAT` or `SaaS`. */
function isCapitalised(word: string): boolean {
  return /^\p{Lu}[\p{Ll}'’]*$/u.test(word);
}

/** Leaves words alone that have a capital of their own, such as `API` or `eNPS`. */
function capitalised(word: string): string {
  return /\p{Lu}/u.test(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1);
}
