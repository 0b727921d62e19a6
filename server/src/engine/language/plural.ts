/** English plurals of single words and of abbreviations. */

/** The regular plural of a word in lower case: `story` → `stories`, `pitch` → `pitches`. */
export function pluralOfWord(word: string): string {
  if (!/[shxyz]$/i.test(word)) return `${word}s`;
  if (/sis$/i.test(word)) return `${word.slice(0, -2)}es`;
  if (/(?:[sxz]|[cs]h)$/i.test(word)) return `${word}es`;
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

/** The plural of an abbreviation: `SLA` → `SLAs`. */
export function pluralOfAbbreviation(abbreviation: string): string {
  return `${abbreviation}s`;
}

/** What a text may be the regular plural of, by its last word; the likeliest first, nothing where it is none. */
export function singularsOf(text: string): string[] {
  if (/[\p{Lu}\p{N}]s$/u.test(text)) return [text.slice(0, -1)];
  const endings: [RegExp, string][] = [
    [/ies$/i, 'y'],
    [/(?<=aly|the|cri|gno)ses$/i, 'sis'],
    [/(?<=[xz]|[cs]h|ss)es$/i, ''],
    [/s$/i, ''],
  ];
  const [last = ''] = /[\p{L}\p{N}]+$/u.exec(text) ?? [];
  return endings
    .map(([ending, singular]) => last.replace(ending, singular))
    .filter((singular) => singular !== last && pluralOfWord(singular) === last)
    .map((singular) => text.slice(0, text.length - last.length) + singular);
}
