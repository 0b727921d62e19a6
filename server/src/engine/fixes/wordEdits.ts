/** The fewest whole-word edits that turn a stretch of text into another: what both have in common stays. */
import type { Edit } from '../finding.ts';

interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Edits of `[from, to)` of `text` towards `target`, in UTF-16 offsets of `text`. */
export function wordEdits(text: string, from: number, to: number, target: string): Edit[] {
  const old = wordsIn(text.slice(from, to), from);
  const wanted = wordsIn(target, 0);
  let head = 0;
  while (head < old.length && head < wanted.length && isSame(old[head], wanted[head])) head++;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < wanted.length - head &&
    isSame(old[old.length - 1 - tail], wanted[wanted.length - 1 - tail])
  ) {
    tail++;
  }
  const oldMiddle = old.slice(head, old.length - tail);
  const newMiddle = wanted.slice(head, wanted.length - tail);
  if (oldMiddle.length === newMiddle.length) {
    return oldMiddle.map((word, i) => ({ from: word.from, to: word.to, text: newMiddle[i]?.text ?? '' }));
  }
  const newText = newMiddle.map((word) => word.text).join(' ');
  const next = old[old.length - tail];
  const previous = old[head - 1];
  if (oldMiddle.length === 0) {
    if (next) return [{ from: next.from, to: next.from, text: `${newText} ` }];
    return [{ from: to, to, text: ` ${newText}` }];
  }
  if (newMiddle.length === 0) {
    return [
      next
        ? { from: oldMiddle[0]?.from ?? from, to: next.from, text: '' }
        : { from: previous?.to ?? from, to, text: '' },
    ];
  }
  return [{ from: oldMiddle[0]?.from ?? from, to: oldMiddle.at(-1)?.to ?? to, text: newText }];
}

function wordsIn(text: string, offset: number): Word[] {
  return [...text.matchAll(/[^\s]+/g)].map(({ 0: word, index }) => ({
    text: word,
    from: offset + index,
    to: offset + index + word.length,
  }));
}

function isSame(a: Word | undefined, b: Word | undefined): boolean {
  return a?.text === b?.text;
}
