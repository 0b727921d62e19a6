/** Formulas, which are no prose. */
import type { BlockParser, InlineParser } from '@lezer/markdown';
import { leavesContainer } from './containers.ts';

const DOLLAR = 36;

/**
 * `$x$`, as Pandoc reads it: no space inside the dollars, no digit after the second, so that prices are none; and
 * no letter or bracket, so that variables (`$width or **$height**`) are none.
 */
export const inlineMath: InlineParser = {
  name: 'InlineMath',
  before: 'Escape',
  parse(cx, next, pos) {
    if (next !== DOLLAR) return -1;
    const match =
      /^(\$\$[^$]+\$\$|\$(?![\s$])(?:[^$\\\n]|\\.)*?[^\s$\\]\$(?![\w[])|\$[^\s$\\]\$(?![\w[]))/.exec(
        cx.slice(pos, cx.end),
      );
    return match ? cx.addElement(cx.elt('InlineMath', pos, pos + match[0].length)) : -1;
  },
};

/** A block between lines of `$$`. */
export const mathBlock: BlockParser = {
  name: 'MathBlock',
  before: 'FencedCode',
  parse(cx, line) {
    if (!line.text.startsWith('$$', line.pos)) return false;
    const start = cx.lineStart + line.pos;
    const isClosedOnSameLine = /^\$\$.+\$\$\s*$/.test(line.text.slice(line.pos));
    if (!isClosedOnSameLine) {
      if (!/^\$\$\s*$/.test(line.text.slice(line.pos))) return false;
      while (cx.nextLine() && !leavesContainer(cx, line) && !/\$\$\s*$/.test(line.text)) {
        // Everything up to the closing line belongs to the formula.
      }
    }
    if (!leavesContainer(cx, line)) cx.nextLine();
    cx.addElement(cx.elt('MathBlock', start, cx.prevLineEnd()));
    return true;
  },
};
