/** Entries of lists and maps that have lines of their own: where these come and go. */
import type { Edit } from '../engine/index.ts';
import type { Notation } from './notation.ts';

/** In UTF-16 offsets of the text; `to` is exclusive. */
export type Range = readonly [from: number, to: number];

/** The lines of an entry go, with the remarks that belong to it. */
export function removedLines(text: string, [from, to]: Range, column: number): Edit {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = endOfEntry(text, to, column);
  const after = /^\r?\n/.exec(text.slice(end))?.[0].length ?? 0;
  if (after > 0) return replacement([start, end + after], '');
  const before = /\r?\n$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return replacement([start - before, end], '');
}

/**
 * Where the last line of an entry ends, with the remarks below that are further in than the entry: they belong to it.
 * @param end where what it says ends.
 * @param column where it begins in its line.
 */
export function endOfEntry(text: string, end: number, column: number): number {
  let at = endOfLine(text, text.slice(0, end).trimEnd().length);
  for (;;) {
    const line = /^\r?\n([ \t]*)#.*/.exec(text.slice(at, at + 2000));
    if (!line || (line[1] ?? '').length <= column) return at;
    at = endOfLine(text, at + line[0].length);
  }
}

/** Where the line of an offset ends, before its line break. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' && end > offset ? end - 1 : end;
}

/** What the line of an entry, which starts at an offset, begins with: spaces, a dash and spaces. */
export function dashOf(text: string, entry: number): string | undefined {
  const start = text.lastIndexOf('\n', entry - 1) + 1;
  return /^ *- +/.exec(text.slice(start))?.[0];
}

/** New lines behind the one that ends at an offset. */
export function addedLines(lines: readonly string[], at: number, { lineBreak }: Notation): Edit {
  return insertion(at, lines.map((line) => `${lineBreak}${line}`).join(''));
}

export function insertion(at: number, text: string): Edit {
  return { from: at, to: at, text };
}

export function replacement([from, to]: Range, text: string): Edit {
  return { from, to, text };
}
