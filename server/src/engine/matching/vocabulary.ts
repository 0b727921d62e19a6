/** Words, numbered as they come, in a hash table of typed arrays that a scan reads without allocating. */
import { codeAt, foldWord } from './characters.ts';
import { grown } from './hashLists.ts';

/** Number of no word. */
export const UNKNOWN_WORD = -1;

export const HASH_SEED = 0x811c9dc5;

export const HASH_PRIME = 0x01000193;

/** One step of FNV-1a over a UTF-16 unit. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, HASH_PRIME);
}

/** The hash of a folded word; or, of two that are written as one, with that of the first for a seed. */
export function hashOf(word: string, seed = HASH_SEED): number {
  let hash = seed;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return hash;
}

/** The upper bits of such a hash tell more than the lower ones, which alone make runs of full slots. */
function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

/** Folded words. Open addressing over their characters. */
export class Vocabulary {
  /** Word number + 1 per slot, 0 where free; the length is a power of two. */
  private slots = new Int32Array(2048);
  private hashes = new Int32Array(1024);
  /** All words' UTF-16 units, one after the other. */
  private characters = new Uint16Array(8192);
  /** Word w has the characters from `starts[w]` up to, not including, `starts[w + 1]`. */
  private starts = new Int32Array(1025);
  private size = 0;

  /** How many words there are; the next one has this number. */
  get count(): number {
    return this.size;
  }

  /** The number of a folded word, which is new or has come before. */
  add(word: string): number {
    const hash = hashOf(word);
    const known = this.findHashed(word, 0, word.length, hash);
    return known === UNKNOWN_WORD ? this.addNew(word, hash) : known;
  }

  /** Adds a folded word that has not come before. */
  addNew(word: string, hash: number): number {
    if (this.size === this.hashes.length) this.growTable();
    const start = this.starts[this.size] as number;
    const end = start + word.length;
    if (end > this.characters.length) this.growCharacters(end);
    for (let i = 0; i < word.length; i++) this.characters[start + i] = word.charCodeAt(i);
    const number = this.size++;
    this.starts[number + 1] = end;
    this.hashes[number] = hash;
    this.place(number);
    return number;
  }

  /** The number of the word that stands at `[from, to)` of `text` in any case, or UNKNOWN_WORD. */
  find(text: string, from: number, to: number): number {
    let hash = HASH_SEED;
    for (let i = from; i < to; i++) {
      let code = text.charCodeAt(i);
      if (code >= 128) {
        const folded = foldWord(text.slice(from, to));
        return this.findHashed(folded, 0, folded.length, hashOf(folded));
      }
      if (code >= 65 && code <= 90) code += 32;
      hash = hashStep(hash, code);
    }
    return this.findHashed(text, from, to, hash);
  }

  /** As `find`, for a word that is folded but for the case of ASCII letters, whose hash in lower case is known. */
  findHashed(text: string, from: number, to: number, hash: number): number {
    const { slots, characters, starts } = this;
    const mask = slots.length - 1;
    const length = to - from;
    for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
      const word = (slots[slot] as number) - 1;
      if (word < 0) return UNKNOWN_WORD;
      const start = starts[word] as number;
      if ((starts[word + 1] as number) - start !== length) continue;
      let i = 0;
      for (; i < length; i++) {
        let code = codeAt(text, from + i);
        if (code >= 65 && code <= 90) code += 32;
        if (code !== characters[start + i]) break;
      }
      if (i === length) return word;
    }
  }

  /** The word with that number. */
  word(number: number): string {
    return String.fromCharCode(...this.characters.subarray(this.starts[number], this.starts[number + 1]));
  }

  private place(number: number): void {
    const mask = this.slots.length - 1;
    let slot = slotOf(this.hashes[number] as number, mask);
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = number + 1;
  }

  private growTable(): void {
    const size = this.hashes.length * 4;
    this.hashes = grown(this.hashes, size);
    this.starts = grown(this.starts, size + 1);
    this.slots = new Int32Array(size * 2);
    for (let number = 0; number < this.size; number++) this.place(number);
  }

  private growCharacters(atLeast: number): void {
    const characters = new Uint16Array(Math.max(atLeast, this.characters.length * 2));
    characters.set(this.characters);
    this.characters = characters;
  }
}
