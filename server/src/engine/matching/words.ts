/** Cuts a run's text into words and looks each up in the vocabulary. */
import { isInvisibleCode, isWordCode } from './characters.ts';
import { HASH_SEED, hashStep, type Vocabulary, wordAt, wordWithHash } from './vocabulary.ts';

/** The words of one run, in order. */
export interface Words {
  readonly count: number;
  /** Word i stands at `[starts[i], ends[i])`. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Its number in the vocabulary, or UNKNOWN_WORD. */
  readonly numbers: readonly number[];
}

/** For each ASCII character 0 if it is part of no word, or itself in lower case. */
const folded = Uint8Array.from({ length: 128 }, (_, code) =>
  isWordCode(code) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0,
);

/** Cuts a text into words. One pass over its characters tells the words and their hashes. */
export function wordsOf(text: string, vocabulary: Vocabulary): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  const numbers: number[] = [];
  const length = text.length;
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
      starts.push(start);
      ends.push(at);
      numbers.push(wordWithHash(vocabulary, text, start, at, hash));
    } else {
      let from = start;
      let to = at;
      // Invisible characters belong to a word only inside it.
      while (from < to && isInvisibleCode(text.charCodeAt(from))) from++;
      while (from < to && isInvisibleCode(text.charCodeAt(to - 1))) to--;
      if (from === to) continue;
      starts.push(from);
      ends.push(to);
      numbers.push(wordAt(vocabulary, text, from, to));
    }
  }
  return { count: starts.length, starts, ends, numbers };
}
