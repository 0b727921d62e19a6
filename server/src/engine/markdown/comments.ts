/** Comments of a document: HTML's, and those of MDX expressions. */
import type { Tree } from '@lezer/common';
import { moveRange, type TextRange } from './prose.ts';

/** The range is that of the comment with its marks, in UTF-16 offsets of the text. */
export interface Comment extends TextRange {
  /** What stands between the marks. */
  readonly text: string;
}

/** The nodes that comments are, or stand in. */
const holders = new Set(['Comment', 'CommentBlock', 'HTMLBlock', 'OpaqueInline', 'OpaqueBlock']);

/**
 * All comments of a text, in order. Those of MDX count in Markdown, too, where they are text to the parser: many sites
 * read all their files as MDX. What looks like a comment in code is none.
 */
export function commentsOf(tree: Tree, text: string): Comment[] {
  const comments: Comment[] = [];
  tree.iterate({
    enter({ name, from, to }) {
      const isHolder = holders.has(name);
      if (!isHolder && name !== 'Paragraph') return true;
      const found = commentsIn(text.slice(from, to)).map((comment) => moveRange(comment, from));
      comments.push(...(isHolder ? found : found.filter(({ from: at }) => isText(tree, text, at))));
      return !isHolder;
    },
  });
  return comments.sort((a, b) => a.from - b.from);
}

/** Whether an opening mark of MDX is text to the parser. */
function isText(tree: Tree, text: string, at: number): boolean {
  return text[at] === '{' && tree.resolveInner(at, 1).name === 'Paragraph';
}

/** The comments in what is no text, in order. A mark that nothing closes is looked for only once. */
function commentsIn(source: string): Comment[] {
  const comments: Comment[] = [];
  const missing = new Set<string>();
  const opening = /<!--|\{\s*\/\*/g;
  for (let open = opening.exec(source); open; open = opening.exec(source)) {
    const closing = open[0] === '<!--' ? /-->/g : /\*\/\s*\}/g;
    if (missing.has(closing.source)) continue;
    const start = opening.lastIndex;
    closing.lastIndex = start;
    const close = closing.exec(source);
    if (!close) {
      missing.add(closing.source);
      continue;
    }
    opening.lastIndex = closing.lastIndex;
    comments.push({ text: source.slice(start, close.index), from: open.index, to: closing.lastIndex });
  }
  return comments;
}
