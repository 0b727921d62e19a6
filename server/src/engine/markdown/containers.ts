/** Quotes, list items and footnotes around the line that a block parser looks at. */
import type { BlockContext, Line } from '@lezer/markdown';

/**
 * Whether the line ends one of the containers of the current block. The parser's own block parsers ask for the
 * number of containers that a line continues in the same way; its types leave it out.
 */
export function leavesContainer(cx: BlockContext, line: Line): boolean {
  return (line as Line & { readonly depth: number }).depth < cx.depth;
}

/** Nobody nests deeper; each line asks all containers around it, so that the depth has to have an end. */
const MAX_DEPTH = 30;

/** Whether one more container of ours may begin inside those around the line. */
export function mayNest(cx: BlockContext): boolean {
  return cx.depth < MAX_DEPTH;
}
