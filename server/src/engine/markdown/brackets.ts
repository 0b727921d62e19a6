/** What double and single brackets without a destination mean. */
import { InlineContext, type InlineParser } from '@lezer/markdown';
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
 * `[text]` alone. Whether it is a link depends on a definition that may come later; mostly it is text. The parser
 * takes it for a link, and so an outer one for none, as no link stands in another. Then the destination of
 * `[report [PDF]](path)` would be prose. So it is built here and says nothing about what is around it. With an
 * attribute list behind it, it is a span of Pandoc's.
 */
export const shortcutReference: InlineParser = {
  name: 'ShortcutReference',
  before: 'LinkEnd',
  parse(cx, next, pos) {
    if (next !== CLOSE_BRACKET) return -1;
    const after = cx.char(pos + 1);
    if (after === OPEN_PARENTHESIS || after === OPEN_BRACKET) return -1;
    const index = cx.findOpeningDelimiter(InlineContext.linkStart);
    const from = index === null ? undefined : cx.getDelimiterAt(index)?.from;
    if (index === null || from === undefined || cx.skipSpace(from + 1) === pos) return -1;
    const text = cx.slice(from + 1, pos);
    // To look for the start of an image is a search through the whole block.
    if (text.includes('![') && (cx.findOpeningDelimiter(InlineContext.imageStart) ?? -1) > index) return -1;
    const content = cx.takeContent(index);
    const attributes = attributesEnd(cx, pos + 1);
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
    const start = cx.elt('LinkMark', from, from + 1);
    const end = cx.elt('LinkMark', pos, pos + 1);
    return cx.addElement(cx.elt('Link', from, pos + 1, [start, ...content, end]));
  },
};
