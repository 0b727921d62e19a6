/** From the leaves of a tree to blocks with their runs of prose. */
import type { Tree, TreeCursor } from '@lezer/common';
import type { Lookahead } from './ahead.ts';
import type { Block } from './block.ts';
import { readHtmlProse } from './htmlProse.ts';
import { type InlineContext, inlineRuns } from './inlineProse.ts';
import type { Leaf } from './leaves.ts';
import { OpenElements } from './openElements.ts';
import type { ProseRun } from './prose.ts';

/** What came of the leaves of a tree. */
export interface LeafProse {
  readonly blocks: readonly Block[];
  /** Up to here, what stands in the text is inside an element without prose. */
  readonly openUntil: number;
  readonly ahead: readonly Lookahead[];
}

/**
 * The blocks with prose among the leaves, in order.
 * @param isWanted whether a leaf is to be read; one that is not has no block.
 */
export function proseOfLeaves(
  leaves: readonly Leaf[],
  tree: Tree,
  context: InlineContext,
  isWanted: (leaf: Leaf) => boolean,
): LeafProse {
  const cursor = tree.cursor();
  const openElements = new OpenElements(context.text);
  const blocks: Block[] = [];
  for (const leaf of leaves) {
    if (leaf.from < openElements.end) continue;
    if (!isWanted(leaf)) continue;
    const runs = runsOf(leaf, cursor, context, openElements);
    if (runs.length > 0) blocks.push({ kind: leaf.kind, from: leaf.from, to: leaf.to, runs });
  }
  return { blocks, openUntil: openElements.end, ahead: openElements.ahead };
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
