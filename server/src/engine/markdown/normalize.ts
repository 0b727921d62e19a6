/** Documents with a byte order mark or carriage returns: parsed without, so that no pattern has to know them. */
import { type Block, makeBlock } from './block.ts';
import type { ProseRun } from './prose.ts';

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

/** The blocks that `parse` finds in the normalized document, at their places in the source. */
export function withNormalized(source: string, parse: (text: string) => Block[]): Block[] {
  const { text, toSource } = normalize(source);
  if (!toSource) return parse(text);
  return parse(text).map(({ kind, from, to, runs }) => {
    const moved = runs.map((run) => moveRun(run, toSource));
    return makeBlock(kind, toSource(from), toSource(to), moved, source);
  });
}

/** From an offset in the text with line feeds alone to the one in the source, which has `head` units before it. */
function offsetMap(text: string, head: number): (offset: number) => number {
  /** Offsets of the line feeds that are two units in the source. */
  const pairs: number[] = [];
  for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2)) {
    pairs.push(at - pairs.length);
  }
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return head + offset + low;
  };
}

function moveRun(run: ProseRun, toSource: (offset: number) => number): ProseRun {
  return {
    ...run,
    references: run.references.map(({ from, to, insertAt, label }) => ({
      from: toSource(from),
      to: toSource(to),
      insertAt: toSource(insertAt),
      label,
    })),
    sourceStarts: run.sourceStarts.map(toSource),
    sourceLengths: run.sourceLengths.map((length, i) => {
      const start = run.sourceStarts[i] as number;
      return toSource(start + length) - toSource(start);
    }),
  };
}
