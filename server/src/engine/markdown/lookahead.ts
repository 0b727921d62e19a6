/** Looks beyond the line that a block parser is at: whether something is closed at all. */
import type { Input } from '@lezer/common';
import type { BlockContext, Line } from '@lezer/markdown';
import { leavesContainer } from './containers.ts';
import type { TextRange } from './prose.ts';

/** The latest search for a pattern in a document. */
interface Search {
  readonly from: number;
  readonly found: TextRange | undefined;
}

/** What is remembered for as long as a document is parsed. */
const searches = new WeakMap<Input, Map<string, Search>>();

/** Documents close what they open with few different marks; more patterns than this are an attack. */
const MAX_PATTERNS = 100;

/** The document that is parsed; the parser has it, but its types leave it out. */
function inputOf(cx: BlockContext): Input {
  return (cx as BlockContext & { readonly input: Input }).input;
}

/** The text of the document that is parsed. */
export function documentOf(cx: BlockContext): string {
  const input = inputOf(cx);
  return input.read(0, input.length);
}

/**
 * Where `pattern` (with the flag `g`) next matches from an offset of the document on. What was found is remembered,
 * so that all searches together go over the document once for each pattern.
 */
export function findAhead(cx: BlockContext, pattern: RegExp, from: number): TextRange | undefined {
  const input = inputOf(cx);
  let known = searches.get(input);
  if (!known) {
    known = new Map();
    searches.set(input, known);
  }
  const last = known.get(pattern.source);
  if (last && from >= last.from && (!last.found || from <= last.found.from)) return last.found;
  if (!last && known.size >= MAX_PATTERNS) return undefined;
  pattern.lastIndex = from;
  const match = pattern.exec(documentOf(cx));
  const found = match ? { from: match.index, to: match.index + match[0].length } : undefined;
  known.set(pattern.source, { from, found });
  return found;
}

/** Goes on to the line after the one that holds `offset`, or to where the container of the block ends. */
export function skipLinesTo(cx: BlockContext, line: Line, offset: number): void {
  let isLast = false;
  while (!isLast) {
    isLast = cx.lineStart + line.text.length >= offset;
    if (!cx.nextLine() || leavesContainer(cx, line)) break;
  }
}

/** Adds a block without prose from the current line to the one that holds `offset`. */
export function addOpaqueBlock(cx: BlockContext, line: Line, offset: number): void {
  const start = cx.lineStart + line.pos;
  skipLinesTo(cx, line, offset);
  cx.addElement(cx.elt('OpaqueBlock', start, cx.prevLineEnd()));
}
