/**
 * Whether an unknown word in the place of a term's word is that word, misspelled. Judged by the two words and the
 * term; what the sentence says about it is in reading.ts.
 */
import type { Surface } from '../glossary/surfaces.ts';
import { otherSpelling } from '../language/spelling.ts';
import type { WordTest } from '../language/wordList.ts';
import { letterCaseOf } from './letterCase.ts';
import { type Slip, slipBetween } from './slip.ts';
import { bearsSlip } from './slips.ts';

/** What tells words from what are none. */
export interface KnownWords {
  /** Whether it is an English one. */
  readonly isWord: WordTest;
  /** Whether a form of the glossary has it. */
  readonly isOfTerm: WordTest;
}

/**
 * Whether a surface can be meant where these of its words are misspelled: any number of them. To stop at one would
 * leave a half-repaired term, and the next check would report it anew.
 */
export function bearsSlips({ words, kind }: Surface, slips: readonly number[]): boolean {
  if (kind !== 'term') return false;
  return slips.every((slip) => bearsSlip(words[slip] ?? '', words.length));
}

/** Whether `written`, folded, is `wanted` with a slip and nothing else. */
export function isMisspelled(written: string, wanted: string, known: KnownWords): boolean {
  const slip = /^[a-z]+$/.test(written) ? slipBetween(written, wanted) : undefined;
  if (slip === undefined || isOtherStart(written, wanted, slip) || isForeign(written, wanted, slip))
    return false;
  return !isOwnWord(written, known);
}

/**
 * "eservice", "acustomer", "gmail": at the front, an added letter is a prefix or a word that lost its space, and a
 * short word with another letter is likelier another word.
 */
function isOtherStart(written: string, wanted: string, slip: Slip): boolean {
  if (written[0] === wanted[0]) return false;
  return (slip === 'added' && written.slice(1) === wanted) || (slip === 'changed' && wanted.length < 7);
}

/** "digitale", "strategi": the ending of another language. */
function isForeign(written: string, wanted: string, slip: Slip): boolean {
  const last = written.at(-1) ?? '';
  if (!/[aeio]/.test(last) || written.slice(0, -1) !== wanted.slice(0, written.length - 1)) return false;
  return slip === 'changed' || (slip === 'added' && last !== wanted.at(-1));
}

/** An English word, an inflection of one or of a word of the glossary, or one in its other spelling. */
function isOwnWord(written: string, known: KnownWords): boolean {
  if (isKnown(written, known) || stemsOf(written, known).some((stem) => isKnown(stem, known))) return true;
  const other = otherSpelling(written);
  return other !== undefined && isKnown(other.word, known);
}

function isKnown(word: string, { isWord, isOfTerm }: KnownWords): boolean {
  return isWord(word) || isOfTerm(word);
}

/**
 * What a word may be inflected from: "sandboxed" from "sandbox", "focussed" from "focus". A doubled consonant is a
 * slip where the word list has the single one ("targetted"), unless writers differ about it: l, p and s.
 */
function stemsOf(word: string, { isWord }: KnownWords): string[] {
  const [, stem = '', ending = ''] = /^([a-z]{3,}?)(s|es|ed|er|ers|ing)$/.exec(word) ?? [];
  const last = stem.at(-1) ?? '';
  // No English word has the same letter three times in a row, and a plural of one in "-s" has "-es".
  if (ending === '' || /(.)\1\1/.test(word) || (ending === 's' && last === 's')) return [];
  if (ending === 's') return [stem];
  if (ending === 'es') return /(?:[osxz]|[cs]h)$/.test(stem) ? [stem, `${stem}e`] : [`${stem}e`];
  if (last === stem.at(-2) && /^(?:ed|ing)$/.test(ending)) {
    const single = stem.slice(0, -1);
    return /[lps]/.test(last) || !isWord(single + ending) ? [stem, single] : [stem];
  }
  // "Maping" is not from "map": a short stem doubles its consonant.
  const doubles = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(stem);
  return doubles ? [`${stem}e`] : [stem, `${stem}e`];
}

/**
 * Whether a misspelled word is in the case of the wanted one: `right`, `wrong`, or `different`, which makes it an
 * abbreviation, an identifier or a name.
 */
export function judgeMisspelledCase(
  written: string,
  wanted: string,
  whole: string,
): 'right' | 'wrong' | 'different' {
  const writtenCase = letterCaseOf(written);
  const wantedCase = letterCaseOf(wanted);
  if (writtenCase === 'mixed' || wantedCase === 'mixed' || wantedCase === 'upper') return 'different';
  if (writtenCase === 'upper') return whole === whole.toUpperCase() ? 'right' : 'different';
  // Whoever calls a product "Kustomer" means it.
  if (writtenCase === 'capitalized' && written[0] !== wanted[0]?.toUpperCase()) return 'different';
  return wantedCase === 'capitalized' && writtenCase === 'lower' ? 'wrong' : 'right';
}
