/** Finds the occurrences of a term base's forms in the text of a prose run: leftmost, then longest. */
import { conceptOf, designationOf, foldForm, type TermBase, type TermSurface } from '../glossary/termBase.ts';
import type { WordTest } from '../language/wordList.ts';
import { foldWord, jointOf } from './characters.ts';
import { judgeCase } from './letterCase.ts';
import { bearsSlips, isMisspelled, judgeMisspelledCase } from './misspelling.ts';
import { isWellFormed, type JointFault, type Occurrence } from './occurrence.ts';
import { slipDistance } from './slip.ts';
import { fewestLetters, firstNear, nextNear } from './slips.ts';
import { NO_NODE, follow as nodeBehind, ROOT } from './trie.ts';
import { UNKNOWN_WORD } from './vocabulary.ts';
import { type Words, wordsOf } from './words.ts';

/** What a run is searched with. */
interface Scan {
  readonly text: string;
  readonly termBase: TermBase;
  readonly words: Words;
  readonly isWord: WordTest | undefined;
}

/**
 * All occurrences in `text`, in order, without overlaps.
 * @param isWord without it no form is found that is misspelled.
 */
export function matchRun(text: string, termBase: TermBase, isWord?: WordTest): Occurrence[] {
  const words = wordsOf(text, termBase.vocabulary);
  const scan: Scan = { text, termBase, words, isWord };
  const occurrences: Occurrence[] = [];
  for (let first = 0; first < words.count; ) {
    const match = matchAt(scan, first);
    if (!match) {
      first++;
      continue;
    }
    const better = betterOverlap(scan, first, match);
    if (better !== undefined) {
      first = better;
      continue;
    }
    occurrences.push(match);
    first += match.words.length / 2;
  }
  return occurrences;
}

/** The longest acceptable match that starts with word `first`. */
function matchAt(scan: Scan, first: number): Occurrence | undefined {
  if (scan.words.numbers[first] === UNKNOWN_WORD && nearFirst(scan, first).length === 0) return undefined;
  const reached: number[][] = [];
  follow(scan, ROOT, first, 0, reached);
  for (let length = reached.length; length > 0; length--) {
    const match = bestOf(scan, reached[length - 1] ?? [], first, length);
    if (match) return match;
  }
  return undefined;
}

/** Notes the trie's nodes that the words from `word` on lead to, by how many words it took. */
function follow(scan: Scan, start: number, word: number, taken: number, reached: number[][]): void {
  const { trie } = scan.termBase;
  const { count, numbers } = scan.words;
  for (let node = start, at = word, length = taken; at < count; at++, length++) {
    const number = numbers[at] as number;
    if (number === UNKNOWN_WORD) {
      for (const near of node === ROOT ? nearFirst(scan, at) : nearNext(scan, at)) {
        const next = nodeBehind(trie, node, near);
        if (next === NO_NODE) continue;
        note(reached, length, next);
        follow(scan, next, at + 1, length + 1, reached);
      }
      return;
    }
    node = nodeBehind(trie, node, number);
    if (node === NO_NODE) return;
    note(reached, length, node);
  }
}

function note(reached: number[][], index: number, node: number): void {
  const nodes = reached[index];
  if (nodes) nodes.push(node);
  else reached.push([node]);
}

/** The words that an unknown one may be misspelled from where it starts a form. */
function nearFirst({ text, termBase, words, isWord }: Scan, word: number): readonly number[] {
  const isShort = (words.ends[word] as number) - (words.starts[word] as number) < fewestLetters.beside - 1;
  if (!isWord || isShort) return none;
  const { slips, vocabulary } = termBase;
  const second = words.numbers[word + 1] ?? UNKNOWN_WORD;
  const third = words.numbers[word + 2] ?? UNKNOWN_WORD;
  const from = words.starts[word] as number;
  return firstNear(slips, vocabulary, text, from, words.ends[word] as number, second, third);
}

/** The same where it goes on with a form. */
function nearNext({ text, termBase, words, isWord }: Scan, word: number): readonly number[] {
  if (!isWord) return none;
  const from = words.starts[word] as number;
  return nextNear(termBase.slips, termBase.vocabulary, text, from, words.ends[word] as number);
}

const none: readonly number[] = [];

/**
 * Of the surfaces that words lead to the one with the fewest faults; the others' concepts as alternatives. Where
 * misspelled words may as well be those of another form, nobody knows what is meant.
 */
function bestOf(scan: Scan, nodes: readonly number[], first: number, length: number): Occurrence | undefined {
  const { surfaces, trie } = scan.termBase;
  let best: Occurrence | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  let alternatives: number[] = [];
  let isCertain = true;
  for (const node of nodes) {
    const end = trie.valueStarts[node + 1] as number;
    for (let at = trie.valueStarts[node] as number; at < end; at++) {
      const value = trie.values[at] as number;
      const surface = surfaces[value] as TermSurface;
      const match = accept(scan, surface, value, first, length);
      if (!match) continue;
      const cost = costOf(scan, match, surface);
      const bestSurface = surfaces[best?.surface ?? value] as TermSurface;
      if (cost < bestCost) {
        best = match;
        bestCost = cost;
        alternatives = [];
        isCertain = true;
      } else if (
        cost === bestCost &&
        match.misspelled.some((w) => surface.words[w] !== bestSurface.words[w])
      ) {
        isCertain = false;
      } else if (cost === bestCost && surface.concept !== bestSurface.concept) {
        alternatives.push(value);
      }
    }
  }
  if (!isCertain) return undefined;
  return best && alternatives.length > 0 ? { ...best, alternatives } : best;
}

function costOf({ text }: Scan, match: Occurrence, surface: TermSurface): number {
  let cost = match.jointFaults.length + (match.caseFault ? 1 : 0) + (surface.kind === 'term' ? 0 : 3);
  for (const word of match.misspelled) {
    const written = foldWord(text.slice(match.words[word * 2], match.words[word * 2 + 1]));
    cost += slipDistance(written, surface.words[word] ?? '');
  }
  return cost;
}

/** The occurrence of a surface at the given words, or `undefined` where the text between or the case forbids it. */
function accept(
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
  const occurrence = { surface: value, alternatives: [], from, to, words: places, misspelled: none };
  const misspelled = unknownWords(words, first, length);
  if (misspelled.length > 0 && !areMisspelled(scan, surface, places, misspelled)) return undefined;
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
    if (words.numbers[first + word] !== UNKNOWN_WORD) continue;
    unknown ??= [];
    unknown.push(word);
  }
  return unknown ?? none;
}

function areMisspelled(
  { text, termBase, isWord }: Scan,
  surface: TermSurface,
  places: readonly number[],
  words: readonly number[],
): boolean {
  if (!isWord || designationOf(termBase, surface).type === 'abbreviation') return false;
  if (!bearsSlips(surface, words)) return false;
  const known = { vocabulary: termBase.vocabulary, isWord };
  return words.every((word) => {
    const written = foldWord(text.slice(places[word * 2], places[word * 2 + 1]));
    return isMisspelled(written, surface.words[word] ?? '', known);
  });
}

function wordPlaces(words: Words, first: number, length: number): number[] {
  const places: number[] = [];
  for (let i = first; i < first + length; i++)
    places.push(words.starts[i] as number, words.ends[i] as number);
  return places;
}

/** Joints that differ from the form's; `undefined` where what stands between two words is no joint of a term. */
function judgeJoints(
  surface: TermSurface,
  text: string,
  places: readonly number[],
  misspelled: readonly number[],
): JointFault[] | undefined {
  const { form, firstAtom } = surface;
  const faults: JointFault[] = [];
  for (let word = 0; word * 2 < places.length; word++) {
    const start = firstAtom[word] as number;
    if (word > 0) {
      const from = places[word * 2 - 1] as number;
      const to = places[word * 2] as number;
      const wanted = form.joints[start - 1] ?? ' ';
      const between = text.slice(from, to);
      const verdict = judgeJoint(between, wanted);
      if (verdict === 'different') return undefined;
      if (verdict === 'wrong') faults.push({ joint: start - 1, from, to, written: jointOf(between) });
    }
    // A misspelled word is replaced as a whole, and its joints with it.
    if (misspelled.includes(word)) continue;
    let at = places[word * 2] as number;
    for (let atom = start; atom < (firstAtom[word + 1] as number) - 1; atom++) {
      at += (surface.respelled[atom] ?? form.atoms[atom] ?? '').length;
      if (form.joints[atom] !== '') faults.push({ joint: atom, from: at, to: at, written: 'solid' });
    }
  }
  return faults;
}

function judgeJoint(written: string, wanted: string): 'right' | 'wrong' | 'different' {
  const joint = jointOf(written);
  if (joint === 'other') return written.replace('’', "'") === wanted ? 'right' : 'different';
  // An em dash between two words is a punctuation mark, unless a hyphen is wanted at its place.
  if (/[\u2014\u2015]/.test(written) && wanted !== '-') return 'different';
  if (wanted === '' || wanted === '-' || wanted === ' ') {
    const isRight = (wanted === '-' && joint === 'hyphen') || (wanted === ' ' && joint === 'space');
    return isRight ? 'right' : 'wrong';
  }
  return 'different';
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

/**
 * The first word of a match that overlaps `match`, goes on beyond it and is to be preferred: a right form over a
 * wrong one (`voice of [customer service]`), a longer one over a shorter one (`customer [service level agreement]`).
 */
function betterOverlap(scan: Scan, first: number, match: Occurrence): number | undefined {
  const { termBase } = scan;
  const length = match.words.length / 2;
  for (let start = first + 1; start < first + length; start++) {
    const other = matchAt(scan, start);
    if (!other || other.to <= match.to) continue;
    const isLonger = other.words.length > match.words.length;
    if (isLonger || (isRight(other, termBase) && !isRight(match, termBase))) return start;
  }
  return undefined;
}

function isRight(occurrence: Occurrence, termBase: TermBase): boolean {
  const surface = termBase.surfaces[occurrence.surface] as TermSurface;
  const { status } = designationOf(termBase, surface);
  return isWellFormed(occurrence) && (status === 'preferred' || status === 'admitted');
}

/** The ids of all concepts that an occurrence may stand for, the likeliest first. */
export function conceptIdsOf(occurrence: Occurrence, termBase: TermBase): string[] {
  return [occurrence.surface, ...occurrence.alternatives].map(
    (value) => conceptOf(termBase, termBase.surfaces[value] as TermSurface).id,
  );
}
