/** Positions in a text that begins with a line. */
import type { Position } from 'vscode-languageserver';

/** Lines end as LSP has it: with a line feed, a carriage return, or both. */
export class LinePositions {
  /** Where the lines begin, in UTF-16 offsets. */
  private readonly starts: readonly number[];
  private readonly firstLine: number;

  /** @param firstLine the number of the text's first line. */
  constructor(text: string, firstLine: number) {
    const starts = [0];
    for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
    this.starts = starts;
    this.firstLine = firstLine;
  }

  /** The position of a UTF-16 offset. */
  at(offset: number): Position {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: this.firstLine + low, character: offset - (this.starts[low] as number) };
  }
}
