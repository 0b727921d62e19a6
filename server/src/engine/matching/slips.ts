/** What a term base knows about slips, and which words of a text are worth asking about. */
import type { WordSequences } from '../glossary/sequences.ts';
import { buildSlipIndex, type SlipIndex, wordsNear } from './slipIndex.ts';
import { UNKNOWN_WORD, type Vocabulary } from './vocabulary.ts';
import type { Words } from './words.ts';

/**
 * How many letters a word of a term has at least that is known again in spite of a slip. Short words have too many
 * neighbours, and what has no right word of the term beside it has nothing to vouch for it.
 */
export const fewestLetters = { beside: 5, alone: 9 } as const;

/** What is longer is no word. */
const mostLetters = 40;

/** Immutable once built; serialisable as it is. */
export interface Slips {
  /** Over the words that are terms by themselves. */
  readonly alone: SlipIndex;
  /** Over the words that longer terms begin with. */
  readonly first: SlipIndex;
  /** Over the words that stand behind others in terms. */
  readonly later: SlipIndex;
  /** For each word of the vocabulary 1 if it is the second of a form. */
  readonly seconds: Uint8Array;
}

const none: readonly number[] = [];

/**
 * Builds it over the forms of a term base.
 * @param words those of the vocabulary, each at the place of its number.
 */
export function buildSlips(words: readonly string[], sequences: WordSequences): Slips {
  const { starts, words: numbers, mayBeMisspelled } = sequences;
  const alone = new Selection(words, fewestLetters.alone);
  const first = new Selection(words, fewestLetters.beside);
  const later = new Selection(words, fewestLetters.beside);
  const seconds = new Uint8Array(words.length);
  for (let sequence = 0; sequence + 1 < starts.length; sequence++) {
    const from = starts[sequence] as number;
    const to = starts[sequence + 1] as number;
    if (to - from > 1) seconds[numbers[from + 1] as number] = 1;
    for (let at = from; at < to; at++) {
      if (mayBeMisspelled[at] === 0) continue;
      const selection = to - from === 1 ? alone : at === from ? first : later;
      selection.add(numbers[at] as number);
    }
  }
  return {
    alone: buildSlipIndex(words, alone.numbers),
    first: buildSlipIndex(words, first.numbers),
    later: buildSlipIndex(words, later.numbers),
    seconds,
  };
}

/** The words of an index, each once: those of the letters a–z that are long enough. */
class Selection {
  readonly numbers: number[] = [];
  private readonly words: readonly string[];
  private readonly fewest: number;
  /** 1 for each word that was looked at. */
  private readonly seen: Uint8Array;

  constructor(words: readonly string[], fewest: number) {
    this.words = words;
    this.fewest = fewest;
    this.seen = new Uint8Array(words.length);
  }

  add(number: number): void {
    if (this.seen[number] === 1) return;
    this.seen[number] = 1;
    const word = this.words[number] as string;
    if (word.length >= this.fewest && /^[a-z]+$/.test(word)) this.numbers.push(number);
  }
}

/**
 * The words that the unknown word `word` of a text may be misspelled from where it starts a form: a form of one word,
 * or one that goes on with the words behind it.
 */
export function firstNear(
  slips: Slips,
  vocabulary: Vocabulary,
  text: string,
  words: Words,
  word: number,
): readonly number[] {
  const ofOne = near(slips.alone, vocabulary, text, words, word, fewestLetters.alone);
  const ofMore = firstOfMore(slips, vocabulary, text, words, word);
  if (ofMore.length === 0) return ofOne;
  return ofOne.length === 0 ? ofMore : [...new Set([...ofOne, ...ofMore])];
}

/** Those of the first words of longer forms that the next word may go on with, itself misspelled or not. */
function firstOfMore(
  slips: Slips,
  vocabulary: Vocabulary,
  text: string,
  words: Words,
  word: number,
): readonly number[] {
  const { seconds } = slips;
  if (word + 1 >= words.count) return none;
  const second = words.numbers[word + 1] as number;
  const isKnown = second !== UNKNOWN_WORD;
  if (isKnown ? seconds[second] === 0 : !isLongEnough(words, word + 1, fewestLetters.beside)) return none;
  const found = firstOfMoreNear(slips, vocabulary, text, words, word);
  if (found.length === 0 || isKnown) return found;
  const next = nextNear(slips, vocabulary, text, words, word + 1);
  return next.some((number) => seconds[number] === 1) ? found : none;
}

/** The words that the unknown word `word` of a text may be misspelled from where it starts a longer form. */
export function firstOfMoreNear(
  { first }: Slips,
  vocabulary: Vocabulary,
  text: string,
  words: Words,
  word: number,
): readonly number[] {
  return near(first, vocabulary, text, words, word, fewestLetters.beside);
}

/** The words that the unknown word `word` of a text may be misspelled from where it goes on with a form. */
export function nextNear(
  { later }: Slips,
  vocabulary: Vocabulary,
  text: string,
  words: Words,
  word: number,
): readonly number[] {
  return near(later, vocabulary, text, words, word, fewestLetters.beside);
}

function near(
  index: SlipIndex,
  vocabulary: Vocabulary,
  text: string,
  words: Words,
  word: number,
  fewest: number,
): readonly number[] {
  if (!isLongEnough(words, word, fewest)) return none;
  return wordsNear(index, vocabulary, text, words.starts[word] as number, words.ends[word] as number);
}

/** Whether a word is as long as one may be that has `fewest` letters or more: one may be missing. */
function isLongEnough({ starts, ends }: Words, word: number, fewest: number): boolean {
  const length = (ends[word] as number) - (starts[word] as number);
  return length >= fewest - 1 && length <= mostLetters;
}
