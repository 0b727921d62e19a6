/** Entries of lists and maps between brackets: where they come and go, with their commas. */
import type { Edit } from '../engine/index.ts';
import { endOfLine, insertion, type Range, replacement } from './lines.ts';
import { columnOf, type Notation } from './notation.ts';

/**
 * A new entry between brackets, behind the others: on a line of its own where the last one has one.
 * @param lastEnd where the last entry ends; `undefined` where there is none.
 * @param write the entry; with the indentation of its line where it has one.
 */
export function addedInBrackets(
  [from, to]: Range,
  lastEnd: number | undefined,
  lastStart: number | undefined,
  text: string,
  { lineBreak, level, isJson }: Notation,
  write: (indent: string | undefined) => string,
): Edit[] {
  const close = to - 1;
  if (lastEnd === undefined || lastStart === undefined) {
    const isWhole = isJson && columnOf(text, from) === 0;
    const inner = text.slice(from + 1, close);
    if (inner.includes('#')) return [insertion(close, write(undefined))];
    const around = /^\s*/.exec(text.slice(text.lastIndexOf('\n', from) + 1))?.[0] ?? '';
    if (!isWhole && !inner.includes('\n')) return [replacement([from + 1, close], write(undefined))];
    const indent = around + level;
    return [replacement([from + 1, close], `${lineBreak}${indent}${write(indent)}${lineBreak}${around}`)];
  }
  const comma = /^(?:\s|#.*)*?,/.exec(text.slice(lastEnd, close));
  const end = lastEnd + (comma?.[0].length ?? 0);
  const indent = text.slice(text.lastIndexOf('\n', lastStart - 1) + 1, lastStart);
  if (indent.trim() !== '' || lastStart === 0)
    return [insertion(end, comma ? ` ${write(undefined)},` : `, ${write(undefined)}`)];
  const lineEnd = endOfLine(text, end);
  const line = `${lineBreak}${indent}${write(indent)}${comma ? ',' : ''}`;
  return [...(comma ? [] : [insertion(end, ',')]), insertion(close < lineEnd ? end : lineEnd, line)];
}

/**
 * An entry goes, with its comma; one on a line of its own with that line, and the remark behind it.
 * @param ranges those of all entries.
 */
export function removedInBrackets(ranges: readonly Range[], index: number, text: string): Edit[] {
  const [from, to] = ranges[index] ?? [0, 0];
  const next = ranges[index + 1];
  const end = ranges[index - 1]?.[1] ?? from;
  const before = /\r?\n[ \t]*$/.exec(text.slice(0, from));
  if (!before) return [replacement(next ? [from, next[0]] : [end, to], '')];
  const [behind = '', comma] = /^[ \t]*(,)?[ \t]*(?:#.*)?/.exec(text.slice(to)) ?? [];
  const line = replacement([before.index, to + behind.length], '');
  const formerComma = end + text.slice(end, from).indexOf(',');
  return next || comma ? [line] : [replacement([formerComma, formerComma + 1], ''), line];
}
