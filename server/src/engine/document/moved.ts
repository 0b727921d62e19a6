/** Findings and occurrences of a part of a document at their places in the whole. */
import type { Finding } from '../finding.ts';
import { type Block, moveBlock } from '../markdown/block.ts';
import { moveRange, sourceRangeOf, type TextRange } from '../markdown/prose.ts';
import type { OccurrenceContext } from '../rules/rule.ts';
import type { PlacedOccurrence } from './checkResult.ts';

/** Puts a range elsewhere, with all else that it has. */
export type Move = <Range extends TextRange>(range: Range) => Range;

/** A finding, `by` units further on. */
export function moveFinding(finding: Finding, by: number): Finding {
  return by === 0 ? finding : movedFinding(finding, (range) => moveRange(range, by));
}

/** A finding with all of its ranges moved. */
export function movedFinding(finding: Finding, move: Move): Finding {
  const { edits, choices, related } = finding;
  return {
    ...move(finding),
    ...(edits ? { edits: edits.map(move) } : {}),
    ...(choices ? { choices: choices.map((choice) => ({ ...choice, edits: choice.edits.map(move) })) } : {}),
    ...(related ? { related: related.map(move) } : {}),
  };
}

/** Occurrences, `by` units further on. */
export function placeOccurrences(contexts: readonly OccurrenceContext[], by: number): PlacedOccurrence[] {
  return movedOccurrences(contexts, (range) => moveRange(range, by));
}

/** Occurrences with all of their places moved; those of one block have one block afterwards, too. */
export function movedOccurrences(
  occurrences: readonly Pick<PlacedOccurrence, 'occurrence' | 'run' | 'block'>[],
  move: Move,
): PlacedOccurrence[] {
  const blocks = new Map<Block, Block>();
  return occurrences.map(({ occurrence, run, block }) => {
    const moved = blocks.get(block) ?? movedBlock(block, move);
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

function movedBlock(block: Block, move: Move): Block {
  const by = move<TextRange>(block).from - block.from;
  return moveBlock(block, (offset) => offset + by);
}
