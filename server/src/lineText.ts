/** A text that is edited often, in pieces: what an edit costs does not depend on how long the text is. */
import type { Position } from 'vscode-languageserver';

/** How long a piece is that is cut from a longer text, at least, in UTF-16 units. */
const pieceLength = 4000;

/** Whole lines; the last piece alone may end without a line break. */
interface Piece {
  readonly text: string;
  /** Where its lines begin, in UTF-16 offsets of the piece; a line break at its end begins the next piece's first. */
  readonly starts: readonly number[];
}

/** For each piece, where it begins in the text. */
interface Places {
  readonly offsets: readonly number[];
  readonly lines: readonly number[];
}

/** Lines end as LSP has it: with a line feed, a carriage return, or both. Offsets are in UTF-16 units. */
export class LineText {
  /** One at least. */
  private pieces: Piece[];
  private joined: string | undefined;
  private known: Places | undefined;

  constructor(text: string) {
    this.pieces = piecesOf(text);
    this.joined = text;
  }

  get length(): number {
    return this.pieces.reduce((sum, { text }) => sum + text.length, 0);
  }

  get lineCount(): number {
    const isOpen = endsWithBreak(this.pieces.at(-1)?.text ?? '');
    return this.pieces.reduce((sum, { starts }) => sum + starts.length, 0) + (isOpen ? 1 : 0);
  }

  /** The whole text, which is put together once for each edit. */
  whole(): string {
    this.joined ??= this.pieces.map(({ text }) => text).join('');
    return this.joined;
  }

  /** The text in `[from, to)`. */
  slice(from: number, to: number): string {
    let start = 0;
    let slice = '';
    for (const { text } of this.pieces) {
      if (start >= to) break;
      const end = start + text.length;
      if (end > from) slice += text.slice(Math.max(0, from - start), to - start);
      start = end;
    }
    return slice;
  }

  /** Replaces `[from, to)`. */
  replace(from: number, to: number, replacement: string): void {
    this.joined = undefined;
    this.known = undefined;
    let start = 0;
    let first = 0;
    while (first + 1 < this.pieces.length && start + lengthOf(this.pieces[first]) <= from) {
      start += lengthOf(this.pieces[first]);
      first++;
    }
    // A line feed put behind a carriage return that ends a piece belongs to it.
    if (first > 0 && start === from) {
      first--;
      start -= lengthOf(this.pieces[first]);
    }
    let next = first;
    let end = start;
    while (next < this.pieces.length && (end < to || next === first)) {
      end += lengthOf(this.pieces[next]);
      next++;
    }
    const old = this.pieces
      .slice(first, next)
      .map(({ text }) => text)
      .join('');
    let text = old.slice(0, from - start) + replacement + old.slice(to - start);
    while (next < this.pieces.length && !isWhole(text, this.pieces[next])) {
      text += this.pieces[next]?.text ?? '';
      next++;
    }
    this.pieces.splice(first, next - first, ...piecesOf(text));
    if (this.pieces.length > 1 && lengthOf(this.pieces[first]) === 0) this.pieces.splice(first, 1);
  }

  /** The position of an offset; one behind the text is that of its end, one inside a line break that before it. */
  positionAt(offset: number): Position {
    const { offsets, lines } = this.places();
    const index = lastAtMost(offsets, Math.max(0, offset));
    const { text, starts } = this.pieces[index] as Piece;
    const line = lines[index] as number;
    const at = Math.max(0, Math.min(offset - (offsets[index] as number), text.length));
    if (at === text.length && endsWithBreak(text)) return { line: line + starts.length, character: 0 };
    const own = lastAtMost(starts, at);
    const lineStart = starts[own] as number;
    return { line: line + own, character: beforeBreak(text, lineStart, at) - lineStart };
  }

  /** The offset of a position; one behind the end of its line is that of the end, before the line break. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    const { offsets, lines } = this.places();
    const index = lastAtMost(lines, line);
    const { text, starts } = this.pieces[index] as Piece;
    const own = line - (lines[index] as number);
    const start = offsets[index] as number;
    if (own >= starts.length) return start + text.length;
    const lineStart = starts[own] as number;
    if (character <= 0) return start + lineStart;
    const nextStart = starts[own + 1] ?? text.length;
    return start + beforeBreak(text, lineStart, Math.min(lineStart + character, nextStart));
  }

  /** Where the pieces begin: at which offsets, and in which lines. */
  private places(): Places {
    if (this.known) return this.known;
    const offsets: number[] = [];
    const lines: number[] = [];
    let offset = 0;
    let line = 0;
    for (const { text, starts } of this.pieces) {
      offsets.push(offset);
      lines.push(line);
      offset += text.length;
      line += starts.length;
    }
    this.known = { offsets, lines };
    return this.known;
  }
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let pieceStart = 0;
  let starts = [0];
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n?|\n/g)) {
    const end = index + lineBreak.length;
    if (end - pieceStart >= pieceLength) {
      pieces.push({ text: text.slice(pieceStart, end), starts });
      pieceStart = end;
      starts = [0];
    } else if (end < text.length) {
      starts.push(end - pieceStart);
    }
  }
  if (pieceStart < text.length || pieces.length === 0) pieces.push({ text: text.slice(pieceStart), starts });
  return pieces;
}

function lengthOf(piece: Piece | undefined): number {
  return piece?.text.length ?? 0;
}

/** Whether a text that another piece follows ends with a line. */
function isWhole(text: string, next: Piece | undefined): boolean {
  if (text === '') return true;
  return endsWithBreak(text) && !(text.endsWith('\r') && next?.text.startsWith('\n'));
}

function endsWithBreak(text: string): boolean {
  return text.endsWith('\n') || text.endsWith('\r');
}

/** An offset in a line, but not one behind or inside its line break. */
function beforeBreak(text: string, lineStart: number, offset: number): number {
  let at = offset;
  while (at > lineStart && (text[at - 1] === '\n' || text[at - 1] === '\r')) at--;
  return at;
}

/** The index of the last number that is not above a limit. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] as number) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
