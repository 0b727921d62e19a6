/** Finds the occurrences of a term base's forms in the text of a prose run: leftmost, then longest. */
import { conceptOf, designationOf, type TermBase, type TermSurface } from '../glossary/termBase.ts';
import type { WordTest } from '../language/wordList.ts';
import { accept } from './accept.ts';
import { foldWord } from './characters.ts';
import { isWellFormed, type Occurrence } from './occurrence.ts';
import { nearFirst, nearNext, type Scan, scanOf } from './scan.ts';
import { slipDistance } from './slip.ts';
import { NO_NODE, ROOT } from './trie.ts';
import { UNKNOWN_WORD } from './vocabulary.ts';
import type { Words } from './words.ts';

/**
 * All occurrences in `text`, in order, without overlaps.
 * @param isWord without it no form is found that is misspelled.
 * @param room for the words; who matches many runs one after another has one for all.
 */
export function matchRun(text: string, termBase: TermBase, isWord?: WordTest, room?: Words): Occurrence[] {
  const scan = scanOf(text, termBase, isWord, room);
  const { words } = scan;
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
  if (scan.words.numberOf(first) === UNKNOWN_WORD && nearFirst(scan, first).length === 0) return undefined;
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
  const { words } = scan;
  for (let node = start, at = word, length = taken; at < words.count; at++, length++) {
    const number = words.numberOf(at);
    if (number === UNKNOWN_WORD) {
      for (const near of node === ROOT ? nearFirst(scan, at) : nearNext(scan, at)) {
        const next = trie.follow(node, near);
        if (next === NO_NODE) continue;
        note(reached, length, next);
        follow(scan, next, at + 1, length + 1, reached);
      }
      return;
    }
    node = trie.follow(node, number);
    if (node === NO_NODE) return;
    note(reached, length, node);
  }
}

function note(reached: number[][], index: number, node: number): void {
  const nodes = reached[index];
  if (nodes) nodes.push(node);
  else reached.push([node]);
}

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
    for (const value of trie.valuesAt(node)) {
      const surface = surfaces.at(value) as TermSurface;
      const match = accept(scan, surface, value, first, length);
      if (!match) continue;
      const cost = costOf(scan, match, surface);
      const bestSurface = surfaces.at(best?.surface ?? value) as TermSurface;
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
  const surface = termBase.surfaces.at(occurrence.surface) as TermSurface;
  const { status } = designationOf(termBase, surface);
  return isWellFormed(occurrence) && (status === 'preferred' || status === 'admitted');
}

/** The ids of all concepts that an occurrence may stand for, the likeliest first. */
export function conceptIdsOf(occurrence: Occurrence, termBase: TermBase): string[] {
  return [occurrence.surface, ...occurrence.alternatives].map(
    (value) => conceptOf(termBase, termBase.surfaces.at(value) as TermSurface).id,
  );
}
