/** Proof that a fix inside markup leaves the markup as it is: the block is read again after the edit. */
import type { Edit } from '../finding.ts';
import type { MarkdownFormat } from '../markdown/dialects.ts';
import { readFrontMatter } from '../markdown/frontMatter.ts';
import { normalize } from '../markdown/normalize.ts';
import type { ProseRun } from '../markdown/prose.ts';
import type { SourcePart } from '../markdown/sourcePart.ts';
import { markdownOf, readStretch, treeOf } from '../markdown/stretch.ts';
import type { OccurrenceContext } from '../rules/rule.ts';
import { applyEdits } from './combine.ts';

/**
 * Whether, after the edits, the block's lines read as before but for the run, which reads `expected`, and have the
 * same markup.
 */
export function keepsStructure(
  edits: readonly Edit[],
  { run, block, source, format }: OccurrenceContext,
  expected: string,
): boolean {
  const { text } = source;
  if (block.kind === 'front matter' || edits.some((edit) => joinsMarks(edit, text))) return false;
  let start = block.from;
  while (start > 0 && !isLineBreak(text[start - 1])) start--;
  let end = block.to;
  while (end < text.length && !isLineBreak(text[end])) end++;
  if (end - start > longestBlock || longRow.test(text.slice(start, end))) return false;
  // The block's own lines tell it in most cases; all of the source where they depend on what stands around them.
  const place = { isStart: false, startsInFence: false };
  const head = block.kind === 'table cell' ? headFor(text.slice(start, end)) : '';
  const lines = { ...source, text: head + text.slice(start, end), behind: '', place };
  return (
    readsAsExpected(lines, start - head.length, edits, run, expected, format) ??
    readsAsExpected(source, 0, edits, run, expected, format) ??
    false
  );
}

/**
 * In UTF-16 units. In a longer block there may be thousands of places to correct, for each of which it would have to
 * be read again.
 */
const longestBlock = 5000;

/** The head of a table in which a row, taken by itself, is one. */
function headFor(row: string): string {
  const columns = row.split('|').length;
  return `${'|1'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n`;
}

/** Marks of emphasis of which parsers disagree which of them belong together. */
const longRow = /\*{3}|_{3}|~{3}/;

function isLineBreak(unit: string | undefined): boolean {
  return unit === '\n' || unit === '\r';
}

/** Whether an edit removes all that keeps two marks of emphasis apart, and so may make a long row of them. */
function joinsMarks({ from, to, text }: Edit, source: string): boolean {
  return text === '' && /[*_~]/.test(source[to] ?? '') && source[from - 1] === source[to];
}

/** As keepsStructure, over a part that begins at `start`; `undefined` where the part alone reads differently. */
function readsAsExpected(
  part: SourcePart,
  start: number,
  edits: readonly Edit[],
  run: ProseRun,
  expected: string,
  format: MarkdownFormat,
): boolean | undefined {
  const oldRuns = runsOf(part, format);
  const runStart = (run.sourceStarts[0] ?? 0) - start;
  const index = oldRuns.findIndex((own) => own.text === run.text && own.sourceStarts[0] === runStart);
  if (index < 0) return undefined;
  const after = { ...part, text: applyEdits(part.text, edits, start) };
  const newRuns = runsOf(after, format);
  return (
    newRuns.length === oldRuns.length &&
    newRuns.every((own, i) => own.text === (i === index ? expected : oldRuns[i]?.text)) &&
    shapeOf(after, format) === shapeOf(part, format)
  );
}

function runsOf({ text, behind, place, isDefined }: SourcePart, format: MarkdownFormat): readonly ProseRun[] {
  const settings = { ...format, frontMatterKeys: [] };
  const { blocks } = readStretch(text + behind, settings, { ...place, end: text.length }, isDefined);
  return blocks.flatMap(({ runs }) => runs);
}

/** What a fix may add or remove: a character that is written in another way, and the label of a link. */
const changeable = new Set(['Escape', 'Entity', 'LinkLabel']);

/** The names of all nodes, in order: runs may read alike while other marks belong together. */
function shapeOf({ text: source, behind, place }: SourcePart, format: MarkdownFormat): string {
  const { text } = normalize(source + behind);
  const frontMatterEnd = place.isStart ? (readFrontMatter(text, [])?.end ?? 0) : 0;
  const markdown = markdownOf(text, frontMatterEnd, format, place.startsInFence);
  let shape = '';
  treeOf(markdown, format, normalize(source).text.length).iterate({
    enter({ name }) {
      if (!changeable.has(name)) shape += `${name} `;
    },
    leave({ name }) {
      if (!changeable.has(name)) shape += '/ ';
    },
  });
  return shape;
}
