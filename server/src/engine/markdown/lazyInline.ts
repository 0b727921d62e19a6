/** A parser that leaves out what is inside the leaves in which nobody is interested: most of its work. */
import type { MarkdownParser } from '@lezer/markdown';
import { isIntricate } from './intricate.ts';
import type { TextRange } from './prose.ts';

export interface LazyParser {
  readonly parser: MarkdownParser;
  /** Whether the inside of a leaf has been parsed. Leaves have to be asked for in their order. */
  isParsed(leaf: TextRange): boolean;
}

/**
 * The parser for one text.
 * @param wants says of the source of a leaf's content whether it is to be parsed.
 */
export function lazyInline(grammar: MarkdownParser, wants: (source: string) => boolean): LazyParser {
  /** Where contents begin that were left out. */
  const skipped: number[] = [];
  const parser: MarkdownParser = Object.create(grammar, {
    parseInline: {
      value(text: string, offset: number) {
        // What is inside of inline content goes to the grammar itself, and is always parsed.
        if (!isIntricate(text) && wants(text)) return grammar.parseInline(text, offset);
        skipped.push(offset);
        return [];
      },
    },
  });
  let next = 0;
  return {
    parser,
    isParsed({ from, to }) {
      if (next === 0) skipped.sort((a, b) => a - b);
      while (next < skipped.length && (skipped[next] as number) < from) next++;
      return next >= skipped.length || (skipped[next] as number) >= to;
    },
  };
}
