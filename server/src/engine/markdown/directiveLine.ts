/** Lines that are markup of a dialect but for a title. */
import type { BlockContext, Line } from '@lezer/markdown';

/** A stretch of a line, as positions in it. */
export interface LineStretch {
  readonly from: number;
  readonly to: number;
}

/** Adds the current line as markup whose `title`, if it has one, is prose, and goes on to the next. */
export function addDirectiveLine(cx: BlockContext, line: Line, title?: LineStretch): void {
  const { lineStart } = cx;
  const end = lineStart + line.text.length;
  const children = [];
  const text = title && line.text.slice(title.from, title.to);
  if (title && text?.trim()) {
    const from = lineStart + title.from;
    children.push(cx.elt('DirectiveTitle', from, lineStart + title.to, cx.parser.parseInline(text, from)));
  }
  cx.addElement(cx.elt('DirectiveLine', lineStart + line.pos, end, children));
  cx.nextLine();
}

/** The stretch of a match's group (of a pattern with the flag `d`) in the line that was matched from `line.pos` on. */
export function groupStretch(line: Line, match: RegExpExecArray, group: number): LineStretch | undefined {
  const indices = match.indices?.[group];
  return indices && { from: line.pos + indices[0], to: line.pos + indices[1] };
}

/** Makes of a composite block one that goes on in lines that are indented by the columns of its value. */
export function goesOnIndented(_cx: BlockContext, line: Line, columns: number): boolean {
  if (line.next < 0) return true;
  if (line.indent < line.baseIndent + columns) return false;
  line.moveBaseColumn(line.baseIndent + columns);
  return true;
}
