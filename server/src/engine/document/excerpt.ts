/** A document without some of its parts, and the way back from it. */
import { lastAtMost } from '../ascending.ts';
import { moveRange, type TextRange } from '../markdown/prose.ts';

export class Excerpt {
  readonly text: string;
  /** Where each piece that was cut out of the document begins in the text, and where it stands in the document. */
  private readonly textStarts: readonly number[];
  private readonly sourceStarts: readonly number[];

  /** @param kept in UTF-16 offsets of the source, in order and without overlaps. */
  constructor(source: string, kept: readonly TextRange[]) {
    const textStarts: number[] = [];
    const sourceStarts: number[] = [];
    let text = '';
    let end: number | undefined;
    for (const { from, to } of kept) {
      // What follows without a gap is one piece with what stands before it.
      if (from !== end) {
        textStarts.push(text.length);
        sourceStarts.push(from);
      }
      text += source.slice(from, to);
      end = to;
    }
    this.text = text;
    this.textStarts = textStarts;
    this.sourceStarts = sourceStarts;
  }

  /** A range of the text in the document. It does not reach from one piece into another. */
  readonly toSource = <Range extends TextRange>(range: Range): Range => {
    const piece = lastAtMost(this.textStarts, range.from);
    return moveRange(range, (this.sourceStarts[piece] ?? 0) - (this.textStarts[piece] ?? 0));
  };
}
