/** HTML elements without prose that are open at the end of their HTML block: Markdown ends it at an empty line. */

export class OpenElements {
  private readonly text: string;
  private readonly unclosed = new Set<string>();
  /** Up to here, what is read is inside an element without prose. */
  end = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Notes an element that is open at an offset; without a closing tag it ends there. */
  open(name: string, from: number): void {
    if (this.unclosed.has(name)) return;
    const closing = new RegExp(`</${name}\\s*>`, 'gi');
    closing.lastIndex = from;
    const match = closing.exec(this.text);
    if (match) this.end = match.index;
    else this.unclosed.add(name);
  }
}
