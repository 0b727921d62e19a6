/** Formulas between dollars, which are no prose. */
import type { BlockContext, Line } from '@lezer/markdown';
import { type LineConstruct, opaqueInline, restOf } from './dispatch.ts';
import { addOpaqueBlock, findAhead } from './lookahead.ts';
import type { TextRange } from './prose.ts';

/**
 * `$x$`, as Pandoc reads it: no space inside the dollars, no digit after the second, so that prices are none; and
 * no letter or bracket, so that variables (`$width or **$height**`) are none.
 */
export const inlineMath = opaqueInline(
  '$',
  'InlineMath',
  /\$\$[^$]+\$\$|\$(?![\s$])(?:[^$\\\n]|\\.)*?[^\s$\\]\$(?![\w[])|\$[^\s$\\]\$(?![\w[])/y,
);

/** A block between lines of `$$`, or on one line. */
export const mathBlock: LineConstruct = {
  first: '$',
  parse(cx, line) {
    const end = blockEnd(cx, line);
    if (end) addOpaqueBlock(cx, line, end.to);
    return end !== undefined;
  },
};

function blockEnd(cx: BlockContext, line: Line): TextRange | undefined {
  const rest = restOf(line);
  if (/^\$\$.+\$\$$/.test(rest)) return { from: cx.lineStart, to: cx.lineStart + line.text.length };
  return rest === '$$' ? findAhead(cx, /\$\$[ \t]*$/gm, cx.lineStart + line.text.length) : undefined;
}
