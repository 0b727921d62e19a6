/** Attribute lists, as kramdown, Pandoc, MkDocs and Hugo have them. */
import type { InlineContext } from '@lezer/markdown';
import { type InlineConstruct, matchAt } from './dispatch.ts';

const BACKSLASH = 92;

const pattern =
  /\{(?:[ \t]*:[^{}\n]*|[ \t]*[#.][\w-][^{}\n]*|[#.][^{}\n]*|\s*[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+)[^{}\n]*)\}/y;

/** Attribute lists: `{#id .class}`, `{ .class }`, `{: .note}`, `{width=50%}`. */
export const attributeList: InlineConstruct = {
  first: '{',
  parse(cx, _next, pos) {
    if (cx.char(pos - 1) === BACKSLASH) return -1;
    const end = attributesEnd(cx, pos);
    return end < 0 ? -1 : cx.addElement(cx.elt('AttributeList', pos, end));
  },
};

/** Where the attribute list at an offset ends; -1 if there is none. */
export function attributesEnd(cx: InlineContext, pos: number): number {
  const match = matchAt(cx, pattern, pos);
  return match ? pos + match[0].length : -1;
}
