/** MyST: directives in fences (`{note}` behind three backticks, tildes or colons), roles, and targets. */
import type { BlockContext, Line } from '@lezer/markdown';
import { leavesContainer, mayNest } from '../containers.ts';
import { addDirectiveLine, groupStretch } from '../directiveLine.ts';
import { type LineConstruct, opaqueInline, restOf } from '../dispatch.ts';
import { findAhead, skipLinesTo } from '../lookahead.ts';
import { hasTitle, isCodeDirective, isProseDirective } from './directiveNames.ts';
import { skipBody } from './directives.ts';

const opening = /^(`{3,}|~{3,}|:{3,})[ \t]*\{([A-Za-z][\w:.-]*)\}[ \t]*(.*)$/d;
const option = /^:[\w-]+:(?:[ \t]|$)/;
const yamlFence = /^[ \t>]*---[ \t]*$/gm;

/** For each parse, the start of the line that closes a directive in backticks or tildes. */
const closingLines = new WeakMap<BlockContext, number>();

/** A directive in backticks or tildes is a container until a fence of the same length; its value holds both. */
export function mystGoesOn(cx: BlockContext, line: Line, value: number): boolean {
  const mark = value < 0 ? '~' : '`';
  if (line.text[line.pos] !== mark) return true;
  const rest = restOf(line);
  if (rest.length < Math.abs(value) || rest !== mark.repeat(rest.length)) return true;
  closingLines.set(cx, cx.lineStart);
  return false;
}

/** The line that opens or closes a directive, with its options; code-like ones are left to fenced code. */
export const mystFence: LineConstruct = {
  first: '`~:',
  parse(cx, line) {
    if (closingLines.get(cx) === cx.lineStart) {
      closingLines.delete(cx);
      addDirectiveLine(cx, line);
      return true;
    }
    const match = opening.exec(restOf(line));
    const [, fence = '', name = ''] = match ?? [];
    if (!match) return false;
    if (fence.startsWith(':')) {
      if (isCodeDirective(name) && skipBody(cx, line)) return true;
    } else {
      if (!isProseDirective(name) || !mayNest(cx)) return false;
      cx.startComposite('MystDirective', line.pos, fence.startsWith('~') ? -fence.length : fence.length);
    }
    addDirectiveLine(cx, line, hasTitle(name) ? groupStretch(line, match, 3) : undefined);
    skipOptions(cx, line);
    return true;
  },
  interrupts: (_cx, line) => line.next === 58 /* : */ && opening.test(restOf(line)),
};

/** Lines of `:key: value`, or YAML between lines of `---`. */
function skipOptions(cx: BlockContext, line: Line): void {
  if (leavesContainer(cx, line)) return;
  const start = cx.lineStart + line.pos;
  if (restOf(line) === '---') {
    const end = findAhead(cx, yamlFence, cx.lineStart + line.text.length + 1);
    if (end) skipLinesTo(cx, line, end.to);
  } else {
    while (option.test(restOf(line)) && cx.nextLine() && !leavesContainer(cx, line)) {
      // Each line is an option more.
    }
  }
  if (cx.lineStart > start) cx.addElement(cx.elt('OpaqueBlock', start, cx.prevLineEnd()));
}

/** `(label)=` before what it names. */
export const mystTarget: LineConstruct = {
  first: '(',
  parse(cx, line) {
    if (!/^\([^()\n]+\)=$/.test(restOf(line))) return false;
    addDirectiveLine(cx, line);
    return true;
  },
};

/** The name of a role before its code: `{ref}`. */
export const mystRole = opaqueInline('{', 'OpaqueInline', /\{[A-Za-z][\w:.+-]*\}(?=`)/y);
