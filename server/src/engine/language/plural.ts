/** English plurals of single words and of abbreviations. */

/** The regular plural of a word in lower case: `story` → `stories`, `pitch` → `pitches`. */
export function pluralOfWord(word: string): string {
  if (/sis$/i.test(word)) return `${word.slice(0, -2)}es`;
  if (/(?:[sxz]|[cs]h)$/i.test(word)) return `${word}es`;
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

/** The plural of an abbreviation: `SLA` → `SLAs`. */
export function pluralOfAbbreviation(abbreviation: string): string {
  return `${abbreviation}s`;
}
