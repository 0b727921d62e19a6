/** The parts of an outline, and the texts among them. */

/** `[from, to)` in UTF-16 offsets of the text. */
export interface Span {
  readonly from: number;
  to: number;
}

/** A text; with its quotation marks where it has some. */
export interface TextNode extends Span {
  readonly kind: 'text';
  /** Without quotation marks, and on one line. */
  value: string;
  /** `|` for a text on lines of its own below the colon. */
  readonly quotes: '"' | "'" | '|' | '';
  /** Where its first line ends. */
  readonly lineEnd: number;
}

export interface Pair {
  readonly key: TextNode;
  /** The offset of the colon; absent where none is written yet. */
  readonly colon?: number;
  value?: OutlineNode;
}

export interface MapNode extends Span {
  readonly kind: 'map';
  /** How far its keys are indented; -1 where it is in brackets. */
  readonly column: number;
  readonly pairs: Pair[];
}

export interface Item {
  /** Where its dash is, or what it begins with where it has none. */
  readonly from: number;
  value?: OutlineNode;
}

export interface ListNode extends Span {
  readonly kind: 'list';
  /** How far its dashes are indented; -1 where it is in brackets. */
  readonly column: number;
  readonly items: Item[];
}

export type OutlineNode = TextNode | MapNode | ListNode;

/** Where a text without quotation marks ends that begins in a line: before a remark, and the spaces before that. */
export function endOfPlain(text: string, from: number, lineEnd: number): number {
  const line = text.slice(from, lineEnd);
  const remark = line.search(/\s#/);
  return from + (remark < 0 ? line : line.slice(0, remark)).trimEnd().length;
}

/** Behind the closing quotation mark; `undefined` where there is none before the end. */
export function endOfQuoted(text: string, from: number, end: number): number | undefined {
  const pattern = text[from] === '"' ? /^"(?:[^"\\]|\\[\s\S])*"/ : /^'(?:[^']|'')*'/;
  const found = pattern.exec(text.slice(from, end));
  return found ? from + found[0].length : undefined;
}

/** The text in a stretch of one line. */
export function textNode(text: string, from: number, to: number): TextNode {
  const written = text.slice(from, to);
  const quotes = written[0] === '"' || written[0] === "'" ? written[0] : '';
  return { kind: 'text', from, to, value: unquoted(written, quotes), quotes, lineEnd: to };
}

function unquoted(written: string, quotes: '"' | "'" | ''): string {
  if (quotes === '') return written;
  const isClosed = written.length > 1 && written.endsWith(quotes);
  const inner = written.slice(1, isClosed ? -1 : undefined);
  if (quotes === "'") return inner.replaceAll("''", "'");
  try {
    return String(JSON.parse(`"${inner.replace(/\s+/g, ' ')}"`));
  } catch {
    return inner;
  }
}
