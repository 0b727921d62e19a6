/** Markdown in, blocks of prose out. */
import type { Tree, TreeCursor } from '@lezer/common';
import type { MarkdownParser } from '@lezer/markdown';
import { type Block, type BlockKind, makeBlock } from './block.ts';
import { readFrontMatter } from './frontMatter.ts';
import { grammar } from './grammar.ts';
import { readHtmlProse } from './htmlProse.ts';
import { type InlineContext, inlineRuns } from './inlineProse.ts';
import { mask } from './mask.ts';
import { mdxGrammar } from './mdx/grammar.ts';
import { withNormalized } from './normalize.ts';
import { OpenElements } from './openElements.ts';
import type { ProseRun } from './prose.ts';

/** The languages of documents, by their ids in editors. */
export type MarkdownLanguage = 'markdown' | 'mdx';

/** What decides which parts of a document are prose. */
export interface ProseSettings {
  /** `markdown` if it is not given. */
  readonly language?: MarkdownLanguage;
  /** Front-matter keys whose values are prose. */
  readonly frontMatterKeys: readonly string[];
}

/** A node of the tree that holds prose directly. */
interface Leaf {
  readonly kind: BlockKind;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * All blocks of a document that hold prose, in order. None if it is nested deeper than the stack reaches: thousands
 * of levels, which nobody has written.
 */
export function parseBlocks(source: string, settings: ProseSettings): Block[] {
  try {
    return withNormalized(source, (text) => parseNormalized(text, settings));
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** The text as the Markdown parser gets it: front matter blank, templates masked, at the same offsets. */
export function markdownOf(source: string, frontMatterEnd: number, language?: MarkdownLanguage): string {
  // Two braces of MDX are an expression in an expression.
  const text = language === 'mdx' ? source : mask(source);
  return frontMatterEnd === 0
    ? text
    : text.slice(0, frontMatterEnd).replace(/[^\n]/g, ' ') + text.slice(frontMatterEnd);
}

/** The parser for a language. */
export function grammarOf(language: MarkdownLanguage | undefined): MarkdownParser {
  return language === 'mdx' ? mdxGrammar : grammar;
}

function parseNormalized(source: string, settings: ProseSettings): Block[] {
  const frontMatter = readFrontMatter(source, settings.frontMatterKeys);
  const text = markdownOf(source, frontMatter?.end ?? 0, settings.language);
  const tree = grammarOf(settings.language).parse(text);
  const { leaves, definitions } = leavesOf(tree, text);
  const context: InlineContext = { text, isDefined: (label) => definitions.has(normalizeLabel(label)) };
  const cursor = tree.cursor();
  const openElements = new OpenElements(text);
  const blocks: Block[] = [];
  for (const leaf of leaves) {
    if (leaf.from < openElements.end) continue;
    const runs = runsOf(leaf, cursor, context, openElements);
    if (runs.length > 0) blocks.push(makeBlock(leaf.kind, leaf.from, leaf.to, runs, source));
  }
  if (!frontMatter || frontMatter.runs.length === 0) return blocks;
  return [makeBlock('front matter', 0, frontMatter.end, frontMatter.runs, source), ...blocks];
}

function leavesOf(tree: Tree, text: string): { leaves: Leaf[]; definitions: ReadonlySet<string> } {
  const leaves: Leaf[] = [];
  const definitions = new Set<string>();
  tree.iterate({
    enter({ name, from, to }) {
      if (name === 'LinkReference') {
        definitions.add(normalizeLabel(labelOf(text.slice(from, to))));
        return false;
      }
      const kind = kindOf(name);
      if (kind) leaves.push({ kind, name, from, to });
      return kind === undefined;
    },
  });
  return { leaves, definitions };
}

/** The kind of block that a node is; `undefined` where it holds blocks or none of it is prose. */
function kindOf(name: string): BlockKind | undefined {
  if (name === 'Paragraph' || name === 'Task' || name === 'DirectiveTitle') return 'paragraph';
  if (name.startsWith('ATXHeading') || name.startsWith('SetextHeading')) return 'heading';
  if (name === 'TableCell') return 'table cell';
  return name === 'HTMLBlock' ? 'HTML' : undefined;
}

function runsOf(
  leaf: Leaf,
  cursor: TreeCursor,
  context: InlineContext,
  openElements: OpenElements,
): readonly ProseRun[] {
  const { from, to } = leaf;
  moveTo(cursor, leaf);
  if (leaf.kind === 'HTML') {
    const { runs, openElement } = readHtmlProse(withoutQuoteMarks(cursor, context.text), from);
    if (openElement !== undefined) openElements.open(openElement, to);
    return runs;
  }
  return inlineRuns(cursor, context, from, to);
}

/** Moves the cursor to the node of a leaf; leaves come in document order. */
function moveTo(cursor: TreeCursor, leaf: Leaf): void {
  cursor.moveTo(leaf.from, 1);
  while (cursor.name !== leaf.name || cursor.from !== leaf.from || cursor.to !== leaf.to) {
    if (!cursor.parent()) throw new Error(`No node ${leaf.name} at ${leaf.from}.`);
  }
}

/** The source of an HTML block with a space for each mark of the quotes around it. */
function withoutQuoteMarks(cursor: TreeCursor, text: string): string {
  const { from, to } = cursor;
  if (!cursor.firstChild()) return text.slice(from, to);
  let source = '';
  let at = from;
  do {
    if (cursor.name !== 'QuoteMark') continue;
    source += `${text.slice(at, cursor.from)} `;
    at = cursor.to;
  } while (cursor.nextSibling());
  cursor.parent();
  return source + text.slice(at, to);
}

function labelOf(definition: string): string {
  return /^\[((?:[^\]\\]|\\.)*)\]/.exec(definition)?.[1] ?? '';
}

/**
 * Labels match whatever their case and white space (CommonMark 0.31, section 4.7); the marks of a quote after a
 * line break are no part of them.
 */
function normalizeLabel(label: string): string {
  return label
    .replace(/\n[\s>]*/g, ' ')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .toUpperCase();
}
