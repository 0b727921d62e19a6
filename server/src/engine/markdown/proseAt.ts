/** Finds the prose that a stretch of a document's source shows. */
import type { Block, BlockKind } from './block.ts';
import { type ProseSettings, parseBlocks } from './parse.ts';
import { type ProseRun, sourceEndOf, sourceStartOf, type TextRange } from './prose.ts';

/** A stretch of one run. */
export interface ProseStretch extends TextRange {
  readonly run: ProseRun;
  /** What kind of block the run is part of. */
  readonly kind: BlockKind;
}

/**
 * The prose at `[from, to)` (UTF-16 offsets of the document), without the white space around it; `undefined` where
 * that is more than one run, or anything that is no prose.
 */
export function proseAt(text: string, range: TextRange, settings: ProseSettings): ProseStretch | undefined {
  const from = range.from + (/^\s*/.exec(text.slice(range.from, range.to))?.[0].length ?? 0);
  const to = from + text.slice(from, range.to).trimEnd().length;
  return from < to ? proseIn(parseBlocks(text, settings), { from, to }) : undefined;
}

/** The prose of the blocks at `[from, to)`, which is not empty; `undefined` where that is not of one run. */
export function proseIn(blocks: readonly Block[], { from, to }: TextRange): ProseStretch | undefined {
  for (const { kind, runs, ...block } of blocks) {
    if (block.from > from || block.to < to) continue;
    for (const run of runs) {
      if (sourceStartOf(run, 0) > from || sourceEndOf(run, run.text.length) < to) continue;
      const start = offsetIn(run, from);
      const end = offsetIn(run, to);
      if (start < end) return { run, kind, from: start, to: end };
    }
  }
  return undefined;
}

/** The first offset of the run's text whose source starts at an offset of the document or behind it. */
function offsetIn(run: ProseRun, source: number): number {
  let low = 0;
  let high = run.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sourceStartOf(run, middle) < source) low = middle + 1;
    else high = middle;
  }
  return low;
}
