/** Formulas between the brackets and environments of TeX. */
import { type InlineConstruct, type LineConstruct, matchAt, restOf } from '../dispatch.ts';
import { addOpaqueBlock, findAhead } from '../lookahead.ts';

const BACKSLASH = 92;

/** What tells a formula from brackets that are escaped: `\(s\)` in a text is no formula, `\(x^2\)` is one. */
const formulaSign = /[\^_=<>]|\\[A-Za-z]/;
const single = /\\(?:\(((?:[^\\]|\\[^()[\]])+)\\\)|\[((?:[^\\]|\\[^()[\]])+)\\\])/y;
const double = /\\\\(?:\(((?:[^\\]|\\(?!\\[()[\]]))+)\\\\\)|\[((?:[^\\]|\\(?!\\[()[\]]))+)\\\\\])/y;

/** `\(x^2\)`, `\[x^2\]`, and both with two backslashes. */
export const bracketMath: InlineConstruct = {
  first: '\\',
  parse(cx, _next, pos) {
    const match = matchAt(cx, cx.char(pos + 1) === BACKSLASH ? double : single, pos);
    if (!match || !formulaSign.test(match[1] ?? match[2] ?? '')) return -1;
    return cx.addElement(cx.elt('InlineMath', pos, pos + match[0].length));
  },
};

/** `\begin{equation}` to `\end{equation}`. */
export const texEnvironment: LineConstruct = {
  first: '\\',
  parse(cx, line) {
    const name = /^\\begin\{([A-Za-z]+\*?)\}/.exec(restOf(line))?.[1];
    if (name === undefined) return false;
    const end = findAhead(cx, new RegExp(`\\\\end\\{${name.replace('*', '\\*')}\\}`, 'g'), cx.lineStart);
    if (end) addOpaqueBlock(cx, line, end.to);
    return end !== undefined;
  },
};
