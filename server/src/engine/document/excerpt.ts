/** A document without some of its parts, and the way back from it. */
import type { TextRange } from '../markdown/prose.ts';

export class Excerpt {
  readonly text: string;
  /** What is kept, in UTF-16 offsets of the document, and where it stands in the text. */
  private readonly starts: readonly { readonly inText: number; readonly inSource: number }[];

  /** @param kept in order and without overlaps. */
  constructor(source: string, kept: readonly TextRange[]) {
    let text = '';
    this.starts = kept.map(({ from, to }) => {
      const start = { inText: text.length, inSource: from };
      text += source.slice(from, to);
      return start;
    });
    this.text = text;
  }

  /** A range of the text in the document. It does not reach from one part into another. */
  readonly toSource = <Range extends TextRange>(range: Range): Range => {
    const { inText, inSource } = this.starts.findLast((start) => start.inText <= range.from) ?? {
      inText: 0,
      inSource: 0,
    };
    const by = inSource - inText;
    return { ...range, from: range.from + by, to: range.to + by };
  };
}
