/** A new term from what a writer has selected. */
import { foldForm, type ProseStretch, type TermBase } from '../engine/index.ts';
import type { GlossaryChange } from './changes.ts';

const mostWords = 6;

/** Letters and what joins them, with an abbreviation behind it in brackets. */
const termPattern = /^([\p{L}\p{N}\p{M}'’&/+. -]+?)(?:\s*\(([\p{L}\p{N}&-]{2,10})\))?$/u;

/** Whether a selection may be a term at all; it saves reading the document for one that can't be. */
export function mayBeTerm(selection: string): boolean {
  const text = selection.trim();
  return /\p{L}/u.test(text) && text.length <= 120 && text.split(/\s+/).length <= mostWords + 1;
}

/** A term as a writer has written it. */
export interface WrittenTerm {
  readonly term: string;
  readonly abbreviation?: string;
}

/** The term that was selected, as in the middle of a sentence; `undefined` where that is none. */
export function selectedTerm({ run, kind, from, to }: ProseStretch): WrittenTerm | undefined {
  const selected = [from, to].some((at) => isWithinWord(run.text, at)) ? '' : run.text.slice(from, to);
  const [, written = '', abbreviation] = termPattern.exec(selected.replace(/\s+/gu, ' ')) ?? [];
  const words = written.split(' ');
  if (!isTerm(written) || words.length > mostWords) return undefined;
  const isStart = /(?:^|[.!?:]\s+["“‘']?)$/u.test(run.text.slice(0, from));
  const term = inSentence(words, isStart, kind === 'heading').join(' ');
  if (abbreviation === undefined) return { term };
  return /\p{Lu}.*\p{Lu}/u.test(abbreviation) ? { term, abbreviation } : undefined;
}

/** To add what was selected; `undefined` where that is no term, or a known one. */
export function addingTerm(
  stretch: ProseStretch,
  termBase: TermBase,
): (GlossaryChange & { kind: 'add' }) | undefined {
  const selected = selectedTerm(stretch);
  if (!selected || isKnown(selected.term, termBase)) return undefined;
  if (selected.abbreviation !== undefined && isKnown(selected.abbreviation, termBase)) return undefined;
  return { kind: 'add', ...selected };
}

/** Whether it has letters, begins and ends with a word, and goes on to no second sentence. */
function isTerm(text: string): boolean {
  return /\p{L}/u.test(text) && /^[\p{L}\p{N}](?:.*[\p{L}\p{N}+])?$/u.test(text) && !/\. /.test(text);
}

/** The words as in the middle of a sentence: without capitals that are there for the place alone. */
function inSentence(words: readonly string[], isStart: boolean, isHeading: boolean): readonly string[] {
  // Capitals in all words of a sentence make a name; in a heading, they say nothing.
  const isSentence = isStart && words.slice(1).every((word) => word === word.toLowerCase());
  return words.map((word, index) => {
    const isForPlace = isHeading || (isSentence && index === 0);
    const isOrdinary = word.slice(1) === word.slice(1).toLowerCase();
    return isForPlace && isOrdinary ? word.toLowerCase() : word;
  });
}

function isWithinWord(text: string, at: number): boolean {
  return at > 0 && /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
}

function isKnown(form: string, { concepts }: TermBase): boolean {
  const folded = foldForm(form);
  return concepts.some(({ designations }) => designations.some(({ text }) => foldForm(text) === folded));
}
