/** Where a comment can stand that suppresses findings of a line: candidates, the best one first. */
import type { Edit } from '../finding.ts';
import type { MarkdownLanguage } from '../markdown/dialects.ts';
import type { TextRange } from '../markdown/prose.ts';
import type { StructureNode } from './structure.ts';
import type { Suppression } from './suppressions.ts';

/** A document in which a comment is to be placed. */
export interface CommentedDocument {
  readonly text: string;
  readonly language: MarkdownLanguage;
  readonly nodes: readonly StructureNode[];
  readonly suppressions: readonly Suppression[];
}

/** What stands behind the words of a line and must go on doing so, such as the closing bar of a table row. */
const tail =
  /(?:[ \t]+\{[^{}\n]*\}|[ \t]+\^[\w-]+)?(?:[ \t]+#+|[ \t]*(?<!\\)\|)?(?:[ \t]*(?<!\\)(?:\\\\)*\\|[ \t]*)$/;

/**
 * The start of the document or a line that ends a block for every reader of Markdown: an empty one, a heading, a rule.
 * Below others, such as that of a quote, they don't agree whether a block begins.
 */
const blockEnd = /(?:^\uFEFF?|(?:^|\n)[ \t>]*(?:#[^\n]*|-{3,}|={3,}|\+{3})?[ \t]*\r?\n)$/;

/**
 * Insertions of comments that suppress a rule where a finding is. Which of them leave the document as it is has to
 * be tried: a comment on a line of its own would cut a paragraph in two, one at the end of a line can be inside code.
 */
export function insertionsFor(finding: TextRange, code: string, document: CommentedDocument): Edit[] {
  const { text, nodes, language, suppressions } = document;
  const line = lineAt(text, finding.from);
  const nextLine = commentOf('disable-next-line', code, language);
  const sameLine = commentOf('disable-line', code, language);
  const edits: Edit[] = suppressions
    .filter((suppression) => isAboutLine(suppression, text) && hits(suppression, finding))
    .flatMap((suppression) => extension(suppression, code, text));

  const starting = nodes.filter(
    ({ name, isBlock, from, to }) =>
      isBlock && name !== 'Document' && from >= line.from && from <= finding.from && to > finding.from,
  );
  const outermost = starting[0];
  const innermost = starting.at(-1);
  const isPlain = ({ from }: TextRange) => /^[ \t>]*$/.test(text.slice(line.from, from));
  // Between two items a comment would make two lists of one.
  const ownLine =
    outermost && isPlain(outermost) && outermost.name !== 'ListItem'
      ? [lineAbove(outermost.from, line.from, nextLine, text)]
      : [];
  const isApart = blockEnd.test(text.slice(0, line.from));
  if (isApart) edits.push(...ownLine);

  const rest = text.slice(Math.max(line.from, Math.min(finding.to, line.to)), line.to);
  const end = line.to - (tail.exec(rest)?.[0].length ?? 0);
  edits.push(insertion(end, ` ${sameLine}`), insertion(end, sameLine));
  if (finding.to <= line.to) edits.push(insertion(finding.to, sameLine));
  edits.push(insertion(finding.from, sameLine));
  if (!isApart) edits.push(...ownLine);
  if (innermost && !isPlain(innermost)) edits.push(lineAbove(innermost.from, line.from, nextLine, text));
  return edits;
}

/** An insertion of a comment that suppresses a rule from the top of a document on. */
export function insertionAtTop(code: string, top: number, document: CommentedDocument): Edit {
  const { text, language, suppressions } = document;
  const [extended] = suppressions
    .filter((suppression) => isAboutRest(suppression, top, text))
    .flatMap((suppression) => extension(suppression, code, text));
  const lineBreak = lineBreakOf(text);
  return extended ?? insertion(top, commentOf('disable', code, language) + lineBreak + lineBreak);
}

/** `[from, to)` of the line at an offset, without its line break and a byte order mark. */
export function lineAt(text: string, offset: number): TextRange {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const from = text[start] === '\uFEFF' ? start + 1 : start;
  const to = text.indexOf('\n', offset);
  const end = to < 0 ? text.length : to;
  return { from, to: end > from && text[end - 1] === '\r' ? end - 1 : end };
}

function commentOf(directive: string, code: string, language: MarkdownLanguage): string {
  const content = `cx-terminology-${directive} ${code}`;
  return language === 'mdx' ? `{/* ${content} */}` : `<!-- ${content} -->`;
}

function insertion(at: number, text: string): Edit {
  return { from: at, to: at, text };
}

/** The comment takes the place of a block's start; the block goes on below, as far to the right as it was. */
function lineAbove(start: number, lineStart: number, comment: string, text: string): Edit {
  const indent = text.slice(lineStart, start).replace(/[^\s>]/g, ' ');
  return insertion(start, comment + lineBreakOf(text) + indent);
}

function lineBreakOf(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}

/** None where the comment is about all rules. */
function extension({ from, to, codes }: Suppression, code: string, text: string): Edit[] {
  if (codes.length === 0) return [];
  const comment = text.slice(from, to);
  const end = comment.search(/\s*(?:-->|\*\/\s*\})$/);
  return [insertion(from + end, comment.includes(',') ? `, ${code}` : ` ${code}`)];
}

function isAboutLine({ from, to }: Suppression, text: string): boolean {
  return /cx-terminology-disable-(?:next-)?line\b/.test(text.slice(from, to));
}

function hits({ start, end }: Suppression, { from }: TextRange): boolean {
  return from >= start && from < end;
}

/** Whether a suppression begins where nothing but comments stands before, and nothing ends it. */
function isAboutRest({ from, to, end }: Suppression, top: number, text: string): boolean {
  const before = text.slice(top, from).replace(/<!--[\s\S]*?-->|\{\s*\/\*[\s\S]*?\*\/\s*\}/g, '');
  return (
    from >= top &&
    before.trim() === '' &&
    end === text.length &&
    !/cx-terminology-disable-/.test(text.slice(from, to))
  );
}
