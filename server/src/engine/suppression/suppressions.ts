/** Suppressions: comments in a document that say what not to report, and where. */
import type { Comment } from '../markdown/comments.ts';
import type { MarkdownFormat } from '../markdown/dialects.ts';
import { readFrontMatter } from '../markdown/frontMatter.ts';
import { normalize } from '../markdown/normalize.ts';
import { commentsIn } from '../markdown/parse.ts';

/** One comment, with the lines it holds for. */
export interface Suppression {
  /** `[from, to)` of the comment in UTF-16 offsets of the document. */
  readonly from: number;
  readonly to: number;
  /** The rules it is about; all where it is empty. */
  readonly codes: readonly string[];
  /** `[start, end)` in UTF-16 offsets: findings that start within are not reported. */
  readonly start: number;
  readonly end: number;
}

const marker = 'cx-terminology-';
const directive = /^cx-terminology-(disable-next-line|disable-line|disable|enable)(?=\s|$)\s*([\s\S]*)$/;

/** Whether the front matter switches the document off: `cx-terminology: false`. */
export function isSwitchedOff(source: string): boolean {
  const { text } = normalize(source);
  const end = readFrontMatter(text, [])?.end ?? 0;
  return /^["']?cx-terminology["']?[ \t]*[:=][ \t]*false[ \t]*(?:#.*)?$/m.test(text.slice(0, end));
}

/** Whether a document may say, in its front matter or in comments, what not to report: told without parsing. */
export function mayLimitItsCheck(source: string): boolean {
  return source.includes('cx-terminology');
}

/** Whether there may be comments in a text that suppress findings: told without parsing. */
export function mayHoldSuppressingComments(source: string): boolean {
  return source.includes(marker);
}

/** All suppressions of a document, in order. */
export function suppressionsIn(source: string, format: MarkdownFormat): Suppression[] {
  return mayHoldSuppressingComments(source) ? suppressionsOf(source, commentsIn(source, format)) : [];
}

/** The suppressions among the comments of a document, in order. */
export function suppressionsOf(source: string, comments: readonly Comment[]): Suppression[] {
  const suppressions: Suppression[] = [];
  const open: { comment: Comment; codes: readonly string[] }[] = [];
  let line: Line | undefined;
  const close = (index: number, end: number) => {
    for (const { comment, codes } of open.splice(index, 1)) {
      suppressions.push({ from: comment.from, to: comment.to, codes, start: comment.to, end });
    }
  };
  for (const comment of comments) {
    const match = directive.exec(comment.text.trim());
    const codes = (match?.[2] ?? '').split(/[\s,]+/).filter((code) => code !== '');
    if (match?.[1] === 'disable') open.push({ comment, codes });
    else if (match?.[1] === 'enable') {
      for (let i = open.length - 1; i >= 0; i--)
        if (isEnded(open[i]?.codes ?? [], codes)) close(i, comment.from);
    } else if (match) {
      const isOwnLine = match[1] === 'disable-line';
      line = lineAt(source, isOwnLine ? comment.from : comment.to, line);
      const { start, end } = isOwnLine ? line : nextLine(source, line.end);
      suppressions.push({ from: comment.from, to: comment.to, codes, start, end });
    }
  }
  while (open.length > 0) close(open.length - 1, source.length);
  return suppressions.sort((a, b) => a.from - b.from);
}

/** `enable` without codes ends everything; with codes it ends what is about these alone. */
function isEnded(disabled: readonly string[], enabled: readonly string[]): boolean {
  return enabled.length === 0 || (disabled.length > 0 && disabled.every((code) => enabled.includes(code)));
}

/** `[start, end)` in UTF-16 offsets, without the line break. */
interface Line {
  readonly start: number;
  readonly end: number;
}

/** The line that holds an offset, or the known one if it does: there may be thousands of comments in one. */
function lineAt(source: string, offset: number, known?: Line): Line {
  if (known && offset >= known.start && offset <= known.end) return known;
  return { start: source.lastIndexOf('\n', offset - 1) + 1, end: lineEnd(source, offset) };
}

/** The next line behind the end of one that is not empty; formatters like to put an empty one after a comment. */
function nextLine(source: string, previousEnd: number): Line {
  let start = previousEnd + 1;
  while (start < source.length && source.slice(start, lineEnd(source, start)).trim() === '') {
    start = lineEnd(source, start) + 1;
  }
  return { start, end: lineEnd(source, start) };
}

function lineEnd(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end < 0 ? source.length : end;
}
