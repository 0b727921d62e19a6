/** Cuts a run's text into words and tells what is known of each. */
import { codeAt, foldWord, isInvisibleCode, isWordCode, longestWord } from './characters.ts';
import type { TextWords } from './textWords.ts';
import { HASH_SEED, hashOf, hashStep, UNKNOWN_WORD } from './vocabulary.ts';

/** The words of one run, in order. The room that they take can be used again for the next run. */
export class Words {
  /** Word i stands at `[starts[i], ends[i])`. What is behind the last one means nothing. */
  starts = new Int32Array(0);
  ends = new Int32Array(0);
  count = 0;
  private known: TextWords | undefined;
  /** The words as they were met. */
  private met = new Int32Array(0);

  /** Begins a run of `length` units. */
  begin(known: TextWords, length: number): void {
    this.known = known;
    this.count = 0;
    const most = (length >> 1) + 1;
    if (this.met.length >= most) return;
    this.starts = new Int32Array(most);
    this.ends = new Int32Array(most);
    this.met = new Int32Array(most);
  }

  add(start: number, end: number, met: number): void {
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.met[this.count++] = met;
  }

  /** A word's number in the term base, or UNKNOWN_WORD. */
  numberOf(word: number): number {
    const met = this.met[word] as number;
    return this.known && met !== NO_WORD ? this.known.numberOf(met) : UNKNOWN_WORD;
  }

  /** The words of the term base that an unknown one may be misspelled from. */
  nearTo(word: number): readonly number[] {
    const met = this.met[word] as number;
    return this.known && met !== NO_WORD ? this.known.nearTo(met) : none;
  }
}

const none: readonly number[] = [];

/** In place of what was met: what is so long is nothing to be remembered. */
const NO_WORD = -1;

/** For each ASCII character 0 if it is part of no word, or itself in lower case. */
const folded = Uint8Array.from({ length: 128 }, (_, code) =>
  isWordCode(code) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0,
);

/**
 * Cuts `[from, to)` of a text into words. One pass over its characters tells the words and their hashes.
 * @param words where they are put.
 */
export function wordsOf(
  text: string,
  known: TextWords,
  words = new Words(),
  from = 0,
  to = text.length,
): Words {
  words.begin(known, to - from);
  for (let at = from; at < to; ) {
    const start = at;
    let hash = HASH_SEED;
    let isAscii = true;
    for (; at < to; at++) {
      const code = codeAt(text, at);
      if (code < 128) {
        const lower = folded[code] as number;
        if (lower === 0) break;
        hash = hashStep(hash, lower);
      } else {
        if (!isWordCode(code)) break;
        isAscii = false;
      }
    }
    if (at === start) {
      at++;
    } else if (at - start > longestWord) {
      words.add(start, at, NO_WORD);
    } else if (isAscii) {
      words.add(start, at, known.meetAscii(text, start, at, hash));
    } else {
      let first = start;
      let end = at;
      // Invisible characters belong to a word only inside it.
      while (first < end && isInvisibleCode(text.charCodeAt(first))) first++;
      while (first < end && isInvisibleCode(text.charCodeAt(end - 1))) end--;
      if (first === end) continue;
      const word = foldWord(text.slice(first, end));
      words.add(first, end, known.meet(word, hashOf(word)));
    }
  }
  return words;
}
