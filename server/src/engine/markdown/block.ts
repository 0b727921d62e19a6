/** A block: the smallest part of a document that is read by itself. */
import type { ProseRun } from './prose.ts';

export type BlockKind = 'paragraph' | 'heading' | 'table cell' | 'HTML' | 'front matter';

export interface Block {
  readonly kind: BlockKind;
  /** `[from, to)` in UTF-16 offsets of the text that was read. */
  readonly from: number;
  readonly to: number;
  readonly runs: readonly ProseRun[];
}

/** The block with each of its offsets moved. */
export function moveBlock({ kind, from, to, runs }: Block, move: (offset: number) => number): Block {
  return { kind, from: move(from), to: move(to), runs: runs.map((run) => moveRun(run, move)) };
}

function moveRun(run: ProseRun, move: (offset: number) => number): ProseRun {
  return {
    ...run,
    references: run.references.map(({ from, to, insertAt, label }) => ({
      from: move(from),
      to: move(to),
      insertAt: move(insertAt),
      label,
    })),
    sourceStarts: run.sourceStarts.map(move),
    sourceLengths: run.sourceLengths.map((length, i) => {
      const start = run.sourceStarts[i] as number;
      return move(start + length) - move(start);
    }),
  };
}
