/** Cuts a run's text into words and looks each up in the vocabulary. */
import { isInvisibleCode, isWordCode } from './characters.ts';
import { type Vocabulary, wordAt } from './vocabulary.ts';

/** The words of one run, in order. */
export interface Words {
  readonly count: number;
  /** Word i stands at `[starts[i], ends[i])`. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Its number in the vocabulary, or UNKNOWN_WORD. */
  readonly numbers: readonly number[];
}

export function wordsOf(text: string, vocabulary: Vocabulary): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  const numbers: number[] = [];
  const length = text.length;
  for (let at = 0; at < length; ) {
    if (!isWordCode(text.charCodeAt(at))) {
      at++;
      continue;
    }
    let start = at;
    do at++;
    while (at < length && isWordCode(text.charCodeAt(at)));
    let end = at;
    // Invisible characters belong to a word only inside it.
    while (start < end && isInvisibleCode(text.charCodeAt(start))) start++;
    while (start < end && isInvisibleCode(text.charCodeAt(end - 1))) end--;
    if (start === end) continue;
    starts.push(start);
    ends.push(end);
    numbers.push(wordAt(vocabulary, text, start, end));
  }
  return { count: starts.length, starts, ends, numbers };
}
