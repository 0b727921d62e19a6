/**
 * Reads a stretch of a document that begins where the document may be cut, and tells where it may be cut itself and
 * what else its reading depends on.
 */
import type { Tree } from '@lezer/common';
import type { MarkdownParser } from '@lezer/markdown';
import type { Lookahead } from './ahead.ts';
import { type Block, moveBlock } from './block.ts';
import { type Comment, commentsOf } from './comments.ts';
import { cutsOf } from './cuts.ts';
import { allDialects, type MarkdownFormat } from './dialects.ts';
import { hasOpaqueTag } from './elements.ts';
import { type FrontMatter, frontMatterClosing, readFrontMatter } from './frontMatter.ts';
import { withoutOtherValues } from './frontMatterText.ts';
import { lazyInline } from './lazyInline.ts';
import { proseOfLeaves } from './leafProse.ts';
import { type LabelDefinition, leavesOf, normalizeLabel } from './leaves.ts';
import { ParserInput } from './lookahead.ts';
import { mask } from './mask.ts';
import { normalize } from './normalize.ts';

/** How a stretch is to be read. */
export interface StretchSettings extends MarkdownFormat {
  /** Front-matter keys whose values are prose. */
  readonly frontMatterKeys: readonly string[];
  /** Says of the source of a block whether anybody is interested in its prose; all of it where it is absent. */
  readonly wants?: (source: string) => boolean;
  /** Says of the source whether anybody is interested in its comments; nobody is where it is absent. */
  readonly wantsComments?: (source: string) => boolean;
}

/** Where a stretch stands in its document. */
export interface StretchPlace {
  /** Whether it begins the document. */
  readonly isStart: boolean;
  /** Whether it begins inside of fenced code, as far as counting fences tells (see mask.ts). */
  readonly startsInFence: boolean;
  /** Where the reading ends; the text goes on behind that for what looks further ahead. The end where absent. */
  readonly end?: number;
}

/** A label that was asked for in a block. */
export interface AskedLabel {
  readonly label: string;
  /** Where the block begins. */
  readonly at: number;
}

/** All offsets are UTF-16 offsets of the stretch. */
export interface Stretch {
  /** The text that was read, with what follows behind `end`. */
  readonly source: string;
  /** Where it may be cut, in order; also behind `end`, where a block that is read to its end begins there. */
  readonly cuts: readonly number[];
  readonly labels: readonly LabelDefinition[];
  readonly ahead: readonly Lookahead[];
  /** Where fences are that count for templates, in order. */
  readonly fences: readonly number[];
  readonly blocks: readonly Block[];
  readonly asked: readonly AskedLabel[];
  /** Only where they are wanted. */
  readonly comments: readonly Comment[];
}

/** What stands at the start of documents alone, and is no stretch's business otherwise. */
export const wholeDocument: StretchPlace = { isStart: true, startsInFence: false };

/**
 * Reads a stretch.
 * @param isDefinedElsewhere whether another part of the document defines a label.
 */
export function readStretch(
  source: string,
  settings: StretchSettings,
  place: StretchPlace,
  isDefinedElsewhere: (label: string) => boolean,
): Stretch {
  const { text: normalized, toSource } = normalize(source);
  const end = place.end === undefined ? undefined : normalize(source.slice(0, place.end)).text.length;
  const stretch = readNormalized(normalized, settings, { ...place, end }, isDefinedElsewhere);
  if (!toSource) return stretch;
  return {
    source,
    cuts: stretch.cuts.map(toSource),
    labels: stretch.labels.map(({ label, at }) => ({ label, at: toSource(at) })),
    ahead: stretch.ahead.map(({ at, pattern, reach }) => ({
      at: toSource(at),
      pattern,
      reach: Number.isFinite(reach) ? toSource(reach) : reach,
    })),
    fences: stretch.fences.map(toSource),
    blocks: stretch.blocks.map((block) => moveBlock(block, toSource)),
    asked: stretch.asked.map(({ label, at }) => ({ label, at: toSource(at) })),
    comments: stretch.comments.map(({ text, from, to }) => ({
      text,
      from: toSource(from),
      to: toSource(to),
    })),
  };
}

/** The text as the Markdown parser gets it: front matter blank, templates masked, at the same offsets. */
export function markdownOf(
  source: string,
  frontMatterEnd: number,
  format: MarkdownFormat,
  startsInFence = false,
): string {
  return withoutFrontMatter(masked(source, format, startsInFence).text, frontMatterEnd);
}

/** The tree of a text as `markdownOf` gives it, up to `end`. */
export function treeOf(text: string, format: MarkdownFormat, end = text.length): Tree {
  return parse(grammarOf(format), new ParserInput(text), end);
}

function readNormalized(
  source: string,
  settings: StretchSettings,
  place: Omit<StretchPlace, 'end'> & { readonly end: number | undefined },
  isDefinedElsewhere: (label: string) => boolean,
): Stretch {
  const { wantsComments = () => false, wants: wantsProse = () => true } = settings;
  const wants = (block: string) => wantsProse(block) || wantsComments(block);
  const frontMatter = place.isStart ? frontMatterOf(source, settings, wants) : undefined;
  const { text: withoutTemplates, ahead, fences } = masked(source, settings, place.startsInFence);
  const text = withoutFrontMatter(withoutTemplates, frontMatter?.end ?? 0);
  const lazy = lazyInline(grammarOf(settings), wants);
  const input = new ParserInput(text);
  const tree = parse(lazy.parser, input, place.end);
  const { leaves, labels } = leavesOf(tree, text);
  const isWithin = ({ at }: LabelDefinition) => at < (place.end ?? text.length);
  const own = new Set(labels.filter(isWithin).map(({ label }) => label));
  const asked: AskedLabel[] = [];
  let at = 0;
  const context = {
    text,
    isDefined(written: string) {
      const label = normalizeLabel(written);
      asked.push({ label, at });
      return own.has(label) || isDefinedElsewhere(label);
    },
    hasFootnotes: (settings.dialects ?? allDialects).isOn('footnotes'),
  };
  const prose = proseOfLeaves(leaves, tree, context, (leaf) => {
    at = leaf.from;
    if (leaf.kind !== 'HTML') return lazy.isParsed(leaf);
    // What HTML leaves open counts, whether there is anything to find in it or not.
    const html = text.slice(leaf.from, leaf.to);
    return hasOpaqueTag(html) || wants(html);
  });
  const runs = frontMatter?.runs ?? [];
  const front: Block[] =
    runs.length > 0 ? [{ kind: 'front matter', from: 0, to: frontMatter?.end ?? 0, runs }] : [];
  const firstCut = Math.max(prose.openUntil, frontMatter?.end ?? 0, place.isStart ? startOfText(source) : 0);
  return {
    source,
    cuts: cutsOf(tree, text).filter((cut) => cut >= firstCut),
    labels,
    ahead: [...ahead, ...input.ahead, ...prose.ahead, ...openFrontMatter(source, place, frontMatter)],
    fences,
    blocks: [...front, ...prose.blocks],
    asked,
    comments: wantsComments(source) ? commentsOf(tree, source) : [],
  };
}

function parse(parser: MarkdownParser, input: ParserInput, end: number | undefined): Tree {
  const parsing = parser.startParse(input);
  if (end !== undefined && end < input.length) parsing.stopAt(end);
  for (;;) {
    const tree = parsing.advance();
    if (tree) return tree;
  }
}

function grammarOf({ language = 'markdown', dialects = allDialects }: MarkdownFormat): MarkdownParser {
  return dialects.grammarOf(language);
}

function masked(
  source: string,
  { language, dialects = allDialects }: MarkdownFormat,
  startsInFence: boolean,
) {
  // Two braces of MDX are an expression in an expression.
  return language === 'mdx' || !dialects.isOn('templates')
    ? { text: source, ahead: [], fences: [] }
    : mask(source, startsInFence);
}

function frontMatterOf(
  source: string,
  { frontMatterKeys }: StretchSettings,
  wants: (source: string) => boolean,
): FrontMatter | undefined {
  const found = readFrontMatter(source, []);
  if (!found || !wants(withoutOtherValues(source.slice(0, found.end), frontMatterKeys))) return found;
  return readFrontMatter(source, frontMatterKeys);
}

/** Behind what is empty and one unit more: whether front matter is opened is seen from what comes first. */
function startOfText(source: string): number {
  return source.length - source.trimStart().length + 1;
}

/** What is looked for in vain where front matter is opened and not closed. */
function openFrontMatter(
  source: string,
  { isStart }: Pick<StretchPlace, 'isStart'>,
  frontMatter: FrontMatter | undefined,
): Lookahead[] {
  const pattern = isStart && !frontMatter ? frontMatterClosing(source) : undefined;
  return pattern ? [{ at: 0, pattern, reach: Number.POSITIVE_INFINITY }] : [];
}

function withoutFrontMatter(text: string, end: number): string {
  return end === 0 ? text : text.slice(0, end).replace(/[^\n]/g, ' ') + text.slice(end);
}
