/** Obsidian: comments, ids of blocks, highlights. */
import type { BlockContext, Line } from '@lezer/markdown';
import { type InlineConstruct, type LineConstruct, matchAt, opaqueInline, restOf } from '../dispatch.ts';
import { addOpaqueBlock, findAhead } from '../lookahead.ts';
import type { TextRange } from '../prose.ts';

/** `%%` on one line, and the next `%%` on a later one. */
export const commentBlock: LineConstruct = {
  first: '%',
  parse(cx, line) {
    const end = commentEnd(cx, line);
    if (end) addOpaqueBlock(cx, line, end.to);
    return end !== undefined;
  },
  interrupts: (cx, line) => commentEnd(cx, line) !== undefined,
};

function commentEnd(cx: BlockContext, line: Line): TextRange | undefined {
  const rest = restOf(line);
  if (!rest.startsWith('%%') || rest.includes('%%', 2)) return undefined;
  return findAhead(cx, /%%/g, cx.lineStart + line.text.length);
}

/** `%%comment%%` in a paragraph; not `50%%`, as in format strings. */
export const inlineComment = opaqueInline('%', 'OpaqueInline', /(?<![\w%])%%[\s\S]*?%%/y);

/** ` ^id` at the end of a line. */
export const blockId = opaqueInline('^', 'OpaqueInline', /(?<=^|\s)\^[A-Za-z0-9-]+(?=[ \t]*(?:\n|$))/y);

const highlighted = /(?<![\w=])==(?![\s=])((?:[^=]|=(?!=))+)(?<!\s)==(?![\w=])/y;

/** `==text==`; it must not be part of a word, so that comparisons in code-like text are none. */
export const highlight: InlineConstruct = {
  first: '=',
  parse(cx, _next, pos) {
    const match = matchAt(cx, highlighted, pos);
    if (!match) return -1;
    const end = pos + match[0].length;
    return cx.addElement(
      cx.elt('Highlight', pos, end, [
        cx.elt('HighlightMark', pos, pos + 2),
        ...cx.parser.parseInline(match[1] ?? '', pos + 2),
        cx.elt('HighlightMark', end - 2, end),
      ]),
    );
  },
};
