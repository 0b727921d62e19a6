/** Cuts a run's text into words and looks each up in the vocabulary. */
import { isWordCode } from './characters.ts';
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
    const start = at;
    do at++;
    while (at < length && isWordCode(text.charCodeAt(at)));
    starts.push(start);
    ends.push(at);
    numbers.push(wordAt(vocabulary, text, start, at));
  }
  return { count: starts.length, starts, ends, numbers };
}
