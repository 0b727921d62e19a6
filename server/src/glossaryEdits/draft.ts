/** A text that is changed in several steps, and the edits that come of all of them together. */
import type { Edit } from '../engine/index.ts';

/** A stretch `[from, to)` of the original, or text that is new. */
type Piece = { readonly from: number; readonly to: number } | { readonly text: string };

export class Draft {
  private readonly original: string;
  private pieces: readonly Piece[];

  constructor(original: string) {
    this.original = original;
    this.pieces = [{ from: 0, to: original.length }];
  }

  /** The text as it is now. */
  get text(): string {
    return this.pieces.map((piece) => this.textOf(piece)).join('');
  }

  /** Makes edits of the text as it is now; they must not overlap. */
  apply(edits: readonly Edit[]): void {
    // From the end, so that the places of the others stay as they are; of two at one place the first comes first.
    for (const { from, to, text } of [...edits].sort((a, b) => a.from - b.from || a.to - b.to).reverse()) {
      this.pieces = [...this.slice(0, from), ...(text === '' ? [] : [{ text }]), ...this.slice(to)];
    }
  }

  /** What turns the original into the text: in order, without overlaps, nothing that stays within. */
  edits(): Edit[] {
    const edits: Edit[] = [];
    let at = 0;
    let added = '';
    const finish = (to: number) => {
      if (to > at || added !== '') edits.push({ from: at, to, text: added });
      added = '';
    };
    for (const piece of this.pieces) {
      if ('text' in piece) {
        added += piece.text;
      } else if (piece.to > piece.from) {
        finish(piece.from);
        at = piece.to;
      }
    }
    finish(this.original.length);
    return edits;
  }

  /** The pieces of the text as it is now between two of its offsets. */
  private slice(from: number, to = Number.POSITIVE_INFINITY): Piece[] {
    let start = 0;
    return this.pieces.flatMap((piece): Piece[] => {
      const length = this.textOf(piece).length;
      const begin = Math.max(from - start, 0);
      const end = Math.min(to - start, length);
      start += length;
      if (begin >= end) return [];
      if ('text' in piece) return [{ text: piece.text.slice(begin, end) }];
      return [{ from: piece.from + begin, to: piece.from + end }];
    });
  }

  private textOf(piece: Piece): string {
    return 'text' in piece ? piece.text : this.original.slice(piece.from, piece.to);
  }
}
