/** The end of a link or an image: what stands behind its closing bracket. Takes the place of the parser's own. */
import type { Element, InlineContext, InlineParser } from '@lezer/markdown';
import { labelEndAt } from './brackets.ts';
import { matchAt } from './dispatch.ts';
import type { LinearContext } from './inlineContent.ts';

const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_PARENTHESIS = 40;
const CLOSE_PARENTHESIS = 41;
const BACKSLASH = 92;

/** Parentheses in parentheses of an address; CommonMark asks for three at least. */
const MOST_NESTED = 32;

const inAngles = /<(?:[^<>\\\n]|\\[^\n])*>/y;
const title = /"[^"\\]*(?:\\.[^"\\]*)*"|'[^'\\]*(?:\\.[^'\\]*)*'|\([^()\\]*(?:\\.[^()\\]*)*\)/sy;

export const linkEnd: InlineParser = {
  name: 'LinkEnd',
  parse(context, next, pos) {
    if (next !== CLOSE_BRACKET) return -1;
    // All inline content is parsed in this context.
    const cx = context as LinearContext;
    const opening = cx.latestOpening();
    if (!opening) return -1;
    const { index, from, isImage } = opening;
    const text = from + (isImage ? 2 : 1);
    const behind = cx.char(pos + 1);
    const isEmpty = cx.skipSpace(text) === pos && behind !== OPEN_PARENTHESIS && behind !== OPEN_BRACKET;
    if (isEmpty || !cx.mayBeginLink(index)) {
      cx.dropOpening();
      return -1;
    }
    const content = cx.takeContent(index);
    const rest = behind === OPEN_PARENTHESIS ? destination(cx, pos + 1) : label(cx, pos + 1);
    const marks = [cx.elt('LinkMark', from, text), cx.elt('LinkMark', pos, pos + 1)] as const;
    const end = rest.at(-1)?.to ?? pos + 1;
    const children = [marks[0], ...content, marks[1], ...rest];
    cx.addElement(cx.elt(isImage ? 'Image' : 'Link', from, end, children));
    if (!isImage) cx.dropLinksAround();
    return end;
  },
};

/** The label in brackets at an offset, if there is one. */
function label(cx: InlineContext, pos: number): Element[] {
  const end = labelEndAt(cx, pos);
  return end < 0 ? [] : [cx.elt('LinkLabel', pos, end)];
}

/** The parentheses at an offset with the address and the title in them; nothing where they are none of a link. */
function destination(cx: InlineContext, pos: number): Element[] {
  const start = cx.skipSpace(pos + 1);
  const found: Element[] = [cx.elt('LinkMark', pos, pos + 1)];
  let at = start;
  const addressEnd = endOfAddress(cx, start);
  if (addressEnd > start) {
    found.push(cx.elt('URL', start, addressEnd));
    at = cx.skipSpace(addressEnd);
    const titleEnd = at > addressEnd ? matchEnd(cx, title, at) : -1;
    if (titleEnd >= 0) {
      found.push(cx.elt('LinkTitle', at, titleEnd));
      at = cx.skipSpace(titleEnd);
    }
  }
  if (cx.char(at) !== CLOSE_PARENTHESIS) return [];
  return [...found, cx.elt('LinkMark', at, at + 1)];
}

/** Where the address at an offset ends; -1 or the offset where there is none. */
function endOfAddress(cx: InlineContext, start: number): number {
  if (cx.char(start) === 60 /* < */) return matchEnd(cx, inAngles, start);
  let depth = 0;
  let pos = start;
  for (; pos < cx.end; pos++) {
    const code = cx.char(pos);
    if (isSpace(code)) break;
    if (code === BACKSLASH && !isSpace(cx.char(pos + 1))) pos++;
    else if (code === OPEN_PARENTHESIS && ++depth > MOST_NESTED) return -1;
    else if (code === CLOSE_PARENTHESIS && --depth < 0) break;
  }
  return Math.min(pos, cx.end);
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

/** Where the match of a pattern (with the flag `y`) at an offset ends; -1 where there is none. */
function matchEnd(cx: InlineContext, pattern: RegExp, pos: number): number {
  const match = matchAt(cx, pattern, pos);
  return match ? pos + match[0].length : -1;
}
