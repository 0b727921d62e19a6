/**
 * Finds where text that markdown-it has parsed stands in the source: of inline content it tells the lines alone. What
 * can't be found is left out.
 */
import type { Token } from './markdownIt.ts';

/** The source of the tokens. */
export interface SourceLines {
  /** Without its line break; empty behind the last line. */
  lineAt(line: number): string;
  /** Where a line begins, in UTF-16 units; behind the last line the length of the text. */
  offsetOf(line: number): number;
}

/** A part of a token’s text that stands in the source as it is. In UTF-16 units. */
export interface Stretch {
  /** Where it begins in the text. */
  readonly at: number;
  readonly length: number;
  /** Where it begins in the source. */
  readonly source: number;
}

/** A line of inline content. */
interface ContentLine {
  /** `[from, to)` in UTF-16 units of the content. */
  readonly from: number;
  readonly to: number;
  /** Where it begins in the source. */
  readonly source: number;
}

/** How far behind the text before it a text is looked for, in UTF-16 units: there is little markup between them. */
const farthest = 1000;

/** In UTF-16 units. */
const longestEntity = 40;

/** Finds the inline tokens of a document, to be asked for each of them in order. */
export class InlineSource {
  private readonly lines: SourceLines;
  /** Where the last content ended; the cells of a table share a line. */
  private last = { line: -1, column: 0 };

  constructor(lines: SourceLines) {
    this.lines = lines;
  }

  /** The stretches of each text in an inline token whose source begins in that line. */
  stretchesOf({ content, children, map }: Token, firstLine: number): Map<Token, Stretch[]> {
    const lines = this.contentLines(content, firstLine, map === null);
    const stretches = new Map<Token, Stretch[]>();
    let line = 0;
    const place = (stretch: Stretch): Stretch[] => {
      while ((lines[line]?.to ?? Number.POSITIVE_INFINITY) <= stretch.source) line++;
      const own = lines[line];
      if (!own || stretch.source < own.from) return [];
      return [{ ...stretch, source: own.source + stretch.source - own.from }];
    };
    let at = 0;
    for (const child of children ?? []) {
      if (child.type === 'text') {
        const found = locate(child.content, content, at);
        stretches.set(child, found.flatMap(place));
        const end = found.at(-1);
        if (end) at = end.source + end.length;
      } else at = behind(child, content, at);
    }
    return stretches;
  }

  /** The lines of content, without what its block has before them; those of cells with a `|` in them can’t be told. */
  private contentLines(content: string, firstLine: number, isCell: boolean): ContentLine[] {
    const lines: ContentLine[] = [];
    let from = 0;
    for (const [index, text] of content.split('\n').entries()) {
      const line = firstLine + index;
      const start = line === this.last.line ? this.last.column : 0;
      const written = isCell ? text.replaceAll('|', '\\|') : text;
      const column = this.lines.lineAt(line).indexOf(written, start);
      const to = from + text.length;
      if (column >= 0) {
        if (written === text) lines.push({ from, to, source: this.lines.offsetOf(line) + column });
        this.last = { line, column: column + written.length };
      }
      from = to + 1;
    }
    return lines;
  }
}

/**
 * The parts of a text in the rest of a content’s line, there as `source`: all of it, or, where there are escapes,
 * entities or nicer quotes, its words.
 */
function locate(text: string, content: string, at: number): Stretch[] {
  const [rest = ''] = content.slice(at, at + farthest + longestEntity * text.length).split('\n', 1);
  const whole = rest.indexOf(text);
  if (whole >= 0) return [{ at: 0, length: text.length, source: at + whole }];
  const words: Stretch[] = [];
  let next = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const found = rest.indexOf(word, next);
    if (found < 0) continue;
    words.push({ at: index, length: word.length, source: at + found });
    next = found + word.length;
  }
  return words;
}

/** Where a content goes on behind a token other than text that begins at `at` or later. */
function behind({ type, content: own, markup, info }: Token, content: string, at: number): number {
  switch (type) {
    case 'softbreak':
    case 'hardbreak':
      return behindNext('\n', content, at);
    case 'code_inline': {
      const inside = behindNext(markup, content, at);
      return behindNext(markup, content, inside + own.length);
    }
    case 'link_close':
      return info === 'auto' ? at : behindDestination(content, at);
    case 'image':
      return behindDestination(content, behindNext(own, content, at));
    default:
      return behindNext(own, content, at);
  }
}

/** Behind the `(destination)` or `[label]` of the link whose text ends at `at` or later. */
function behindDestination(content: string, at: number): number {
  const end = behindNext(']', content, at);
  if (content[end] === '(') return behindNext(')', content, end);
  return content[end] === '[' ? behindNext(']', content, end) : end;
}

/** Behind the next piece like that; `at` itself where there is none. */
function behindNext(piece: string, content: string, at: number): number {
  const found = content.indexOf(piece, at);
  return found < 0 ? at : found + piece.length;
}
