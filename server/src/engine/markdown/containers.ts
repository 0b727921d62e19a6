/** Quotes, list items and footnotes around the line that a block parser looks at. */
import type { BlockContext, BlockParser, Line } from '@lezer/markdown';

/**
 * Whether the line ends one of the containers of the current block. The parser's own block parsers ask for the
 * number of containers that a line continues in the same way; its types leave it out.
 */
export function leavesContainer(cx: BlockContext, line: Line): boolean {
  return (line as Line & { readonly depth: number }).depth < cx.depth;
}

/** Beyond this, the parser's own containers end, too: its time and its stack grow with the depth. */
const MOST_NESTED = 100;

/** What is nested deeper than anybody reads is nothing but text without prose. */
export const nestingLimit: BlockParser = {
  name: 'NestingLimit',
  before: 'LinkReference',
  parse(cx, line) {
    if (cx.depth < MOST_NESTED) return false;
    const start = cx.lineStart + line.pos;
    cx.addElement(cx.elt('OpaqueBlock', start, cx.lineStart + line.text.length));
    cx.nextLine();
    return true;
  },
};

/** Nobody nests deeper; each line asks all containers around it, so that the depth has to have an end. */
const MAX_DEPTH = 30;

/** Whether one more container of ours may begin inside those around the line. */
export function mayNest(cx: BlockContext): boolean {
  return cx.depth < MAX_DEPTH;
}
