/** The Markdown grammar: CommonMark and GFM by @lezer/markdown, and our small additions. */
import {
  type MarkdownConfig,
  type MarkdownParser,
  parser,
  Strikethrough,
  Table,
  TaskList,
} from '@lezer/markdown';
import { attributeList } from './attributeList.ts';
import { shortcutReference, wikiLink } from './brackets.ts';
import { footnote } from './footnote.ts';
import { htmlBlock } from './htmlBlock.ts';
import { inlineMath, mathBlock } from './math.ts';
import { orderedListAfterContainer } from './orderedList.ts';

const additions: MarkdownConfig = {
  defineNodes: ['InlineMath', { name: 'MathBlock', block: true }, 'WikiLink', 'WikiLabel', 'AttributeList'],
  parseInline: [inlineMath, wikiLink, attributeList, shortcutReference],
  parseBlock: [mathBlock, htmlBlock, orderedListAfterContainer],
};

/** The parser. GFM's autolinks are left out: what is a URL is decided at a word (see matching/identifiers.ts). */
export const grammar: MarkdownParser = parser.configure([
  Table,
  TaskList,
  Strikethrough,
  footnote,
  additions,
]);
