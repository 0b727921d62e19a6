/** Whether a surface stands at certain words of a run: the text between them, their case, their misspellings. */
import { designationOf, foldForm, type TermBase, type TermSurface } from '../glossary/termBase.ts';
import { jointOf } from './characters.ts';
import { judgeJoints } from './joints.ts';
import { judgeCase } from './letterCase.ts';
import { bearsSlips, judgeMisspelledCase } from './misspelling.ts';
import type { Occurrence } from './occurrence.ts';
import type { Scan } from './scan.ts';
import { UNKNOWN_WORD } from './vocabulary.ts';
import type { Words } from './words.ts';

/** The occurrence of a surface at the given words, or `undefined` where the text between or the case forbids it. */
export function accept(
  scan: Scan,
  surface: TermSurface,
  value: number,
  first: number,
  length: number,
): Occurrence | undefined {
  const { text, termBase, words } = scan;
  const places = wordPlaces(words, first, length);
  const from = places[0] as number;
  const to = places[places.length - 1] as number;
  const occurrence = { surface: value, alternatives: [], from, to, words: places, misspelled: [] };
  const misspelled = unknownWords(words, first, length);
  if (misspelled.length > 0 && !mayBeMisspelled(scan, surface, misspelled)) return undefined;
  if (surface.kind === 'letters') {
    const end = lettersEnd(text, places);
    return end === undefined ? undefined : { ...occurrence, to: end, jointFaults: [], caseFault: true };
  }
  if (surface.kind === 'listed') {
    return isListed(text.slice(from, to), surface)
      ? { ...occurrence, jointFaults: [], caseFault: true }
      : undefined;
  }
  const jointFaults = judgeJoints(surface, text, places, misspelled);
  const caseFault = jointFaults && judgeWords(surface, text, places, misspelled);
  if (!jointFaults || caseFault === undefined) return undefined;
  const isFaulty = jointFaults.length > 0 || caseFault;
  if (isFaulty && isExempt(text.slice(from, to), surface, termBase)) return undefined;
  return { ...occurrence, misspelled, jointFaults, caseFault };
}

/** The words of a match that are not in the vocabulary, by their place in the surface. */
function unknownWords(words: Words, first: number, length: number): readonly number[] {
  let unknown: number[] | undefined;
  for (let word = 0; word < length; word++) {
    if (words.numberOf(first + word) !== UNKNOWN_WORD) continue;
    unknown ??= [];
    unknown.push(word);
  }
  return unknown ?? [];
}

/** Whether the surface can be meant where these of its words are misspelled. */
function mayBeMisspelled({ termBase }: Scan, surface: TermSurface, words: readonly number[]): boolean {
  return designationOf(termBase, surface).type !== 'abbreviation' && bearsSlips(surface, words);
}

function wordPlaces(words: Words, first: number, length: number): number[] {
  const places = new Array<number>(length * 2);
  for (let i = 0; i < length; i++) {
    places[i * 2] = words.starts[first + i] as number;
    places[i * 2 + 1] = words.ends[first + i] as number;
  }
  return places;
}

/** Whether any word is in the wrong case; `undefined` where one is in the case of a different word. */
function judgeWords(
  { form, firstAtom }: TermSurface,
  text: string,
  places: readonly number[],
  misspelled: readonly number[],
): boolean | undefined {
  const whole = text.slice(places[0], places[places.length - 1]);
  let isWrong = false;
  for (let word = 0; word * 2 < places.length; word++) {
    const wanted = form.atoms.slice(firstAtom[word], firstAtom[word + 1]).join('');
    const written = text.slice(places[word * 2], places[word * 2 + 1]);
    const verdict = misspelled.includes(word)
      ? judgeMisspelledCase(written, wanted, whole)
      : judgeCase(written, wanted);
    if (verdict === 'different') return undefined;
    if (verdict === 'wrong') isWrong = true;
  }
  return isWrong;
}

/** Where an abbreviation of single letters ends, with the last full stop of `N.P.S.`; `undefined`: it is none. */
function lettersEnd(text: string, places: readonly number[]): number | undefined {
  const separator = text.slice(places[1], places[2]);
  if (separator !== '.' && jointOf(separator) !== 'hyphen') return undefined;
  for (let i = 3; i + 1 < places.length; i += 2) {
    if (text.slice(places[i], places[i + 1]) !== separator) return undefined;
  }
  const isWholeLetters = places.every(
    (_, i) => i % 2 === 1 || (places[i + 1] as number) - (places[i] as number) === 1,
  );
  if (separator === '.' && !isWholeLetters) return undefined;
  const end = places[places.length - 1] as number;
  // A full stop that also ends the sentence stays where it is.
  const isOwnStop =
    separator === '.' && text[end] === '.' && /^\.[,;:)]|^\. ?\p{Ll}/u.test(text.slice(end, end + 3));
  return isOwnStop ? end + 1 : end;
}

/** Whether the text is the listed form: in any case, unless the form is told from others by its capitals. */
function isListed(text: string, { written = '' }: TermSurface): boolean {
  return written === written.toLowerCase() ? foldForm(text) === foldForm(written) : text === written;
}

function isExempt(written: string, surface: TermSurface, termBase: TermBase): boolean {
  const { notVariants } = designationOf(termBase, surface);
  if (notVariants.length === 0) return false;
  const folded = foldForm(written);
  return notVariants.some((exempt) => foldForm(exempt) === folded);
}
