/** Prose → sequences of words that may be terms, by their capitals and hyphens. */
import { startsSentence } from '../language/names.ts';
import type { WordTest } from '../language/wordList.ts';
import { isPartOfIdentifier } from '../matching/identifiers.ts';
import { isAbbreviation, isCapitalized, isCompound, isLinking, isSmallInTitles } from './termWords.ts';

/** Words of a run, as long a sequence of them as belongs together. */
export interface Sequence {
  /** At least one; linking words stand only between others. */
  readonly words: readonly SequenceWord[];
  /** The first word begins a sentence, and may owe its capital to that. */
  readonly startsSentence: boolean;
}

/** `[from, to)` in UTF-16 offsets of the run's text, without a possessive ending. */
export interface SequenceWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

interface Word extends SequenceWord {
  /** What stands after the last letter before the next word: an ending, or nothing. */
  readonly isPossessive: boolean;
}

const wordPattern = /(?:[\p{L}\p{N}\p{M}_]+(?:[-‐‑&][\p{L}\p{N}\p{M}_]+)*)(?:['’](?:s|S|(?!\p{L})))?|&/gu;

/** All sequences in the text of a run, in order. */
export function sequencesIn(text: string, isWord: WordTest): Sequence[] {
  const words = wordsOf(text);
  // In a title, capitals say nothing about the phrases in it.
  const isTitle = words.every(({ text: word }) => !/^\p{Ll}/u.test(word) || isSmallInTitles(word));
  const sequences: Sequence[] = [];
  let sequence: SequenceWord[] = [];
  const end = () => {
    while (sequence.length > 0 && isLinking((sequence.at(-1) as SequenceWord).text)) sequence.pop();
    const [first] = sequence;
    if (first) sequences.push({ words: sequence, startsSentence: startsSentence(text, first.from) });
    sequence = [];
  };
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    const isJoined = before !== undefined && /^[ \u00A0]$/.test(text.slice(before.to, word.from));
    if (isTitle || !isJoined || before.isPossessive) end();
    const belongs = isLinking(word.text)
      ? links(word.text, sequence)
      : mayBeInTerm(words, index, text, isWord) && !isPartOfIdentifier(text, word.from, word.to);
    if (belongs) sequence.push(word);
    else end();
  }
  end();
  return sequences;
}

/** Whether what has begun may go on behind a linking word. An "and" joins two things, unless both are of something. */
function links(word: string, before: readonly SequenceWord[]): boolean {
  if (before.length === 0) return false;
  return word.toLowerCase() !== 'and' || before.some(({ text }) => /^(?:of|for)$/i.test(text));
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map(({ 0: written, index }) => {
    const ending = /['’][sS]?$/.exec(written)?.[0] ?? '';
    const to = index + written.length - ending.length;
    const word = text.slice(index, to).replace(/[‐‑]/g, '-');
    return { text: word, from: index, to, isPossessive: ending !== '' };
  });
}

function mayBeInTerm(words: readonly Word[], index: number, text: string, isWord: WordTest): boolean {
  const { text: word } = words[index] as Word;
  if (word.includes('_')) return false;
  if (isAbbreviation(word)) {
    return !isShouted(word, isWord) && ![index - 1, index + 1].some((near) => isShoutedAt(near));
  }
  return isCapitalized(word) ? word !== word.toUpperCase() : isCompound(word);

  function isShoutedAt(near: number): boolean {
    const other = words[near];
    return other !== undefined && isShouted(other.text, isWord) && isNextTo(index, near);
  }

  function isNextTo(a: number, b: number): boolean {
    const [first, second] = [words[Math.min(a, b)] as Word, words[Math.max(a, b)] as Word];
    return text.slice(first.to, second.from) === ' ';
  }
}

/** An English word in capitals, such as the NOT of "DO NOT": no abbreviation, and none stands beside it. */
function isShouted(word: string, isWord: WordTest): boolean {
  return word.length > 1 && word === word.toUpperCase() && isWord(word.toLowerCase());
}
