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
import { directiveLine, inlineDirective } from './dialects/directives.ts';
import * as gitlab from './dialects/gitlab.ts';
import * as learn from './dialects/learn.ts';
import * as mkdocs from './dialects/mkdocs.ts';
import * as myst from './dialects/myst.ts';
import * as obsidian from './dialects/obsidian.ts';
import * as pandoc from './dialects/pandoc.ts';
import { bracketMath, texEnvironment } from './dialects/tex.ts';
import { goesOnIndented } from './directiveLine.ts';
import { inlineParser, lineParser } from './dispatch.ts';
import { footnote } from './footnote.ts';
import { htmlBlock } from './htmlBlock.ts';
import { inlineMath, mathBlock } from './math.ts';
import { orderedListAfterContainer } from './orderedList.ts';

const lines = lineParser('DialectLine', [
  mathBlock,
  texEnvironment,
  myst.mystFence,
  myst.mystTarget,
  learn.learnStructure,
  learn.alertLine,
  directiveLine,
  pandoc.definition,
  mkdocs.admonitionLine,
  mkdocs.slashLine,
  mkdocs.snippetLine,
  mkdocs.abbreviationLine,
  obsidian.commentBlock,
  gitlab.tableOfContents,
]);

const inline = inlineParser('DialectInline', [
  inlineMath,
  bracketMath,
  wikiLink,
  learn.learnBracket,
  learn.learnInline,
  inlineDirective,
  pandoc.citation,
  gitlab.emoji,
  gitlab.label,
  gitlab.milestone,
  obsidian.inlineComment,
  obsidian.blockId,
  obsidian.highlight,
  myst.mystRole,
  attributeList,
]);

const additions: MarkdownConfig = {
  defineNodes: [
    { name: 'OpaqueBlock', block: true },
    { name: 'DirectiveLine', block: true },
    { name: 'DirectiveTitle', block: true },
    { name: 'IndentedBody', block: true, composite: goesOnIndented },
    { name: 'MystDirective', block: true, composite: myst.mystGoesOn },
    'OpaqueInline',
    'InlineMath',
    'Directive',
    'DirectiveMark',
    'Highlight',
    'HighlightMark',
    'Span',
    'SpanMark',
    'WikiLink',
    'WikiLabel',
    'AttributeList',
  ],
  parseInline: [inline, shortcutReference],
  parseBlock: [lines, htmlBlock, orderedListAfterContainer],
};

/** The parser. GFM's autolinks are left out: what is a URL is decided at a word (see matching/identifiers.ts). */
export const grammar: MarkdownParser = parser.configure([
  Table,
  TaskList,
  Strikethrough,
  footnote,
  additions,
]);
