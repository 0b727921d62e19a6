/** Suppressions: comments in a document that say what not to report, and where. */
import type { Comment } from '../markdown/comments.ts';
import type { MarkdownFormat } from '../markdown/dialects.ts';
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
  const frontMatter = /^\uFEFF?\s*(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)\r?\n\1/.exec(source)?.[2];
  return (
    frontMatter !== undefined &&
    /^["']?cx-terminology["']?[ \t]*[:=][ \t]*false[ \t]*(?:#.*)?$/m.test(frontMatter)
  );
}

/** Whether a text may hold suppressions: told without parsing. */
export function mayHoldSuppressions(source: string): boolean {
  return source.includes(marker);
}

/** All suppressions of a document, in order. */
export function suppressionsIn(source: string, format: MarkdownFormat): Suppression[] {
  return mayHoldSuppressions(source) ? suppressionsOf(source, commentsIn(source, format)) : [];
}

/** The suppressions among the comments of a document, in order. */
export function suppressionsOf(source: string, comments: readonly Comment[]): Suppression[] {
  const suppressions: Suppression[] = [];
  const open: { comment: Comment; codes: readonly string[] }[] = [];
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
      const line =
        match[1] === 'disable-line' ? lineAround(source, comment.from) : nextLine(source, comment.to);
      suppressions.push({ from: comment.from, to: comment.to, codes, ...line });
    }
  }
  while (open.length > 0) close(open.length - 1, source.length);
  return suppressions.sort((a, b) => a.from - b.from);
}

/** `enable` without codes ends everything; with codes it ends what is about these alone. */
function isEnded(disabled: readonly string[], enabled: readonly string[]): boolean {
  return enabled.length === 0 || (disabled.length > 0 && disabled.every((code) => enabled.includes(code)));
}

function lineAround(source: string, offset: number): { start: number; end: number } {
  return { start: source.lastIndexOf('\n', offset - 1) + 1, end: lineEnd(source, offset) };
}

/** The next line that is not empty; formatters like to put an empty one after a comment. */
function nextLine(source: string, offset: number): { start: number; end: number } {
  let start = lineEnd(source, offset) + 1;
  while (start < source.length && source.slice(start, lineEnd(source, start)).trim() === '') {
    start = lineEnd(source, start) + 1;
  }
  return { start, end: lineEnd(source, start) };
}

function lineEnd(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end < 0 ? source.length : end;
}
