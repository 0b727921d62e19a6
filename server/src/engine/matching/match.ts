/** Finds the occurrences of a term base's forms in the text of a prose run: leftmost, then longest. */
import { conceptOf, designationOf, foldForm, type TermBase, type TermSurface } from '../glossary/termBase.ts';
import { jointOf } from './characters.ts';
import { judgeCase } from './letterCase.ts';
import { isWellFormed, type JointFault, type Occurrence } from './occurrence.ts';
import { follow, NO_NODE, ROOT } from './trie.ts';
import { UNKNOWN_WORD } from './vocabulary.ts';
import { type Words, wordsOf } from './words.ts';

/** All occurrences in `text`, in order, without overlaps. */
export function matchRun(text: string, termBase: TermBase): Occurrence[] {
  const words = wordsOf(text, termBase.vocabulary);
  const occurrences: Occurrence[] = [];
  for (let first = 0; first < words.count; ) {
    const match = matchAt(text, termBase, words, first);
    if (!match) {
      first++;
      continue;
    }
    const better = betterOverlap(text, termBase, words, first, match);
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
function matchAt(text: string, termBase: TermBase, words: Words, first: number): Occurrence | undefined {
  const { trie } = termBase;
  const ends: number[] = [];
  for (let node = ROOT, word = first; word < words.count; word++) {
    const number = words.numbers[word] as number;
    if (number === UNKNOWN_WORD) break;
    node = follow(trie, node, number);
    if (node === NO_NODE) break;
    ends.push(node);
  }
  for (let length = ends.length; length > 0; length--) {
    const node = ends[length - 1] as number;
    const from = trie.valueStarts[node] as number;
    const to = trie.valueStarts[node + 1] as number;
    if (from === to) continue;
    const match = bestOf(trie.values.subarray(from, to), text, termBase, words, first, length);
    if (match) return match;
  }
  return undefined;
}

/** Of the surfaces with the same words the one with the fewest faults; the others' concepts as alternatives. */
function bestOf(
  values: Int32Array,
  text: string,
  termBase: TermBase,
  words: Words,
  first: number,
  length: number,
): Occurrence | undefined {
  let best: Occurrence | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  let alternatives: number[] = [];
  for (const value of values) {
    const surface = termBase.surfaces[value] as TermSurface;
    const match = accept(surface, value, text, termBase, words, first, length);
    if (!match) continue;
    const cost = match.jointFaults.length + (match.caseFault ? 1 : 0) + (surface.kind === 'term' ? 0 : 3);
    if (cost < bestCost) {
      best = match;
      bestCost = cost;
      alternatives = [];
    } else if (cost === bestCost && surface.concept !== termBase.surfaces[best?.surface ?? 0]?.concept) {
      alternatives.push(value);
    }
  }
  return best && alternatives.length > 0 ? { ...best, alternatives } : best;
}

/** The occurrence of a surface at the given words, or `undefined` where the text between or the case forbids it. */
function accept(
  surface: TermSurface,
  value: number,
  text: string,
  termBase: TermBase,
  words: Words,
  first: number,
  length: number,
): Occurrence | undefined {
  const places = wordPlaces(words, first, length);
  const from = places[0] as number;
  const to = places[places.length - 1] as number;
  const occurrence = { surface: value, alternatives: [], from, to, words: places };
  if (surface.kind === 'letters') {
    const end = lettersEnd(text, places);
    return end === undefined ? undefined : { ...occurrence, to: end, jointFaults: [], caseFault: true };
  }
  if (surface.kind === 'listed') {
    return isListed(text.slice(from, to), surface)
      ? { ...occurrence, jointFaults: [], caseFault: true }
      : undefined;
  }
  const jointFaults = judgeJoints(surface, text, places);
  const caseFault = jointFaults && judgeWords(surface, text, places);
  if (!jointFaults || caseFault === undefined) return undefined;
  const isFaulty = jointFaults.length > 0 || caseFault;
  if (isFaulty && isExempt(text.slice(from, to), surface, termBase)) return undefined;
  return { ...occurrence, jointFaults, caseFault };
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
  if (wanted === '' || wanted === '-' || wanted === ' ') {
    const isRight = (wanted === '-' && joint === 'hyphen') || (wanted === ' ' && joint === 'space');
    return isRight ? 'right' : 'wrong';
  }
  return 'different';
}

/** Whether any word is in the wrong case; `undefined` where one is in the case of a different word. */
function judgeWords(surface: TermSurface, text: string, places: readonly number[]): boolean | undefined {
  const { form, firstAtom } = surface;
  let isWrong = false;
  for (let word = 0; word * 2 < places.length; word++) {
    const atoms = form.atoms.slice(firstAtom[word], firstAtom[word + 1]);
    const written = text.slice(places[word * 2], places[word * 2 + 1]);
    const verdict = judgeCase(written, atoms.join(''));
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
function betterOverlap(
  text: string,
  termBase: TermBase,
  words: Words,
  first: number,
  match: Occurrence,
): number | undefined {
  const length = match.words.length / 2;
  for (let start = first + 1; start < first + length; start++) {
    const other = matchAt(text, termBase, words, start);
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
