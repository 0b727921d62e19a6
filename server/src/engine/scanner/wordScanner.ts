/**
 * Finds in texts the words that something is known of, and what stands between them and their neighbours. Most words
 * are part of no form, and are not misspelled from one: they are passed over, at hundreds of megabytes a second.
 */
import { foldWord, longestWord } from '../matching/characters.ts';
import type { TextWords } from '../matching/textWords.ts';
import { NO_NODE, ROOT, type TokenTrie } from '../matching/trie.ts';
import { hashOf, UNKNOWN_WORD } from '../matching/vocabulary.ts';
import { characterClass } from './characterClass.ts';
import {
  BEFORE,
  GAP,
  INNER,
  LAST_MARK,
  MARKS,
  NOTED,
  PLACE,
  PLACES,
  PLAIN,
  RECORD,
  START,
  STOP,
  TEXT,
  UNMET,
  WORD,
  WORD_ROOM,
} from './program/layout.ts';
import { pageSize, type ScanProgram, startScanProgram } from './scanProgram.ts';

/** In place of a word's number: it has to be looked at more closely. */
const UNCLEAR = -2;

/** Room for more bytes than these is not kept for the next text. */
const mostKept = 1 << 20;

/** The program reads bytes behind the text, and does nothing with them. */
const slack = 64;

const isAscii = /^[\0-\x7f]*$/;

const encoder = new TextEncoder();

export class WordScanner {
  private readonly words: TextWords;
  private readonly trie: TokenTrie;
  private program = startScanProgram(characterClass);
  private record = recordOf(this.program);
  /** What is known of words, by their places: their numbers, and the nodes of the trie behind them. */
  private readonly numbers = new Int32Array(PLACES);
  private readonly nodes = new Int32Array(PLACES);
  private text = '';
  /** The revision of the term base at which that was known. */
  private revision = -1;

  constructor(words: TextWords, trie: TokenTrie) {
    this.words = words;
    this.trie = trie;
  }

  /** Where the gap before the word begins, in UTF-16 units of the text. */
  get gap(): number {
    return this.record[GAP] as number;
  }

  get start(): number {
    return this.record[START] as number;
  }

  /** Behind the word. */
  get end(): number {
    return this.record[STOP] as number;
  }

  /** Where the word before the gap begins, or the range that is read. */
  get before(): number {
    return this.record[BEFORE] as number;
  }

  /** What there is in the gap, as bits of `characterClass`. */
  get marks(): number {
    return this.record[MARKS] as number;
  }

  /** What its last character is. */
  get lastMark(): number {
    return this.record[LAST_MARK] as number;
  }

  /** The word's number in the term base, if it is not plain; less than UNKNOWN_WORD where it has to be looked at more closely. */
  get number(): number {
    return this.numbers[this.record[PLACE] as number] as number;
  }

  /** The node of the trie to which the word leads from the root, if it is not plain, or NO_NODE. */
  get node(): number {
    return this.nodes[this.record[PLACE] as number] as number;
  }

  /**
   * Turns to a place in a text.
   * @param revision of the term base: if it has learned since, what that changes is forgotten.
   */
  turnTo(text: string, from: number, revision: number): void {
    if (revision !== this.revision) this.forgetOutdated();
    this.revision = revision;
    if (text !== this.text) this.take(text);
    this.program.go(from);
  }

  /**
   * Goes on to the next word before an offset that is noted, or is wanted.
   * @param wanted bits, such as `WANTS_ALL`.
   * @returns PLAIN, INNER or NOTED, of the word; or END or BROKEN.
   */
  next(to: number, wanted: number): number {
    const met = this.program.next(to, wanted);
    return met === UNMET ? this.meet(this.text.slice(this.start, this.end)) : met;
  }

  /** Whether nothing is to be known of a word, as it is written. What is told of the last one is not to be asked any more. */
  isPlain(word: string): boolean {
    if (word.length > longestWord) return true;
    const known = this.program.look(this.put(word));
    if (known === UNMET) this.meet(word);
    return known === PLAIN || this.number === UNKNOWN_WORD;
  }

  private forgetOutdated(): void {
    this.program.forgetForms();
    for (const word of this.words.takeChanged()) this.program.forget(this.put(word));
  }

  /** Puts a single word where the program looks for it, and tells how many bytes it takes. */
  private put(word: string): number {
    const { buffer } = this.program.memory;
    return encoder.encodeInto(word, new Uint8Array(buffer, WORD, WORD_ROOM)).written;
  }

  /** Looks into the word that was looked for last, as it is written. */
  private meet(written: string): number {
    const number = this.numberFor(written);
    const node = number < 0 ? NO_NODE : this.trie.follow(ROOT, number);
    // What changes is told by the words as the term base has them: those outside of ASCII may be written otherwise, and are
    // forgotten with the forms.
    const isPlain = number === UNKNOWN_WORD && isAscii.test(written);
    const kind = isPlain ? PLAIN : number >= UNKNOWN_WORD && node === NO_NODE ? INNER : NOTED;
    this.program.remember(kind);
    const place = this.record[PLACE] as number;
    this.numbers[place] = number;
    this.nodes[place] = node;
    return kind;
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

  private take(text: string): void {
    this.text = text;
    if (this.program.memory.buffer.byteLength > TEXT + mostKept) {
      // Memory can't be given back; what is remembered goes with it.
      this.program = startScanProgram(characterClass);
      this.record = recordOf(this.program);
    }
    // Most texts are ASCII for the most part; no unit takes more than three bytes.
    if (!this.fits(text, text.length + (text.length >> 3))) this.fits(text, text.length * 3);
    this.program.turn();
  }

  /** Takes over a text into room for so many bytes, and tells whether it has fitted in. */
  private fits(text: string, room: number): boolean {
    const { memory } = this.program;
    const missing = TEXT + room + slack - memory.buffer.byteLength;
    if (missing > 0) {
      memory.grow(Math.ceil(missing / pageSize));
      this.record = recordOf(this.program);
    }
    const target = new Uint8Array(memory.buffer, TEXT, memory.buffer.byteLength - TEXT - slack);
    return encoder.encodeInto(text, target).read === text.length;
  }
}

/** Where the program tells of words. */
function recordOf({ memory }: ScanProgram): Int32Array {
  return new Int32Array(memory.buffer, RECORD, PLACE + 1);
}
