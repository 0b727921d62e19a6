/** Marked text: `a «touch point→touchpoint» here` says where a finding is and what it wants. */

const mark = /«([^»→]*)→[^»]*»/g;

/** The text without its marks. */
export function unmark(marked: string): string {
  return marked.replace(mark, '$1');
}

export interface Mark {
  /** `[from, to)` in UTF-16 offsets. */
  from: number;
  to: number;
  replacement: string;
}

/** The text with marks at the given places, which must not overlap. */
export function withMarks(text: string, marks: readonly Mark[]): string {
  const sorted = [...marks].sort((a, b) => b.from - a.from);
  return sorted.reduce((result, { from, to, replacement }) => {
    return `${result.slice(0, from)}«${result.slice(from, to)}→${replacement}»${result.slice(to)}`;
  }, text);
}

/** Splits at the cursor `|`: the text without it, and its offset. */
export function cutCursor(text: string): { text: string; offset: number } {
  const offset = text.indexOf('|');
  if (offset < 0) throw new Error(`There is no cursor in ${JSON.stringify(text)}.`);
  return { text: text.slice(0, offset) + text.slice(offset + 1), offset };
}
