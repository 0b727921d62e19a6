/** The grammar of MDX: Markdown without HTML and indented code, with JavaScript. */
import type { MarkdownParser } from '@lezer/markdown';
import { inlineParser, lineParser } from '../dispatch.ts';
import { grammar } from '../grammar.ts';
import { flowBlock, moduleBlock } from './blocks.ts';
import { indentedStart } from './indented.ts';
import { inlineExpression, inlineTag } from './inline.ts';

/** The parser of documents with the language id `mdx`. */
export const mdxGrammar: MarkdownParser = grammar.configure({
  remove: ['IndentedCode', 'HTMLBlock', 'HTMLTag'],
  parseBlock: [lineParser('MdxLine', [moduleBlock, flowBlock]), indentedStart],
  parseInline: [inlineParser('MdxInline', [inlineExpression, inlineTag])],
});
