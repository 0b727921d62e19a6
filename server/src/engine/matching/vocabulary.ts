/** The words of a term base, numbered, in a hash table of typed arrays that a scan reads without allocating. */
import { foldWord } from './characters.ts';

/** Open addressing over the words' characters. Immutable once built; serialisable as it is. */
export interface Vocabulary {
  /** Word number + 1 per slot, 0 where free; the length is a power of two. */
  readonly slots: Int32Array;
  /** All words' UTF-16 units, one after the other. */
  readonly characters: Uint16Array;
  /** Word w has the characters from `starts[w]` up to, not including, `starts[w + 1]`. */
  readonly starts: Int32Array;
}

/** Number of no word. */
export const UNKNOWN_WORD = -1;

const HASH_SEED = 0x811c9dc5;

/** One step of FNV-1a over a UTF-16 unit. */
function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Builds the table over distinct folded words; word i of the list gets number i. */
export function buildVocabulary(words: readonly string[]): Vocabulary {
  const starts = new Int32Array(words.length + 1);
  words.forEach((word, index) => {
    starts[index + 1] = (starts[index] ?? 0) + word.length;
  });
  const characters = new Uint16Array(starts[words.length] ?? 0);
  let size = 8;
  while (size < words.length * 2) size *= 2;
  const slots = new Int32Array(size);
  words.forEach((word, index) => {
    let hash = HASH_SEED;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      characters[(starts[index] ?? 0) + i] = code;
      hash = hashStep(hash, code);
    }
    let slot = hash & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = index + 1;
  });
  return { slots, characters, starts };
}

/** The number of the word that stands at `[from, to)` of `text` in any case, or UNKNOWN_WORD. */
export function wordAt(vocabulary: Vocabulary, text: string, from: number, to: number): number {
  let hash = HASH_SEED;
  for (let i = from; i < to; i++) {
    let code = text.charCodeAt(i);
    if (code >= 128) {
      const folded = foldWord(text.slice(from, to));
      return find(vocabulary, folded, 0, folded.length, hashOf(folded));
    }
    if (code >= 65 && code <= 90) code += 32;
    hash = hashStep(hash, code);
  }
  return find(vocabulary, text, from, to, hash);
}

/** The word with that number. */
export function wordText({ characters, starts }: Vocabulary, number: number): string {
  let word = '';
  for (let i = starts[number] as number; i < (starts[number + 1] as number); i++) {
    word += String.fromCharCode(characters[i] as number);
  }
  return word;
}

function hashOf(word: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return hash;
}

function find(vocabulary: Vocabulary, text: string, from: number, to: number, hash: number): number {
  const { slots, characters, starts } = vocabulary;
  const mask = slots.length - 1;
  const length = to - from;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const word = (slots[slot] as number) - 1;
    if (word < 0) return UNKNOWN_WORD;
    const start = starts[word] as number;
    if ((starts[word + 1] as number) - start !== length) continue;
    let i = 0;
    for (; i < length; i++) {
      let code = text.charCodeAt(from + i);
      if (code >= 65 && code <= 90) code += 32;
      if (code !== characters[start + i]) break;
    }
    if (i === length) return word;
  }
}
