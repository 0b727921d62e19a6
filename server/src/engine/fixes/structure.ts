/** Proof that a fix inside markup leaves the markup as it is: the block is read again after the edit. */
import type { Edit } from '../finding.ts';
import type { Block } from '../markdown/block.ts';
import { parseBlocks } from '../markdown/parse.ts';
import type { ProseRun } from '../markdown/prose.ts';
import { applyEdits } from './combine.ts';

/** Whether, after the edits, the block's lines read as before but for the run, which reads `expected`. */
export function keepsStructure(
  source: string,
  block: Block,
  edits: readonly Edit[],
  run: ProseRun,
  expected: string,
): boolean {
  if (block.kind === 'front matter') return false;
  const start = source.lastIndexOf('\n', block.from - 1) + 1;
  const lineEnd = source.indexOf('\n', block.to);
  const end = lineEnd < 0 ? source.length : lineEnd;
  // The block's own lines tell it in most cases; the whole document where they depend on what stands elsewhere.
  return (
    readsAsExpected(source.slice(start, end), start, edits, run, expected) ??
    readsAsExpected(source, 0, edits, run, expected) ??
    false
  );
}

/** As keepsStructure, over a part of the document; `undefined` where the part alone reads differently. */
function readsAsExpected(
  part: string,
  start: number,
  edits: readonly Edit[],
  run: ProseRun,
  expected: string,
): boolean | undefined {
  const before = readTexts(part);
  const index = before.indexOf(run.text);
  if (index < 0) return undefined;
  const after = readTexts(applyEdits(part, edits, start));
  return (
    after.length === before.length && after.every((text, i) => text === (i === index ? expected : before[i]))
  );
}

function readTexts(markdown: string): string[] {
  return parseBlocks(markdown, { frontMatterKeys: [] }).flatMap((block) => block.runs.map((run) => run.text));
}
