/** Brings edits of a run back into the source, around the markup and the line breaks inside it. */
import type { Edit } from '../finding.ts';
import { gapless, type ProseRun, sourceEndOf, sourceRangeOf, sourceStartOf } from '../markdown/prose.ts';

/** Edits of the document for edits of the run's text; `undefined` where markup stands in the way. */
export function placeEdits(edits: readonly Edit[], run: ProseRun, source: string): Edit[] | undefined {
  const placed: Edit[] = [];
  for (const edit of edits) {
    const here = placeEdit(edit, run, source);
    if (!here) return undefined;
    placed.push(...here);
  }
  return placed.concat(labelsToKeep(placed, run));
}

function placeEdit(edit: Edit, run: ProseRun, source: string): Edit[] | undefined {
  const { from, to, text } = edit;
  if (from === to) {
    // An insertion that begins with white space belongs to what stands before it, any other to what follows.
    const at =
      /^\s/.test(text) || from === run.text.length ? sourceEndOf(run, from) : sourceStartOf(run, from);
    return [{ from: at, to: at, text }];
  }
  const range = sourceRangeOf(run, from, to);
  if (/[\r\n]/.test(source.slice(range.from, range.to))) return moveOverBreak(edit, run, source);
  return gapless(run, from, to) ? [{ ...range, text }] : undefined;
}

/**
 * Joins two words over a soft line break and keeps the break: the word before it moves to the next line, or, where
 * nothing else stands on its line, the word behind it moves up.
 */
function moveOverBreak(edit: Edit, run: ProseRun, source: string): Edit[] | undefined {
  const { text } = run;
  if (!/^\s+$/.test(text.slice(edit.from, edit.to))) return undefined;
  const left = /[\p{L}\p{N}'’-]+$/u.exec(text.slice(0, edit.from))?.[0] ?? '';
  const start = edit.from - left.length;
  const hasTextBefore = start > 1 && isPlainSpace(run, start - 1, source);
  if (left !== '' && hasTextBefore && gapless(run, start - 1, edit.from)) {
    const at = sourceStartOf(run, edit.to);
    return [
      { ...sourceRangeOf(run, start - 1, edit.from), text: '' },
      { from: at, to: at, text: left + edit.text },
    ];
  }
  const right = /^[\p{L}\p{N}'’-]+/u.exec(text.slice(edit.to))?.[0] ?? '';
  const end = edit.to + right.length;
  const hasTextBehind = end + 1 < text.length && isPlainSpace(run, end, source);
  if (right !== '' && hasTextBehind && gapless(run, edit.to, end + 1)) {
    const at = sourceEndOf(run, edit.from);
    return [
      { from: at, to: at, text: edit.text + right },
      { ...sourceRangeOf(run, edit.to, end + 1), text: '' },
    ];
  }
  return undefined;
}

function isPlainSpace(run: ProseRun, offset: number, source: string): boolean {
  const { from, to } = sourceRangeOf(run, offset, offset + 1);
  return source.slice(from, to) === ' ';
}

/** Where a changed text is also a reference label, the old label has to be kept for the link to work. */
function labelsToKeep(edits: readonly Edit[], run: ProseRun): Edit[] {
  return run.references
    .filter(({ from, to }) => edits.some((edit) => edit.from >= from && edit.to <= to))
    .map(({ insertAt, label }) => ({ from: insertAt, to: insertAt, text: label }));
}
