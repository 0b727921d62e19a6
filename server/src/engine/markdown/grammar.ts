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
import { noAutolink } from './autolink.ts';
import { reference, wikiLink } from './brackets.ts';
import { nestingLimit } from './containers.ts';
import { definitionLimit } from './definitionLimit.ts';
import { directiveLine, inlineDirective } from './dialects/directives.ts';
import * as gitlab from './dialects/gitlab.ts';
import * as learn from './dialects/learn.ts';
import * as mkdocs from './dialects/mkdocs.ts';
import * as myst from './dialects/myst.ts';
import type { Dialect } from './dialects/names.ts';
import * as obsidian from './dialects/obsidian.ts';
import * as pandoc from './dialects/pandoc.ts';
import { bracketMath, texEnvironment } from './dialects/tex.ts';
import { goesOnIndented } from './directiveLine.ts';
import { type InlineConstruct, inlineParser, type LineConstruct, lineParser } from './dispatch.ts';
import { footnote } from './footnote.ts';
import { hardBreak } from './hardBreak.ts';
import { htmlBlock } from './htmlBlock.ts';
import { inLinearTime } from './inlineContent.ts';
import { linkEnd } from './linkEnd.ts';
import { inlineMath, mathBlock } from './math.ts';
import { orderedListAfterContainer } from './orderedList.ts';

/** Constructs, each with its switch, in the order in which they are tried. */
type Switchable<Construct> = readonly (readonly [Dialect, Construct])[];

const lines: Switchable<LineConstruct> = [
  ['math', mathBlock],
  ['math', texEnvironment],
  ['directives', myst.mystFence],
  ['roles', myst.mystTarget],
  ['directives', learn.learnStructure],
  ['alerts', learn.alertLine],
  ['directives', directiveLine],
  ['definitionLists', pandoc.definition],
  ['admonitions', mkdocs.admonitionLine],
  ['admonitions', mkdocs.slashLine],
  ['inserts', mkdocs.snippetLine],
  ['abbreviations', mkdocs.abbreviationLine],
  ['comments', obsidian.commentBlock],
  ['inserts', gitlab.tableOfContents],
];

const inline: Switchable<InlineConstruct> = [
  ['math', inlineMath],
  ['math', bracketMath],
  ['wikiLinks', wikiLink],
  ['alerts', learn.learnBracket],
  ['directives', learn.learnInline],
  ['directives', inlineDirective],
  ['citations', pandoc.citation],
  ['emoji', gitlab.emoji],
  ['labels', gitlab.label],
  ['labels', gitlab.milestone],
  ['comments', obsidian.inlineComment],
  ['blockIds', obsidian.blockId],
  ['highlights', obsidian.highlight],
  ['roles', myst.mystRole],
  ['attributeLists', attributeList],
];

const nodes: NonNullable<MarkdownConfig['defineNodes']> = [
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
];

/**
 * The parser with those constructs that are on. GFM's autolinks are left out: what is a URL is decided at a word
 * (see matching/identifiers.ts).
 */
export function markdownGrammar(isOn: (dialect: Dialect) => boolean): MarkdownParser {
  const onesOf = <Construct>(all: Switchable<Construct>) =>
    all.flatMap(([dialect, construct]) => (isOn(dialect) ? [construct] : []));
  const grammar = parser.configure([
    Table,
    TaskList,
    Strikethrough,
    ...(isOn('footnotes') ? [footnote] : []),
    {
      defineNodes: nodes,
      parseInline: [
        inlineParser('DialectInline', onesOf(inline)),
        reference({ hasSpans: isOn('attributeLists') }),
        linkEnd,
        hardBreak,
        noAutolink,
      ],
      parseBlock: [
        nestingLimit,
        definitionLimit,
        lineParser('DialectLine', onesOf(lines)),
        htmlBlock,
        orderedListAfterContainer,
      ],
    },
  ]);
  return inLinearTime(grammar);
}
