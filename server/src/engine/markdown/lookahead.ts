/** Looks beyond the line that a block parser is at: whether something is closed at all. */
import type { Input } from '@lezer/common';
import type { BlockContext, Line } from '@lezer/markdown';
import type { Lookahead } from './ahead.ts';
import { leavesContainer } from './containers.ts';
import type { TextRange } from './prose.ts';

/** The latest search for a pattern in a document. */
interface Search {
  readonly from: number;
  readonly found: TextRange | undefined;
}

/** Documents close what they open with few different marks; more patterns than this are an attack. */
const MAX_PATTERNS = 100;

/** A text as the parser gets it, with what has been looked for in it beyond the line of a block. */
export class ParserInput implements Input {
  readonly lineChunks = false;
  readonly ahead: Lookahead[] = [];
  private readonly text: string;
  private readonly searches = new Map<string, Search>();

  constructor(text: string) {
    this.text = text;
  }

  get length(): number {
    return this.text.length;
  }

  chunk(from: number): string {
    return this.text.slice(from);
  }

  read(from: number, to: number): string {
    return this.text.slice(from, to);
  }

  /** The whole text. */
  all(): string {
    return this.text;
  }

  /**
   * Where `pattern` (with the flag `g`) next matches from an offset on. What was found is remembered, so that all
   * searches together go over the text once for each pattern.
   */
  find(pattern: RegExp, from: number): TextRange | undefined {
    const found = this.search(pattern, from);
    this.ahead.push({ at: from, pattern, reach: found?.to ?? Number.POSITIVE_INFINITY });
    return found;
  }

  private search(pattern: RegExp, from: number): TextRange | undefined {
    const last = this.searches.get(pattern.source);
    if (last && from >= last.from && (!last.found || from <= last.found.from)) return last.found;
    if (!last && this.searches.size >= MAX_PATTERNS) return undefined;
    pattern.lastIndex = from;
    const match = pattern.exec(this.text);
    const found = match ? { from: match.index, to: match.index + match[0].length } : undefined;
    this.searches.set(pattern.source, { from, found });
    return found;
  }
}

/** The text that is parsed; the parser has it, but its types leave it out. */
export function inputOf(cx: BlockContext): ParserInput {
  return (cx as BlockContext & { readonly input: ParserInput }).input;
}

/** Where `pattern` (with the flag `g`) next matches in the text that is parsed. */
export function findAhead(cx: BlockContext, pattern: RegExp, from: number): TextRange | undefined {
  return inputOf(cx).find(pattern, from);
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
