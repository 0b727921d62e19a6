/** Attribute lists, as kramdown, Pandoc and Hugo have them. */
import type { InlineParser } from '@lezer/markdown';

const OPEN_BRACE = 123;
const BACKSLASH = 92;

/** Attribute lists: `{#id .class}`, `{: .note}`, `{width=50%}`. */
export const attributeList: InlineParser = {
  name: 'AttributeList',
  before: 'Escape',
  parse(cx, next, pos) {
    if (next !== OPEN_BRACE || cx.char(pos - 1) === BACKSLASH) return -1;
    const match = /^\{(?:[:#.][^{}\n]*|\s*[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+)[^{}\n]*)\}/.exec(
      cx.slice(pos, cx.end),
    );
    return match ? cx.addElement(cx.elt('AttributeList', pos, pos + match[0].length)) : -1;
  },
};
