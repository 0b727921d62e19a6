/**
 * What has to be known of a word that is met in a text before anything else: most are part of no form, and are not
 * misspelled from one. It is found by the word's hashes alone, without a look at its letters.
 */
import { foldWord, isInvisibleCode, longestWord } from './characters.ts';
import type { TextWords } from './textWords.ts';
import { NO_NODE, ROOT, type TokenTrie } from './trie.ts';
import { hashOf, UNKNOWN_WORD } from './vocabulary.ts';

/** In place of a word's number: it has to be looked at more closely. */
const UNCLEAR = -2;

/** How many words are remembered, two for each hash in short; a power of two. */
const remembered = 1 << 15;

/** One step of the second hash, which begins with 0. That two words have both hashes alike does not happen. */
export function checkStep(check: number, code: number): number {
  return (Math.imul(check, 31) + code) | 0;
}

/** What is remembered of each word, one behind the other: its two hashes, its number, and the trie's node behind it. */
const size = 4;

export class Glances {
  private readonly words: TextWords;
  private readonly trie: TokenTrie;
  private readonly known = new Int32Array(remembered * size);
  /** The revision of the term base at which that was known. */
  private revision = -1;

  constructor(words: TextWords, trie: TokenTrie) {
    this.words = words;
    this.trie = trie;
  }

  /**
   * Where it is known of a word what it is, or -1.
   * @param hash of the word's units, those of ASCII in lower case; `check` the same with `checkStep`.
   */
  find(hash: number, check: number): number {
    const { known } = this;
    const place = placeOf(hash);
    if (known[place] === hash && known[place + 1] === check) return place;
    const second = place + size;
    return known[second] === hash && known[second + 1] === check ? second : -1;
  }

  /** Looks into a word, as it is written; returns where it is known. */
  add(written: string, hash: number, check: number): number {
    const { known } = this;
    const number = this.numberFor(written);
    const place = placeOf(hash);
    // The one that was there before is remembered in the second place.
    known.copyWithin(place + size, place, place + size);
    known[place] = hash;
    known[place + 1] = check;
    known[place + 2] = number;
    known[place + 3] = number < 0 ? NO_NODE : this.trie.follow(ROOT, number);
    return place;
  }

  /** At a place: the word's number in the term base, UNKNOWN_WORD, or less where it has to be looked at more closely. */
  numberAt(place: number): number {
    return this.known[place + 2] as number;
  }

  /** At a place: the node of the trie to which the word leads from the root, or NO_NODE. */
  firstNodeAt(place: number): number {
    return this.known[place + 3] as number;
  }

  /** Forgets everything if the term base has learned since. */
  refresh(revision: number): void {
    if (revision === this.revision) return;
    this.revision = revision;
    this.known.fill(0);
  }

  private numberFor(written: string): number {
    if (written.length > longestWord) return UNKNOWN_WORD;
    for (let at = 0; at < written.length; at++) if (isInvisibleCode(written.charCodeAt(at))) return UNCLEAR;
    const { words } = this;
    const word = foldWord(written);
    const id = words.meet(word, hashOf(word));
    const number = words.numberOf(id);
    return number === UNKNOWN_WORD && words.nearTo(id).length > 0 ? UNCLEAR : number;
  }
}

function placeOf(hash: number): number {
  return ((hash ^ (hash >>> 15)) & (remembered - 2)) * size;
}
