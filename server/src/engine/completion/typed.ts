/** What a writer has typed of a form that is to be completed. */
import type { ProseCursor } from '../document/proseBefore.ts';
import { gapless, sourceRangeOf } from '../markdown/prose.ts';
import { isPartOfIdentifier } from '../matching/identifiers.ts';
import { foldedWords } from './formStarts.ts';

/** From the beginning of a word up to the cursor. */
export interface Typed {
  /** `[from, to)` in UTF-16 offsets of the document, on one line; `to` is the cursor. */
  readonly from: number;
  readonly to: number;
  /** How many units of the word at the cursor stand behind it. */
  readonly behind: number;
  /** As it stands there. */
  readonly text: string;
  /** Where it begins in the text of the run. */
  readonly start: number;
  /** Its letters and digits, folded. */
  readonly key: string;
  /** Where in the key its words start; with a space or hyphen at its end also where the next one would. */
  readonly wordStarts: readonly number[];
}

/** Fewer letters than these may be the beginning of anything. */
const fewestLetters = 2;

/** No term has more words. */
const mostWords = 8;

/** As far as is looked back, in UTF-16 units. */
const farthest = 200;

/** Words of one term, and the one at the end of the text. */
const lastWords =
  /(?<![\p{L}\p{N}\p{M}])(?:[\p{L}\p{N}\p{M}]+(?: & |[ \u00A0\-‐‑/&'’]))*[\p{L}\p{N}\p{M}]+$/u;

/**
 * What is no prose as soon as it is complete: code, the target of a link, a tag, braces. Until then all of it reads as
 * text.
 */
const unfinished = /`[^`]*$|\]\([^()]*$|\[\[[^\]]*$|<[a-z/!][^<>]*$|\{[^{}]*$/i;

/** What may be the beginning of a form, that of the most words first. */
export function typedAt(cursor: ProseCursor): Typed[] {
  const { run, at } = cursor;
  const before = run.text.slice(Math.max(0, at - farthest), at);
  const words = lastWords.exec(before)?.[0] ?? '';
  const starts = [...words.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ index }) => at - words.length + index);
  return starts.slice(-mostWords).flatMap((start) => {
    const typed = typedFrom(start, cursor);
    return typed && typed.key.length >= fewestLetters ? [typed] : [];
  });
}

function typedFrom(start: number, { run, at, joint }: ProseCursor): Typed | undefined {
  const behind = joint === '' ? (/^[\p{L}\p{N}\p{M}]+/u.exec(run.text.slice(at))?.[0].length ?? 0) : 0;
  const before = run.text.slice(Math.max(0, start - farthest), start);
  if (unfinished.test(before) || isPartOfIdentifier(run.text, start, at + behind)) return undefined;
  const source = sourceRangeOf(run, start, at);
  // Over markup or a line break nothing can be put in its place; over an entity it would not be the same length.
  const isPlain = gapless(run, start, at) && source.to - source.from === at - start;
  const isLabel = run.references.some(({ from, to }) => from < source.to && source.from < to);
  if (!isPlain || isLabel) return undefined;
  const text = run.text.slice(start, at);
  const words = foldedWords(text);
  const lengths = words.map((_, index) => words.slice(0, index).join('').length);
  const key = words.join('');
  return {
    from: source.from,
    to: source.to + joint.length,
    behind: behind > 0 && gapless(run, start, at + behind) ? behind : 0,
    text: text + joint,
    start,
    key,
    wordStarts: joint === '' ? lengths : [...lengths, key.length],
  };
}
