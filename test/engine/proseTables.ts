/** Tables of pairs: a construct of Markdown, and the texts in it that are prose. */
import { describe, expect, test } from 'vitest';
import type { MarkdownFormat, MarkdownLanguage } from '../../server/src/engine/markdown/dialects.ts';
import { parseBlocks } from '../../server/src/engine/markdown/parse.ts';

export const settings = { frontMatterKeys: ['title', 'description', 'summary'] };

/** What is prose says `one`, `two`, …; what is not says `no`. */
export type Table = readonly (readonly [construct: string, markdown: string, texts: readonly string[]])[];

/** The texts of all runs in order; `¦` is a barrier, which no term reaches over. */
export function prose(markdown: string, format: MarkdownFormat = {}): string[] {
  return parseBlocks(markdown, { ...settings, ...format })
    .flatMap((block) => block.runs)
    .map((run) => run.text.replace(/[\uE000\uFFFC]+/g, '¦').trim());
}

/** One test for each row of each table. */
export function testTables(tables: Readonly<Record<string, Table>>, language?: MarkdownLanguage): void {
  describe.each(Object.entries(tables))('%s', (_group, table) => {
    test.each(table)('%s', (_construct, markdown, texts) => {
      expect(prose(markdown, language ? { language } : {})).toEqual(texts);
    });
  });
}
