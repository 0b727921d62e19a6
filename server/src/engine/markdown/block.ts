/** A block: the smallest part of a document whose prose and findings depend on nothing but itself. */
import type { ProseRun } from './prose.ts';

export type BlockKind = 'paragraph' | 'heading' | 'table cell' | 'HTML' | 'front matter';

export interface Block {
  readonly kind: BlockKind;
  /** `[from, to)` in UTF-16 offsets of the document. */
  readonly from: number;
  readonly to: number;
  readonly runs: readonly ProseRun[];
  /** Equal fingerprints: equal prose at equal places relative to `from`. */
  readonly fingerprint: string;
}

/** The block at `[from, to)` of the document. */
export function makeBlock(
  kind: BlockKind,
  from: number,
  to: number,
  runs: readonly ProseRun[],
  source: string,
): Block {
  return { kind, from, to, runs, fingerprint: `${kind}\n${source.slice(from, to)}` };
}
