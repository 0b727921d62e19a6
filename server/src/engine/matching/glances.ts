/**
 * What has to be known of a word that is met in a text before anything else: most are part of no form, and are not
 * misspelled from one. It is found by the word's hashes alone, without a look at its letters.
 */
import { foldWord, longestWord } from './characters.ts';
import type { TextWords } from './textWords.ts';
import { NO_NODE, ROOT, type TokenTrie } from './trie.ts';
import { hashOf, hashStep, UNKNOWN_WORD } from './vocabulary.ts';

/** In place of a word's number: it has to be looked at more closely. */
const UNCLEAR = -2;

/** In place of where something is known of a word: there is nothing to be known. */
export const PLAIN = -1;

/** In its place: the word has not been met, or has been forgotten. */
export const UNMET = -2;

/** How many places there are for words, a power of two; half of them stay free. */
const places = 1 << 16;

/** One step of the second hash over a character, which begins with 0. That of the first is `hashStep`. */
function checkStep(check: number, code: number): number {
  return (Math.imul(check, 31) + code) | 0;
}

export class Glances {
  private readonly words: TextWords;
  private readonly trie: TokenTrie;
  /**
   * For each place 0, or the second hash of a word, but for its last bit: that tells whether the word is plain. Nothing
   * else is read of most words, and it is small, so that it is at hand.
   */
  private readonly known = new Int32Array(places);
  /** At the places of words that are not plain: their numbers, and the nodes of the trie behind them. */
  private readonly numbers = new Int32Array(places);
  private readonly nodes = new Int32Array(places);
  private count = 0;
  /** The revision of the term base at which that was known. */
  private revision = -1;

  constructor(words: TextWords, trie: TokenTrie) {
    this.words = words;
    this.trie = trie;
  }

  /**
   * Where something is known of a word, or PLAIN, or UNMET. Words that have 16 bits of the first hash and 31 of the
   * second alike are taken for one, which happens to one word in a thousand million.
   * @param hash of the word's characters, those of ASCII in lower case.
   * @param check of the same, by other steps.
   */
  find(hash: number, check: number): number {
    const { known } = this;
    for (let place = placeOf(hash); ; place = (place + 1) & (places - 1)) {
      const there = known[place] as number;
      if (there === 0) return UNMET;
      if ((there ^ check) >>> 1 === 0) return (there & 1) === 1 ? PLAIN : place;
    }
  }

  /** What `find` says of a word, as it is written; it is looked into if it has not been met. */
  at(written: string): number {
    let hash = 0;
    let check = 0;
    for (const character of written) {
      const code = character.codePointAt(0) as number;
      const lower = code >= 65 && code <= 90 ? code + 32 : code;
      hash = hashStep(hash, lower);
      check = checkStep(check, lower);
    }
    const known = this.find(hash, check);
    return known === UNMET ? this.add(written, hash, check) : known;
  }

  /** Looks into a word, as it is written, that has not been met; returns what is found of it from now on. */
  add(written: string, hash: number, check: number): number {
    if (this.count === places / 2) this.forget();
    this.count++;
    const number = this.numberFor(written);
    const place = this.freePlace(hash);
    const isPlain = number === UNKNOWN_WORD;
    this.known[place] = isPlain ? check | 1 : check & ~1;
    this.numbers[place] = number;
    this.nodes[place] = number < 0 ? NO_NODE : this.trie.follow(ROOT, number);
    return isPlain ? PLAIN : place;
  }

  /** At a place: the word's number in the term base, or less than UNKNOWN_WORD where it has to be looked at more closely. */
  numberAt(place: number): number {
    return this.numbers[place] as number;
  }

  /** At a place: the node of the trie to which the word leads from the root, or NO_NODE. */
  firstNodeAt(place: number): number {
    return this.nodes[place] as number;
  }

  /** Forgets everything if the term base has learned since. */
  refresh(revision: number): void {
    if (revision === this.revision) return;
    this.revision = revision;
    this.forget();
  }

  private forget(): void {
    this.known.fill(0);
    this.count = 0;
  }

  private freePlace(hash: number): number {
    let place = placeOf(hash);
    while (this.known[place] !== 0) place = (place + 1) & (places - 1);
    return place;
  }

  private numberFor(written: string): number {
    if (written.length > longestWord) return UNKNOWN_WORD;
    const { words } = this;
    const word = foldWord(written);
    // Forms go on over what is nothing to be seen.
    if (word === '') return UNCLEAR;
    const id = words.meet(word, hashOf(word));
    const number = words.numberOf(id);
    return number === UNKNOWN_WORD && words.nearTo(id).length > 0 ? UNCLEAR : number;
  }
}

function placeOf(hash: number): number {
  return (hash ^ (hash >>> 16)) & (places - 1);
}
