/** What double and single brackets without a destination mean. */
import { type Element, InlineContext, type InlineParser } from '@lezer/markdown';
import { attributesEnd } from './attributeList.ts';
import type { InlineConstruct } from './dispatch.ts';

const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_PARENTHESIS = 40;
const BANG = 33;

/** `[[target]]`, `![[target]]`, and `[[target|label]]`; the label alone is prose. */
export const wikiLink: InlineConstruct = {
  first: '[!',
  parse(cx, next, pos) {
    const isEmbedded = next === BANG;
    const start = isEmbedded ? pos + 1 : pos;
    if (cx.char(start) !== OPEN_BRACKET || cx.char(start + 1) !== OPEN_BRACKET) return -1;
    if (cx.char(start - 1) === OPEN_BRACKET) return -1;
    // A bracket around it makes it plain brackets, a parenthesis behind it a link whose text is in brackets.
    const match = /^\[\[([^\][|\n*]+\|)?[^\][\n*]+\]\](?![\](])/.exec(cx.slice(start, cx.end));
    if (!match) return -1;
    const end = start + match[0].length;
    const target = match[1];
    const label =
      isEmbedded || target === undefined ? [] : [cx.elt('WikiLabel', start + 2 + target.length, end - 2)];
    return cx.addElement(cx.elt('WikiLink', pos, end, label));
  },
};

/**
 * `[text]` alone, and `[text][label]`. Whether it is a link depends on a definition that may come later; mostly it
 * is text. The parser takes it for a link, and so an outer one for none, as no link stands in another. Then the
 * destination of `[report [PDF]](path)` would be prose. So it is built here and says nothing about what is around
 * it. With an attribute list behind it, it is a span of Pandoc's, where there are such.
 */
export function reference({ hasSpans }: { readonly hasSpans: boolean }): InlineParser {
  return {
    name: 'Reference',
    before: 'LinkEnd',
    parse(cx, next, pos) {
      if (next !== CLOSE_BRACKET || cx.char(pos + 1) === OPEN_PARENTHESIS) return -1;
      const index = cx.findOpeningDelimiter(InlineContext.linkStart);
      const from = index === null ? undefined : cx.getDelimiterAt(index)?.from;
      if (index === null || from === undefined) return -1;
      const labelEnd = labelEndAt(cx, pos + 1);
      if (labelEnd < 0 && cx.skipSpace(from + 1) === pos) return -1;
      const text = cx.slice(from + 1, pos);
      // To look for the start of an image is a search through the whole block.
      if (text.includes('![') && (cx.findOpeningDelimiter(InlineContext.imageStart) ?? -1) > index) return -1;
      const content = cx.takeContent(index);
      const link = (end: number, label: readonly Element[]) => {
        const marks = [cx.elt('LinkMark', from, from + 1), cx.elt('LinkMark', pos, pos + 1)] as const;
        return cx.addElement(cx.elt('Link', from, end, [marks[0], ...content, marks[1], ...label]));
      };
      if (labelEnd >= 0) {
        const destinationEnd = endOf(/^\([^()\n]*\)/, cx, labelEnd);
        // Whether the second brackets are a label or the text of a link depends on definitions.
        if (destinationEnd >= 0) return cx.addElement(cx.elt('OpaqueInline', from, destinationEnd));
        return link(labelEnd, [cx.elt('LinkLabel', pos + 1, labelEnd)]);
      }
      const attributes = hasSpans ? attributesEnd(cx, pos + 1) : -1;
      if (attributes >= 0) {
        const start = cx.elt('SpanMark', from, from + 1);
        const end = cx.elt('SpanMark', pos, attributes);
        return cx.addElement(cx.elt('Span', from, attributes, [start, ...content, end]));
      }
      // No label has brackets inside: the pair is text, and what is inside stands for itself.
      if (/(?<!\\)[[\]]/.test(text)) {
        for (const element of content) cx.addElement(element);
        return pos + 1;
      }
      return link(pos + 1, []);
    },
  };
}

/** Where the label in brackets at `pos` ends, behind its bracket; -1 where none begins there. */
export function labelEndAt(cx: InlineContext, pos: number): number {
  return cx.char(pos) === OPEN_BRACKET ? endOf(/^\[(?:[^\][\\]|\\.)*\]/s, cx, pos) : -1;
}

/** Where what matches at `pos` ends; -1 where nothing does. CommonMark has no longer labels. */
function endOf(pattern: RegExp, cx: InlineContext, pos: number): number {
  const match = pattern.exec(cx.slice(pos, Math.min(cx.end, pos + 1001)));
  return match ? pos + match[0].length : -1;
}
