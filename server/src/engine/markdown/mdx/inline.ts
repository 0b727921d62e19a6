/** Tags and expressions of MDX inside text. */
import type { InlineContext } from '@lezer/markdown';
import type { InlineConstruct } from '../dispatch.ts';
import { Budget, commentEnd, expressionEnd, type Source, tagEnd } from './scan.ts';

const sources = new WeakMap<InlineContext, Source>();

function sourceOf(cx: InlineContext): Source {
  let source = sources.get(cx);
  if (!source) {
    source = { text: cx.text, end: cx.text.length, budget: new Budget(cx.text.length) };
    sources.set(cx, source);
  }
  return source;
}

/** `{expression}`. */
export const inlineExpression: InlineConstruct = {
  first: '{',
  parse(cx, _next, pos) {
    const end = expressionEnd(sourceOf(cx), pos - cx.offset);
    return end < 0 ? -1 : cx.addElement(cx.elt('OpaqueInline', pos, end + cx.offset));
  },
};

/** `<Tag attribute={expression}>`, `</Tag>`, `<>`; comments of HTML, which older versions know. */
export const inlineTag: InlineConstruct = {
  first: '<',
  parse(cx, _next, pos) {
    const comment = commentEnd(sourceOf(cx), pos - cx.offset);
    if (comment >= 0) return cx.addElement(cx.elt('Comment', pos, comment + cx.offset));
    const end = tagEnd(sourceOf(cx), pos - cx.offset);
    return end < 0 ? -1 : cx.addElement(cx.elt('HTMLTag', pos, end + cx.offset));
  },
};
