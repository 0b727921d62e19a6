/** HTML elements without prose that are open at the end of their HTML block: Markdown ends it at an empty line. */
import type { Lookahead } from './ahead.ts';

export class OpenElements {
  /** The closing tags that have been looked for in vain. */
  readonly ahead: Lookahead[] = [];
  private readonly text: string;
  private readonly unclosed = new Map<string, RegExp>();
  /** Up to here, what is read is inside an element without prose. */
  end = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Notes an element that is open at an offset; without a closing tag it ends there. */
  open(name: string, from: number): void {
    const closing = this.unclosed.get(name) ?? new RegExp(`</${name}\\s*>`, 'gi');
    closing.lastIndex = from;
    const match = this.unclosed.has(name) ? null : closing.exec(this.text);
    if (match) {
      this.end = match.index;
      return;
    }
    this.unclosed.set(name, closing);
    this.ahead.push({ at: from, pattern: closing, reach: Number.POSITIVE_INFINITY });
  }
}
