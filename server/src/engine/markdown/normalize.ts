/** Documents with a byte order mark or carriage returns: parsed without, so that no pattern has to know them. */
import { lastAtMost } from '../ascending.ts';

/** A document as the parser gets it, and the way back. */
export interface Normalized {
  /** Without the mark, with line feeds alone. */
  readonly text: string;
  /** The offset in the source for one in `text`; absent where both are the same. */
  readonly toSource?: (offset: number) => number;
}

export function normalize(source: string): Normalized {
  const hasMark = source.startsWith('\uFEFF');
  if (!hasMark && !source.includes('\r')) return { text: source };
  const withoutMark = hasMark ? source.slice(1) : source;
  return { text: withoutMark.replace(/\r\n?/g, '\n'), toSource: offsetMap(withoutMark, hasMark ? 1 : 0) };
}

/** From an offset in the text with line feeds alone to the one in the source, which has `head` units before it. */
function offsetMap(text: string, head: number): (offset: number) => number {
  /** Offsets of the line feeds that are two units in the source. */
  const pairs: number[] = [];
  for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2)) {
    pairs.push(at - pairs.length);
  }
  return (offset) => head + offset + lastAtMost(pairs, offset - 1) + 1;
}
