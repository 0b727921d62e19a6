/** The parts of a tree that hold prose directly, and what stands between them. */
import type { Tree } from '@lezer/common';
import type { BlockKind } from './block.ts';

/** A node that holds prose directly. */
export interface Leaf {
  readonly kind: BlockKind;
  readonly name: string;
  /** `[from, to)` in UTF-16 offsets of the text that was parsed. */
  readonly from: number;
  readonly to: number;
}

/** The definition of a link label. */
export interface LabelDefinition {
  /** As labels are compared. */
  readonly label: string;
  /** Where it stands. */
  readonly at: number;
}

/** The leaves and the definitions of a tree, each in order. */
export function leavesOf(tree: Tree, text: string): { leaves: Leaf[]; labels: LabelDefinition[] } {
  const leaves: Leaf[] = [];
  const labels: LabelDefinition[] = [];
  tree.iterate({
    enter({ name, from, to }) {
      if (name === 'LinkReference') {
        labels.push({ label: normalizeLabel(labelOf(text.slice(from, to))), at: from });
        return false;
      }
      const kind = kindOf(name);
      if (kind) leaves.push({ kind, name, from, to });
      return kind === undefined;
    },
  });
  return { leaves, labels };
}

/** The kind of block that a node is; `undefined` where it holds blocks or none of it is prose. */
function kindOf(name: string): BlockKind | undefined {
  if (name === 'Paragraph' || name === 'Task' || name === 'DirectiveTitle') return 'paragraph';
  if (name.startsWith('ATXHeading') || name.startsWith('SetextHeading')) return 'heading';
  if (name === 'TableCell') return 'table cell';
  return name === 'HTMLBlock' ? 'HTML' : undefined;
}

function labelOf(definition: string): string {
  return /^\[((?:[^\]\\]|\\.)*)\]/.exec(definition)?.[1] ?? '';
}

/**
 * Labels match whatever their case and white space (CommonMark 0.31, section 4.7); the marks of a quote after a
 * line break are no part of them.
 */
export function normalizeLabel(label: string): string {
  return label
    .replace(/\n[\s>]*/g, ' ')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .toUpperCase();
}
