/** Blocks of MDX: imports and exports, and lines that hold nothing but tags and expressions. */
import type { BlockContext, Element, Line } from '@lezer/markdown';
import { leavesContainer } from '../containers.ts';
import { type LineConstruct, restOf } from '../dispatch.ts';
import { readTag, roleOfElement } from '../elements.ts';
import { addOpaqueBlock, findAhead, inputOf } from '../lookahead.ts';
import type { TextRange } from '../prose.ts';
import { Budget, commentEnd, expressionEnd, type Source, tagEnd } from './scan.ts';

const budgets = new WeakMap<BlockContext, Budget>();

/** Any character may change what code is. */
const anything = /[^\s]/;

/** The document from the line on; in a quote the line alone, as its marks are no part of tags. */
function sourceAt(cx: BlockContext, line: Line): Source {
  const input = inputOf(cx);
  const text = input.all();
  let budget = budgets.get(cx);
  if (!budget) {
    budget = new Budget(text.length);
    budgets.set(cx, budget);
  }
  if (line.markers.length > 0) return { text, end: cx.lineStart + line.text.length, budget };
  return {
    text,
    end: text.length,
    budget,
    note: (at, reach) => void input.ahead.push({ at, pattern: anything, reach }),
  };
}

const moduleStart =
  /^(?:import\s*(?:["'{*]|[\w$]+\s*(?:,|from\s*["']))|import$|export\s+(?:default|const|let|var|function|async|class|type|interface)\b|export\s*[{*])/;

/** `import` and `export`, up to an empty line that is not inside brackets. */
export const moduleBlock: LineConstruct = {
  first: 'ie',
  parse(cx, line) {
    if (line.pos > 0 || cx.depth > 1 || !moduleStart.test(restOf(line))) return false;
    addOpaqueBlock(cx, line, moduleEnd(sourceAt(cx, line), cx.lineStart));
    return true;
  },
};

const emptyLine = /\n[ \t]*(?=\n|$)/g;

function moduleEnd(source: Source, from: number): number {
  const { text } = source;
  emptyLine.lastIndex = from;
  const firstEnd = emptyLine.exec(text)?.index ?? text.length;
  let at = from;
  let end = firstEnd;
  // Whatever opens before the end moves the end behind what closes it.
  for (let open = text.indexOf('{', at); open >= 0 && open < end; open = text.indexOf('{', at)) {
    at = expressionEnd(source, open);
    if (at < 0) return firstEnd;
    if (at <= end) continue;
    emptyLine.lastIndex = at;
    end = emptyLine.exec(text)?.index ?? text.length;
  }
  return end;
}

/** What tags and expressions at the start of a line reach to. */
interface Flow {
  readonly end: number;
  readonly tags: readonly TextRange[];
  /** Whether text follows on the line where they end. */
  readonly hasText: boolean;
}

/** Lines of tags and expressions; text that follows on the line where a longer one ends is read for itself. */
export const flowBlock: LineConstruct = {
  first: '<{',
  parse(cx, line) {
    const flow = flowAt(cx, line);
    if (!flow) return false;
    const start = cx.lineStart + line.pos;
    const tags = flow.tags.map(({ from, to }) => cx.elt('HTMLTag', from, to));
    if (!flow.hasText) {
      addFlow(cx, line, start, flow.end, tags);
      return true;
    }
    while (cx.lineStart + line.text.length < flow.end && cx.nextLine() && !leavesContainer(cx, line)) {
      // Up to the line on which it ends.
    }
    const end = Math.min(flow.end, cx.lineStart + line.text.length);
    if (leavesContainer(cx, line) || end < cx.lineStart + line.basePos) {
      cx.addElement(cx.elt('OpaqueBlock', start, cx.prevLineEnd()));
      return true;
    }
    cx.addElement(cx.elt('OpaqueBlock', start, end, tags));
    line.moveBase(end - cx.lineStart);
    return null;
  },
  interrupts(cx, line) {
    const flow = flowAt(cx, line);
    // What is looked at here for nothing is looked at again, from every line of the paragraph.
    if (flow?.hasText) sourceAt(cx, line).budget.spend(flow.end - cx.lineStart);
    return flow?.hasText === false;
  },
};

function addFlow(cx: BlockContext, line: Line, start: number, end: number, tags: readonly Element[]): void {
  while (cx.lineStart + line.text.length < end && cx.nextLine() && !leavesContainer(cx, line)) {
    // Up to the line on which it ends.
  }
  if (!leavesContainer(cx, line)) cx.nextLine();
  const to = cx.prevLineEnd();
  const inside = tags.filter((tag) => tag.to <= to);
  cx.addElement(cx.elt('OpaqueBlock', start, to, inside));
}

function flowAt(cx: BlockContext, line: Line): Flow | undefined {
  const source = sourceAt(cx, line);
  const { text } = source;
  const tags: TextRange[] = [];
  const start = cx.lineStart + line.pos;
  const lineEnd = cx.lineStart + line.text.length;
  let end = start;
  for (let at = start; ; ) {
    const code = text[at];
    const next =
      code === '<' ? elementEnd(cx, source, at, tags) : code === '{' ? expressionEnd(source, at) : -1;
    if (next < 0) {
      if (end === start || (code !== '\n' && code !== undefined && end <= lineEnd)) return undefined;
      return { end, tags, hasText: code !== '\n' && code !== undefined };
    }
    end = next;
    at = next;
    while (text[at] === ' ' || text[at] === '\t') at++;
  }
}

/** The end of the tag or comment at `from`; of an element whose content is no prose, that of the whole element. */
function elementEnd(cx: BlockContext, source: Source, from: number, tags: TextRange[]): number {
  const { text } = source;
  if (text.startsWith('<!--', from)) return commentEnd(source, from);
  const end = tagEnd(source, from);
  if (end < 0) return -1;
  tags.push({ from, to: end });
  const tag = readTag(text.slice(from, end));
  if (!tag || tag.isClosing || tag.isEmpty || roleOfElement(tag.name) !== 'opaque') return end;
  const closing = findAhead(cx, new RegExp(`</\\s*${tag.name.replace(/\W/g, '\\$&')}\\s*>`, 'gi'), end);
  return closing && closing.to <= source.end ? closing.to : end;
}
