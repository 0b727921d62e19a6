/** Findings and occurrences of a part of a document at their places in the whole. */
import type { Finding } from '../finding.ts';
import { type Block, moveBlock } from '../markdown/block.ts';
import { moveRange, sourceRangeOf, type TextRange } from '../markdown/prose.ts';
import type { OccurrenceContext } from '../rules/rule.ts';
import type { PlacedOccurrence } from './checkResult.ts';

/** A finding, `by` units further on. */
export function moveFinding(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  const { edits, choices, related } = finding;
  return {
    ...moveRange(finding, by),
    ...(edits ? { edits: moveAll(edits, by) } : {}),
    ...(choices
      ? { choices: choices.map((choice) => ({ ...choice, edits: moveAll(choice.edits, by) })) }
      : {}),
    ...(related ? { related: moveAll(related, by) } : {}),
  };
}

function moveAll<Range extends TextRange>(ranges: readonly Range[], by: number): Range[] {
  return ranges.map((range) => moveRange(range, by));
}

/** Occurrences, `by` units further on. */
export function placeOccurrences(contexts: readonly OccurrenceContext[], by: number): PlacedOccurrence[] {
  const blocks = new Map<Block, Block>();
  return contexts.map(({ occurrence, run, block }) => {
    const moved = blocks.get(block) ?? moveBlock(block, (offset) => offset + by);
    blocks.set(block, moved);
    const movedRun = moved.runs[block.runs.indexOf(run)] ?? run;
    return {
      ...sourceRangeOf(movedRun, occurrence.from, occurrence.to),
      occurrence,
      run: movedRun,
      block: moved,
    };
  });
}
