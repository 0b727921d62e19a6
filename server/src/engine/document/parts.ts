/** Cuts a stretch that was read into parts. */
import { lastAtMost } from '../ascending.ts';
import type { Lookahead } from '../markdown/ahead.ts';
import { moveBlock } from '../markdown/block.ts';
import { moveRange } from '../markdown/prose.ts';
import type { Stretch } from '../markdown/stretch.ts';
import type { ChunkReading } from './chunkContent.ts';

/** A part, as it was read. */
export interface Part extends ChunkReading {
  /** How many fences it has that count for templates. */
  readonly fences: number;
}

/**
 * The parts of a stretch that was read, whose text may go on behind `text`.
 * @param shortest how long each part but the last is at least.
 */
export function partsOf(stretch: Stretch, text: string, shortest: number): Part[] {
  const starts = [0];
  for (const cut of stretch.cuts) {
    if (cut - (starts.at(-1) ?? 0) >= shortest && cut < text.length) starts.push(cut);
  }
  const blocks = byPart(stretch.blocks, ({ from }) => from, starts, text.length);
  const labels = byPart(stretch.labels, ({ at }) => at, starts, text.length);
  const asked = byPart(stretch.asked, ({ at }) => at, starts, text.length);
  const ahead = byPart(stretch.ahead, ({ at }) => at, starts, text.length);
  const comments = byPart(stretch.comments, ({ from }) => from, starts, text.length);
  const fences = byPart(stretch.fences, (at) => at, starts, text.length);
  return starts.map((from, index) => ({
    text: text.slice(from, starts[index + 1] ?? text.length),
    behind: foundBehind(stretch.source, ahead[index] ?? [], starts[index + 1] ?? text.length),
    blocks: blocks[index]?.map((block) => moveBlock(block, (offset) => offset - from)) ?? [],
    labels: labels[index]?.map(({ label }) => label) ?? [],
    asked: new Set(asked[index]?.map(({ label }) => label)),
    ahead: reachingBeyond(ahead[index] ?? [], starts[index + 1] ?? text.length),
    comments: comments[index]?.map((comment) => moveRange(comment, -from)) ?? [],
    fences: fences[index]?.length ?? 0,
  }));
}

/** What was looked for, and not found before an offset; each once. */
function reachingBeyond(ahead: readonly Lookahead[], end: number): RegExp[] {
  const beyond = ahead.filter(({ reach }) => reach > end).map(({ pattern }) => pattern);
  return [...new Map(beyond.map((pattern) => [pattern.source, pattern])).values()];
}

/** The lines behind `end` up to the last thing that was looked for and found there. */
function foundBehind(source: string, ahead: readonly Lookahead[], end: number): string {
  let reach = end;
  for (const found of ahead) if (Number.isFinite(found.reach)) reach = Math.max(reach, found.reach);
  if (reach === end) return '';
  const lineEnd = source.slice(reach).search(/[\r\n]/);
  return source.slice(end, lineEnd < 0 ? source.length : reach + lineEnd);
}

/** The items of each part, in their order; those from `end` on are in none. */
function byPart<Item>(
  items: readonly Item[],
  offsetOf: (item: Item) => number,
  starts: readonly number[],
  end: number,
): Item[][] {
  const parts = starts.map((): Item[] => []);
  for (const item of items) {
    const offset = offsetOf(item);
    if (offset < end) parts[lastAtMost(starts, offset)]?.push(item);
  }
  return parts;
}
