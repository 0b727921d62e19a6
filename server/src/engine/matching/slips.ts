/** What a term base knows about slips, and which words of a text are worth asking about. */
import { buildSlipIndex, type SlipIndex, wordsNear } from './slipIndex.ts';
import { UNKNOWN_WORD, type Vocabulary, wordText } from './vocabulary.ts';

/**
 * How many letters a word of a term has at least that is known again in spite of a slip. Short words have too many
 * neighbours, and what has no right word of the term beside it has nothing to vouch for it.
 */
export const fewestLetters = { beside: 5, alone: 9 } as const;

/** What is longer is no word. */
const mostLetters = 40;

/** Immutable once built; serialisable as it is. */
export interface Slips {
  /** Over the words of all terms. */
  readonly beside: SlipIndex;
  /** Over the words that are terms by themselves. */
  readonly alone: SlipIndex;
  /** For each word of the vocabulary whether it is the second (1) or the third (2) of a form, or either (3). */
  readonly places: Uint8Array;
}

const SECOND = 1;
const THIRD = 2;

const none: readonly number[] = [];

/**
 * Builds it over the forms of a term base, given as sequences of word numbers.
 * @param mayBe whether word `word` of sequence `sequence` may be misspelled.
 */
export function buildSlips(
  vocabulary: Vocabulary,
  mayBe: (sequence: number, word: number) => boolean,
  sequences: readonly (readonly number[])[],
): Slips {
  const beside = new Set<number>();
  const alone = new Set<number>();
  const places = new Uint8Array(vocabulary.starts.length - 1);
  sequences.forEach((numbers, sequence) => {
    const [, second, third] = numbers;
    if (second !== undefined) places[second] = (places[second] as number) | SECOND;
    if (third !== undefined) places[third] = (places[third] as number) | THIRD;
    const words = numbers.length === 1 ? alone : beside;
    const fewest = numbers.length === 1 ? fewestLetters.alone : fewestLetters.beside;
    numbers.forEach((number, word) => {
      if (words.has(number) || !mayBe(sequence, word)) return;
      const text = wordText(vocabulary, number);
      if (text.length >= fewest && /^[a-z]+$/.test(text)) words.add(number);
    });
  });
  return {
    beside: buildSlipIndex(vocabulary, [...beside], fewestLetters.beside),
    alone: buildSlipIndex(vocabulary, [...alone], fewestLetters.alone),
    places,
  };
}

/**
 * The words that the unknown one at `[from, to)` of `text` may be misspelled from where it starts a form.
 * @param second the number of the word behind it.
 * @param third the number of the word behind that.
 */
export function firstNear(
  { alone, beside, places }: Slips,
  vocabulary: Vocabulary,
  text: string,
  from: number,
  to: number,
  second: number,
  third: number,
): readonly number[] {
  const ofOne = near(alone, vocabulary, text, from, to, fewestLetters.alone);
  // Known neighbours lead: the next word, or the one behind it where the next may be misspelled, too.
  const isLed =
    second === UNKNOWN_WORD
      ? third !== UNKNOWN_WORD && ((places[third] as number) & THIRD) !== 0
      : ((places[second] as number) & SECOND) !== 0;
  if (!isLed) return ofOne;
  const ofMore = near(beside, vocabulary, text, from, to, fewestLetters.beside);
  return ofOne.length === 0 ? ofMore : [...new Set([...ofOne, ...ofMore])];
}

/** The same where it stands behind other words of a form. */
export function nextNear(
  { beside }: Slips,
  vocabulary: Vocabulary,
  text: string,
  from: number,
  to: number,
): readonly number[] {
  return near(beside, vocabulary, text, from, to, fewestLetters.beside);
}

function near(
  index: SlipIndex,
  vocabulary: Vocabulary,
  text: string,
  from: number,
  to: number,
  fewest: number,
): readonly number[] {
  const length = to - from;
  // A letter may be missing.
  if (length < fewest - 1 || length > mostLetters) return none;
  return wordsNear(index, vocabulary, text, from, to);
}
