/** A parser that leaves out what is inside the leaves in which nobody is interested: most of its work. */
import type { MarkdownParser } from '@lezer/markdown';
import { parseInlineContent } from './inlineContent.ts';
import type { TextRange } from './prose.ts';

export interface LazyParser {
  readonly parser: MarkdownParser;
  /** Whether the inside of a leaf has been parsed. Leaves have to be asked for in their order. */
  isParsed(leaf: TextRange): boolean;
}

/** A content that was asked for. */
interface Content {
  readonly at: number;
  /** How many were asked for before. */
  readonly order: number;
  readonly isParsed: boolean;
}

/**
 * The parser for one text.
 * @param wants says of the source of a leaf's content whether it is to be parsed.
 */
export function lazyInline(grammar: MarkdownParser, wants: (source: string) => boolean): LazyParser {
  const contents: Content[] = [];
  const parser: MarkdownParser = Object.create(grammar, {
    parseInline: {
      value(text: string, at: number) {
        if (text === '') return [];
        // What is inside of inline content goes to the grammar itself, and is always parsed.
        const elements = wants(text) ? parseInlineContent(grammar, text, at) : undefined;
        contents.push({ at, order: contents.length, isParsed: elements !== undefined });
        return elements ?? [];
      },
    },
  });
  let next = -1;
  return {
    parser,
    isParsed({ from, to }) {
      if (next < 0) {
        contents.sort((a, b) => a.at - b.at || a.order - b.order);
        next = 0;
      }
      // What was tried as the head of a table may have become the content of a paragraph: the last one counts.
      let last: Content | undefined;
      for (let content = contents[next]; content && content.at < to; content = contents[++next]) {
        if (content.at >= from && content.order >= (last?.order ?? 0)) last = content;
      }
      return last?.isParsed ?? true;
    },
  };
}
