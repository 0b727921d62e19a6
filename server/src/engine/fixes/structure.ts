/** Proof that a fix inside markup leaves the markup as it is: the block is read again after the edit. */
import type { Edit } from '../finding.ts';
import { type MarkdownLanguage, parseBlocks } from '../markdown/parse.ts';
import type { ProseRun } from '../markdown/prose.ts';
import type { OccurrenceContext } from '../rules/rule.ts';
import { applyEdits } from './combine.ts';

/** Whether, after the edits, the block's lines read as before but for the run, which reads `expected`. */
export function keepsStructure(
  source: string,
  edits: readonly Edit[],
  { run, block, language }: OccurrenceContext,
  expected: string,
): boolean {
  if (block.kind === 'front matter') return false;
  const start = source.lastIndexOf('\n', block.from - 1) + 1;
  const lineEnd = source.indexOf('\n', block.to);
  const end = lineEnd < 0 ? source.length : lineEnd;
  // The block's own lines tell it in most cases; the whole document where they depend on what stands elsewhere.
  return (
    readsAsExpected(source.slice(start, end), start, edits, run, expected, language) ??
    readsAsExpected(source, 0, edits, run, expected, language) ??
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
  language: MarkdownLanguage | undefined,
): boolean | undefined {
  const before = readTexts(part, language);
  const index = before.indexOf(run.text);
  if (index < 0) return undefined;
  const after = readTexts(applyEdits(part, edits, start), language);
  return (
    after.length === before.length && after.every((text, i) => text === (i === index ? expected : before[i]))
  );
}

function readTexts(markdown: string, language: MarkdownLanguage | undefined): string[] {
  return parseBlocks(markdown, { frontMatterKeys: [], ...(language ? { language } : {}) }).flatMap((block) =>
    block.runs.map((run) => run.text),
  );
}
