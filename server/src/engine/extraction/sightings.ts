/** A document → what in it may be a term that no glossary has. What terms are known has no part in it. */
import type { WordTest } from '../language/wordList.ts';
import { type ProseSettings, parseBlocks } from '../markdown/parse.ts';
import { type ProseRun, sourceRangeOf, type TextRange } from '../markdown/prose.ts';
import { isSwitchedOff } from '../suppression/suppressions.ts';
import { type Phrase, phrasesIn } from './phrases.ts';
import { type Sequence, sequencesIn } from './sequences.ts';

/** A sequence of words with how often it stands in a document. Data only. */
export interface Sighting {
  /** The words with single spaces. */
  readonly words: string;
  /** How often. */
  readonly count: number;
  /** How often of these it begins a sentence, so that the first word may owe its capital to that. */
  readonly starts: number;
}

/** The phrases in it. */
export function phrasesInSighting({ words }: Sighting): Phrase[] {
  return phrasesIn(words.split(' '));
}

/** Everything in a document that may be, or hold, a term. */
export function sightingsIn(text: string, settings: ProseSettings, isWord: WordTest): Sighting[] {
  const sightings = new Map<string, { words: string; count: number; starts: number }>();
  for (const { sequence } of sequencesOf(text, settings, isWord)) {
    const wordsOf = sequence.words.map((word) => word.text);
    // A single word with a capital is none.
    if (phrasesIn(wordsOf).length === 0) continue;
    const words = wordsOf.join(' ');
    const known = sightings.get(words) ?? { words, count: 0, starts: 0 };
    sightings.set(words, known);
    known.count++;
    if (sequence.startsSentence) known.starts++;
  }
  return [...sightings.values()];
}

/** Where phrases with one of these keys stand: `[from, to)` in UTF-16 offsets of the document, in order. */
export function phrasePlaces(
  text: string,
  settings: ProseSettings,
  isWord: WordTest,
  keys: ReadonlySet<string>,
): TextRange[] {
  return [...sequencesOf(text, settings, isWord)].flatMap(({ run, sequence: { words } }) =>
    phrasesIn(words.map((word) => word.text))
      .filter(({ key }) => keys.has(key))
      .flatMap(({ from, to }) => {
        const [first, last] = [words[from], words[to - 1]];
        return first && last ? [sourceRangeOf(run, first.from, last.to)] : [];
      }),
  );
}

function* sequencesOf(
  text: string,
  settings: ProseSettings,
  isWord: WordTest,
): Generator<{ readonly run: ProseRun; readonly sequence: Sequence }> {
  if (isSwitchedOff(text)) return;
  for (const { runs } of parseBlocks(text, { ...settings, wants: mayHoldTerm })) {
    for (const run of runs) {
      for (const sequence of sequencesIn(run.text, isWord)) yield { run, sequence };
    }
  }
}

/** Whether a block may hold any: two capitals, or a hyphen between letters. What can't is not parsed inside. */
function mayHoldTerm(source: string): boolean {
  return /\p{Lu}.*\p{Lu}|\p{L}[-‐‑]\p{L}/su.test(source);
}
