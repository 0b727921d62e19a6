/** The line that something stands in, as a list can show it. */
import type { Range, TextDocument } from 'vscode-languageserver-textdocument';
import type { LineAround } from '../protocol.ts';

/** How much to show before and after it, in UTF-16 units; what is longer is cut. */
const most = 120;

const ellipsis = '…';

/** The line that a range begins in, without what it is indented by; of a range over several lines, what is in the first. */
export function lineAround({ start, end }: Range, document: TextDocument): LineAround {
  const line = document
    .getText({ start: { line: start.line, character: 0 }, end: { line: start.line + 1, character: 0 } })
    .trimEnd();
  const to = end.line === start.line ? end.character : line.length;
  const before = cutStart(line.slice(0, start.character).trimStart());
  const found = line.slice(start.character, to);
  return {
    text: before + found + cutEnd(line.slice(to)),
    from: before.length,
    to: before.length + found.length,
  };
}

function cutStart(text: string): string {
  if (text.length <= most) return text;
  // At a space where there is one near: no word, and no character, is taken apart.
  return ellipsis + text.slice(-most).replace(/^\S*\s+(?=\S)|^[\uDC00-\uDFFF]/, '');
}

function cutEnd(text: string): string {
  if (text.length <= most) return text;
  return text.slice(0, most).replace(/\s+\S*$|[\uD800-\uDBFF]$/, '') + ellipsis;
}
