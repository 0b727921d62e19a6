/** A sequence of words → the phrases in it that may be terms. */
import { isAbbreviation, isCapitalized, isCompound, isLinking, singularAbbreviation } from './termWords.ts';

export type CandidateKind = 'phrase' | 'compound' | 'abbreviation';

/** A phrase in a sequence. */
export interface Phrase {
  /** The same for the same phrase: capitals count only in abbreviations. */
  readonly key: string;
  /** As it is written, with single spaces. */
  readonly form: string;
  readonly kind: CandidateKind;
  /** How many words it has, those that hyphens join included. */
  readonly length: number;
  /** `[from, to)`: which words of the sequence it is. */
  readonly from: number;
  readonly to: number;
}

/** A longer sequence in capitals is a title. */
const longestPhrase = 8;

/** All phrases in a sequence of words, the shorter ones within the longer ones included. */
export function phrasesIn(words: readonly string[]): Phrase[] {
  const phrases: Phrase[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + longestPhrase); to++) {
      const phrase = phraseOf(words.slice(from, to), from, to);
      if (phrase) phrases.push(phrase);
    }
  }
  return phrases;
}

function phraseOf(words: readonly string[], from: number, to: number): Phrase | undefined {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length === 1) {
    const length = first.split('-').length;
    if (isCompound(first)) {
      return { key: first.toLowerCase(), form: first, kind: 'compound', length, from, to };
    }
    const form = singularAbbreviation(first);
    return isAbbreviation(first) ? { key: form, form, kind: 'abbreviation', length: 1, from, to } : undefined;
  }
  const beginsAndEnds = [first, last].every((word) => isCapitalized(word) || isAbbreviation(word));
  if (!beginsAndEnds || !words.some((word) => isCapitalized(word) && !isAbbreviation(word))) return undefined;
  const form = words.join(' ');
  const length = words.filter((word) => !isLinking(word)).flatMap((word) => word.split('-')).length;
  return { key: form.toLowerCase(), form, kind: 'phrase', length, from, to };
}
