/**
 * Finds the words of a vocabulary that are one slip away from a given one. A slip touches one half of a word and
 * leaves the other whole, or swaps the two letters in the middle; so the index has every word under its halves and
 * under itself with the middle swapped, and only the few words found there are compared.
 */
import type { Vocabulary } from './vocabulary.ts';

/** Immutable once built; serialisable as it is. */
export interface SlipIndex {
  /** Bucket b has the entries from `starts[b]` up to, not including, `starts[b + 1]`; as many as a power of two. */
  readonly starts: Int32Array;
  /** The whole hash of each entry, so that hardly any but the right ones are looked at. */
  readonly hashes: Int32Array;
  /** The word of each entry: its number in the vocabulary. */
  readonly words: Int32Array;
  /**
   * 1 at the hashes of all fronts and backs that a written word of a certain length has: most words of a text have
   * neither.
   */
  readonly edges: Uint8Array;
}

const none: readonly number[] = [];

const FRONT_SEED = 0x811c9dc5;
const BACK_SEED = 0x2f0b4a27;

/** How many entries a word has: front half, back half, middle swapped. */
const entries = 3;

/** How many letters tell enough about an edge. */
const mostOfEdge = 4;

/** Added to the length where a whole word is meant, not a half of one. */
const WHOLE = 0x10000;

/** One step over a letter, in any case; a back half is read backwards. */
function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ (code | 0x20), 0x01000193);
}

/** How many letters at the front or at the back a written word has from the word that is meant. */
function edgeLength(length: number): number {
  return Math.min((length - 1) >> 1, mostOfEdge);
}

function edgeOf(hash: number, length: number, edges: Uint8Array): number {
  return withLength(hash, length) & (edges.length - 1);
}

function withLength(hash: number, length: number): number {
  const mixed = Math.imul(hash ^ length, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/**
 * Builds the index over some words of a vocabulary (of the letters a–z), given by their numbers.
 * @param vocabulary its words, each at the place of its number.
 */
export function buildSlipIndex(vocabulary: readonly string[], numbers: readonly number[]): SlipIndex {
  let size = 8;
  while (size < numbers.length * entries * 2) size *= 2;
  const edges = new Uint8Array(1 << 16);
  const all = new Int32Array(numbers.length * entries);
  numbers.forEach((number, index) => {
    const word = vocabulary[number] as string;
    const { length } = word;
    const middle = length >> 1;
    const swapped =
      word.slice(0, middle - 1) + word.charAt(middle) + word.charAt(middle - 1) + word.slice(middle + 1);
    for (const form of [word, swapped]) {
      for (let written = length - 1; written <= length + 1; written++) {
        const edge = edgeLength(written);
        edges[edgeOf(hashForwards(FRONT_SEED, form, 0, edge), written, edges)] = 1;
        edges[edgeOf(hashBackwards(BACK_SEED, form, length - edge, length), written, edges)] = 1;
      }
    }
    const front = hashForwards(FRONT_SEED, word, 0, middle);
    const back = hashBackwards(BACK_SEED, word, middle, length);
    const whole = hashForwards(FRONT_SEED, swapped, 0, length);
    all[index * entries] = withLength(front, length);
    all[index * entries + 1] = withLength(back, length);
    all[index * entries + 2] = withLength(whole, length + WHOLE);
  });
  const starts = new Int32Array(size + 1);
  for (const hash of all) {
    const end = (hash & (size - 1)) + 1;
    starts[end] = (starts[end] as number) + 1;
  }
  for (let bucket = 0; bucket < size; bucket++) {
    starts[bucket + 1] = (starts[bucket + 1] as number) + (starts[bucket] as number);
  }
  const next = starts.slice(0, size);
  const hashes = new Int32Array(all.length);
  const words = new Int32Array(all.length);
  all.forEach((hash, index) => {
    const bucket = hash & (size - 1);
    const place = next[bucket] as number;
    next[bucket] = place + 1;
    hashes[place] = hash;
    words[place] = numbers[Math.floor(index / entries)] as number;
  });
  return { starts, hashes, words, edges };
}

/**
 * The numbers of the words one slip away from the one at `[from, to)` of `text`, in any case. A word with anything
 * but the letters a–z has none. Many words are asked for and few have one: nothing is allocated for those.
 */
export function wordsNear(
  index: SlipIndex,
  vocabulary: Vocabulary,
  text: string,
  from: number,
  to: number,
): readonly number[] {
  const { edges } = index;
  const length = to - from;
  const edge = edgeLength(length);
  const front = edgeOf(hashForwards(FRONT_SEED, text, from, from + edge), length, edges);
  const back = edgeOf(hashBackwards(BACK_SEED, text, to - edge, to), length, edges);
  if (edges[front] === 0 && edges[back] === 0) return none;
  let found: number[] | undefined;
  let at = from;
  let hash = FRONT_SEED;
  // The word may have a letter less, as many, or one more than the one that it is meant to be.
  for (let wanted = length - 1; wanted <= length + 1; wanted++) {
    const end = from + (wanted >> 1);
    hash = hashForwards(hash, text, at, end);
    at = end;
    found = collect(index, withLength(hash, wanted), found);
  }
  hash = hashForwards(hash, text, at, to);
  found = collect(index, withLength(hash, length + WHOLE), found);
  at = to;
  hash = BACK_SEED;
  for (let wanted = length - 1; wanted <= length + 1; wanted++) {
    const start = to - (wanted - (wanted >> 1));
    hash = hashBackwards(hash, text, start, at);
    at = start;
    found = collect(index, withLength(hash, wanted), found);
  }
  if (!found) return none;
  const near = found.filter(
    (number, i) => found.indexOf(number) === i && isNear(vocabulary, number, text, from, to),
  );
  return near.length > 0 ? near : none;
}

/** As slipBetween, without making words of what is compared. */
function isNear(vocabulary: Vocabulary, number: number, text: string, from: number, to: number): boolean {
  const { characters, starts } = vocabulary;
  const start = starts[number] as number;
  const length = (starts[number + 1] as number) - start;
  const isSame = (written: number, wanted: number) =>
    (text.charCodeAt(from + written) | 0x20) === characters[start + wanted];
  const shorter = Math.min(length, to - from);
  let head = 0;
  while (head < shorter && isSame(head, head)) head++;
  let tail = 0;
  while (tail < shorter - head && isSame(to - from - 1 - tail, length - 1 - tail)) tail++;
  const left = Math.max(length, to - from) - head - tail;
  if (left === 1) return true;
  return left === 2 && length === to - from && isSame(head, head + 1) && isSame(head + 1, head);
}

function hashForwards(seed: number, text: string, from: number, to: number): number {
  let hash = seed;
  for (let i = from; i < to; i++) hash = hashStep(hash, text.charCodeAt(i));
  return hash;
}

function hashBackwards(seed: number, text: string, from: number, to: number): number {
  let hash = seed;
  for (let i = to - 1; i >= from; i--) hash = hashStep(hash, text.charCodeAt(i));
  return hash;
}

/** `found` with the words of all entries that have the hash. */
function collect({ starts, hashes, words }: SlipIndex, hash: number, found: number[] | undefined) {
  let all = found;
  const bucket = hash & (starts.length - 2);
  const end = starts[bucket + 1] as number;
  for (let i = starts[bucket] as number; i < end; i++) {
    if (hashes[i] !== hash) continue;
    all ??= [];
    all.push(words[i] as number);
  }
  return all;
}
