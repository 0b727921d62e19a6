/** Cuts a run's text into words and looks each up in the vocabulary. */
import { isInvisibleCode, isWordCode } from './characters.ts';
import { HASH_SEED, hashStep, type Vocabulary, wordAt, wordWithHash } from './vocabulary.ts';

/** The words of one run, in order. */
export interface Words {
  readonly count: number;
  /** Word i stands at `[starts[i], ends[i])`. What is behind the last one means nothing. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Its number in the vocabulary, or UNKNOWN_WORD. */
  readonly numbers: Int32Array;
}

/** Room for the words of texts that are read one after another: it is used again. */
export class WordRoom {
  starts = new Int32Array(0);
  ends = new Int32Array(0);
  numbers = new Int32Array(0);

  /** Makes room for as many words as a text of a length can have. */
  reserve(length: number): void {
    const most = (length >> 1) + 1;
    if (this.starts.length >= most) return;
    this.starts = new Int32Array(most);
    this.ends = new Int32Array(most);
    this.numbers = new Int32Array(most);
  }
}

/** For each ASCII character 0 if it is part of no word, or itself in lower case. */
const folded = Uint8Array.from({ length: 128 }, (_, code) =>
  isWordCode(code) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0,
);

/**
 * Cuts a text into words. One pass over its characters tells the words and their hashes.
 * @param room where the words are put, until it is used again.
 */
export function wordsOf(text: string, vocabulary: Vocabulary, room = new WordRoom()): Words {
  const { length } = text;
  room.reserve(length);
  const { starts, ends, numbers } = room;
  let count = 0;
  for (let at = 0; at < length; ) {
    const start = at;
    let hash = HASH_SEED;
    let isAscii = true;
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
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
    } else if (isAscii) {
      starts[count] = start;
      ends[count] = at;
      numbers[count++] = wordWithHash(vocabulary, text, start, at, hash);
    } else {
      let from = start;
      let to = at;
      // Invisible characters belong to a word only inside it.
      while (from < to && isInvisibleCode(text.charCodeAt(from))) from++;
      while (from < to && isInvisibleCode(text.charCodeAt(to - 1))) to--;
      if (from === to) continue;
      starts[count] = from;
      ends[count] = to;
      numbers[count++] = wordAt(vocabulary, text, from, to);
    }
  }
  return { count, starts, ends, numbers };
}
