/** What a character is to the matcher: part of a word, a joint between words, or the end of a term. */

/** Stands in a prose run for something that is not prose (code, an image, a URL); no term reaches over it. */
export const BARRIER = '\uFFFC';

/** What is longer is data and no word, in UTF-16 units. */
export const longestWord = 1000;

/** Characters that are written inside words and mean nothing: soft hyphen, zero-width space and joiners. */
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

const wordCharacter = /[\p{L}\p{N}\p{M}_\u00AD\u200B-\u200D\u2060\uFEFF]/u;

const { charCodeAt } = String.prototype;

/**
 * The UTF-16 unit at an offset of a text. V8 has many kinds of strings, and where it has seen them all, it finds the
 * method `charCodeAt` of each anew; this is as fast for all of them.
 */
export function codeAt(text: string, offset: number): number {
  return charCodeAt.call(text, offset);
}

/** Whether the UTF-16 code unit is part of a word. `_` is: it makes identifiers of words. */
export function isWordCode(code: number): boolean {
  if (code < 128) {
    return (
      (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
    );
  }
  // Surrogates: letters outside the basic plane; no term has them, but they keep a word whole.
  if (code >= 0xd800 && code <= 0xdfff) return true;
  // The common punctuation of running text, to spare the test below.
  if (code >= 0x2010 && code <= 0x205f) return false;
  return wordCharacter.test(String.fromCharCode(code));
}

/** Whether the UTF-16 code unit is one that is written inside words and not seen. */
export function isInvisibleCode(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
}

/** A word as the term base knows it: compatibility forms folded, invisible characters dropped, lower case. */
export function foldWord(word: string): string {
  if (/^[a-z]*$/.test(word)) return word;
  return word.normalize('NFKC').replace(invisible, '').toLowerCase();
}

/** How two neighbouring words of a term are joined in the text. */
export type Joint = 'solid' | 'space' | 'hyphen' | 'dash' | 'other';

const spaces = /^[ \t\u00A0\u2000-\u200A\u202F\u205F\u3000]+$/;

/**
 * Classes the text between two words. The hyphen (U+2010) and the non-breaking hyphen (U+2011) look and mean the
 * same as the one on the keyboard, no-break spaces the same as a space; dashes and the minus sign do not.
 */
export function jointOf(between: string): Joint {
  const seen = between.replace(invisible, '');
  if (seen !== between && seen !== '') return jointOf(seen);
  if (between === '') return 'solid';
  if (between === ' ' || spaces.test(between)) return 'space';
  if (between === '-' || between === '\u2010' || between === '\u2011') return 'hyphen';
  if (/^[\u2012-\u2015\u2212\uFE63\uFF0D]$/.test(between)) return between === '\uFF0D' ? 'hyphen' : 'dash';
  return 'other';
}
