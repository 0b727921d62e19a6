/** Brings edits of a run back into the source, around the markup and the line breaks inside it. */
import type { Edit } from '../finding.ts';
import { gapless, type ProseRun, sourceEndOf, sourceRangeOf, sourceStartOf } from '../markdown/prose.ts';
import { applyEdits } from './combine.ts';

/** Edits of the document for edits of the run's text; `undefined` where markup stands in the way. */
export function placeEdits(edits: readonly Edit[], run: ProseRun, source: string): Edit[] | undefined {
  const placed: Edit[] = [];
  const moved = new Set<Edit>();
  for (const edit of edits) {
    if (edit.from === edit.to || !isOverBreak(run, edit.from, edit.to, source)) continue;
    const move = moveOverBreak(edit, edits, run, source);
    if (!move) return undefined;
    placed.push(...move.placed);
    for (const each of [edit, ...move.within]) moved.add(each);
  }
  for (const edit of edits) {
    if (moved.has(edit)) continue;
    const here = placeEdit(edit, run);
    if (!here) return undefined;
    placed.push(here);
  }
  return placed.concat(labelsToKeep(placed, run));
}

function placeEdit({ from, to, text }: Edit, run: ProseRun): Edit | undefined {
  if (from < to) return gapless(run, from, to) ? { ...sourceRangeOf(run, from, to), text } : undefined;
  // An insertion that begins with white space or closes a bracket belongs to what stands before it, any other to
  // what follows.
  const isBehind = /^[\s)]/.test(text) || from === run.text.length;
  const at = isBehind ? sourceEndOf(run, from) : sourceStartOf(run, from);
  return { from: at, to: at, text };
}

/** Whether a non-empty stretch of the run's text reaches over a line break. */
export function isOverBreak(run: ProseRun, from: number, to: number, source: string): boolean {
  const range = sourceRangeOf(run, from, to);
  return /[\r\n]/.test(source.slice(range.from, range.to));
}

/** In UTF-16 units; what is longer is no word, and does not move. */
const longestWord = 100;

/** A move of a word to another line. */
interface Move {
  readonly placed: readonly Edit[];
  /** The edits of the word itself, which are made while it moves. */
  readonly within: readonly Edit[];
}

/**
 * Joins two words over a soft line break and keeps the break: the word before it moves to the next line, or, where
 * nothing else stands on its line, the word behind it moves up.
 */
function moveOverBreak(edit: Edit, edits: readonly Edit[], run: ProseRun, source: string): Move | undefined {
  const { text } = run;
  if (!/^\s+$/.test(text.slice(edit.from, edit.to))) return undefined;
  const left =
    /[\p{L}\p{N}'’-]+$/u.exec(text.slice(Math.max(0, edit.from - longestWord), edit.from))?.[0] ?? '';
  const start = edit.from - left.length;
  const hasTextBefore = start > 1 && text[start - 1] === ' ';
  if (left !== '' && hasTextBefore && isPlainText(run, start - 1, edit.from, source)) {
    const at = sourceStartOf(run, edit.to);
    const within = edits.filter(({ from, to }) => from >= start && to <= edit.from);
    return {
      placed: [
        { ...sourceRangeOf(run, start - 1, edit.from), text: '' },
        { from: at, to: at, text: applyEdits(left, within, start) + edit.text },
      ],
      within,
    };
  }
  const right = /^[\p{L}\p{N}'’-]+/u.exec(text.slice(edit.to, edit.to + longestWord))?.[0] ?? '';
  const end = edit.to + right.length;
  const hasTextBehind = end + 1 < text.length && text[end] === ' ';
  if (right !== '' && hasTextBehind && isPlainText(run, edit.to, end + 1, source)) {
    const at = sourceEndOf(run, edit.from);
    const within = edits.filter(({ from, to }) => from >= edit.to && to <= end);
    return {
      placed: [
        { from: at, to: at, text: edit.text + applyEdits(right, within, edit.to) },
        { ...sourceRangeOf(run, edit.to, end + 1), text: '' },
      ],
      within,
    };
  }
  return undefined;
}

/** Whether a stretch of the run's text stands in the source as it is read. */
function isPlainText(run: ProseRun, from: number, to: number, source: string): boolean {
  const range = sourceRangeOf(run, from, to);
  return source.slice(range.from, range.to) === run.text.slice(from, to);
}

/** Where a changed text is also a reference label, the old label has to be kept for the link to work. */
function labelsToKeep(edits: readonly Edit[], run: ProseRun): Edit[] {
  return run.references
    .filter(({ from, to }) => edits.some((edit) => edit.from >= from && edit.to <= to))
    .map(({ insertAt, label }) => ({ from: insertAt, to: insertAt, text: label }));
}
