/** Hard line breaks. Takes the place of the parser's own, which goes over the rest of a row of spaces at each space. */
import type { InlineParser } from '@lezer/markdown';

const LINE_FEED = 10;
const SPACE = 32;
const BACKSLASH = 92;

export const hardBreak: InlineParser = {
  name: 'HardBreak',
  parse(cx, next, pos) {
    if (next !== BACKSLASH && next !== SPACE) return -1;
    let end = pos + 1;
    if (next === SPACE) while (cx.char(end) === SPACE) end++;
    const isLong = next === BACKSLASH || end - pos > 1;
    if (isLong && cx.char(end) === LINE_FEED) return cx.addElement(cx.elt('HardBreak', pos, end + 1));
    return next === SPACE ? end : -1;
  },
};
