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

export const HASH_SEED = 0x811c9dc5;

/** One step of FNV-1a over a UTF-16 unit. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** The upper bits of such a hash tell more than the lower ones, which alone make runs of full slots. */
function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

/** Builds the table over distinct folded words; word i of the list gets number i. */
export function buildVocabulary(words: readonly string[]): Vocabulary {
  const builder = new VocabularyBuilder();
  for (const word of words) builder.numberOf(word);
  return builder.finish();
}

/** Numbers folded words in the order in which they come. */
export class VocabularyBuilder {
  /** The words that came, each at the place of its number. */
  readonly words: string[] = [];
  private slots = new Int32Array(2048);
  private hashes = new Int32Array(1024);
  private length = 0;

  /** The number of a word, which is new or has come before. */
  numberOf(word: string): number {
    const { slots, words } = this;
    const hash = hashOf(word);
    const mask = slots.length - 1;
    let slot = slotOf(hash, mask);
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const known = (slots[slot] as number) - 1;
      if (this.hashes[known] === hash && words[known] === word) return known;
    }
    const number = words.push(word) - 1;
    this.length += word.length;
    slots[slot] = number + 1;
    this.hashes[number] = hash;
    if (number + 1 === this.hashes.length) this.grow();
    return number;
  }

  finish(): Vocabulary {
    const starts = new Int32Array(this.words.length + 1);
    const characters = new Uint16Array(this.length);
    let at = 0;
    this.words.forEach((word, number) => {
      for (let i = 0; i < word.length; i++) characters[at++] = word.charCodeAt(i);
      starts[number + 1] = at;
    });
    return { slots: this.slots, characters, starts };
  }

  private grow(): void {
    const hashes = new Int32Array(this.hashes.length * 4);
    hashes.set(this.hashes);
    this.hashes = hashes;
    this.slots = new Int32Array(hashes.length * 2);
    const mask = this.slots.length - 1;
    for (let number = 0; number < this.words.length; number++) {
      let slot = slotOf(hashes[number] as number, mask);
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = number + 1;
    }
  }
}

/** The number of the word that stands at `[from, to)` of `text` in any case, or UNKNOWN_WORD. */
export function wordAt(vocabulary: Vocabulary, text: string, from: number, to: number): number {
  let hash = HASH_SEED;
  for (let i = from; i < to; i++) {
    let code = text.charCodeAt(i);
    if (code >= 128) {
      const folded = foldWord(text.slice(from, to));
      return wordWithHash(vocabulary, folded, 0, folded.length, hashOf(folded));
    }
    if (code >= 65 && code <= 90) code += 32;
    hash = hashStep(hash, code);
  }
  return wordWithHash(vocabulary, text, from, to, hash);
}

/** The word with that number. */
export function wordText({ characters, starts }: Vocabulary, number: number): string {
  let word = '';
  for (let i = starts[number] as number; i < (starts[number + 1] as number); i++) {
    word += String.fromCharCode(characters[i] as number);
  }
  return word;
}

/** All words, each at the place of its number. */
export function wordsOfVocabulary({ characters, starts }: Vocabulary): string[] {
  const all: string[] = [];
  // A function takes so many arguments only.
  for (let from = 0; from < characters.length; from += 8192) {
    all.push(String.fromCharCode(...characters.subarray(from, from + 8192)));
  }
  const text = all.join('');
  return Array.from({ length: starts.length - 1 }, (_, word) => text.slice(starts[word], starts[word + 1]));
}

function hashOf(word: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return hash;
}

/** As wordAt, for a word of ASCII characters whose hash in lower case is known. */
export function wordWithHash(
  vocabulary: Vocabulary,
  text: string,
  from: number,
  to: number,
  hash: number,
): number {
  const { slots, characters, starts } = vocabulary;
  const mask = slots.length - 1;
  const length = to - from;
  for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
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
