/** The grammar of MDX: Markdown without HTML and indented code, with JavaScript. */
import type { MarkdownParser } from '@lezer/markdown';
import { inlineParser, lineParser } from '../dispatch.ts';
import { inLinearTime } from '../inlineContent.ts';
import { flowBlock, moduleBlock } from './blocks.ts';
import { indentedStart } from './indented.ts';
import { inlineExpression, inlineTag } from './inline.ts';

/** The parser of documents with the language id `mdx`, made of the one for Markdown. */
export function withMdx(grammar: MarkdownParser): MarkdownParser {
  const mdx = grammar.configure({
    remove: ['IndentedCode', 'HTMLBlock', 'HTMLTag'],
    parseBlock: [lineParser('MdxLine', [moduleBlock, flowBlock]), indentedStart],
    parseInline: [inlineParser('MdxInline', [inlineExpression, inlineTag])],
  });
  return inLinearTime(mdx);
}
