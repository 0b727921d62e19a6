/** The structure of a document, so that two of them can be compared: one before and one after an insertion. */
import type { Edit } from '../finding.ts';
import { anchorsOf } from '../markdown/anchors.ts';
import type { MarkdownFormat } from '../markdown/dialects.ts';
import { outlineOf, parseDocument } from '../markdown/outline.ts';
import type { TextRange } from '../markdown/prose.ts';

/** A node of the syntax tree; the range is in UTF-16 offsets of the document. */
export interface StructureNode extends TextRange {
  readonly name: string;
  readonly isBlock: boolean;
}

export interface Structure {
  /** All nodes, each before those in it. */
  readonly nodes: readonly StructureNode[];
  /** The anchors of the headings, in order. */
  readonly anchors: readonly string[];
}

/** Reads the structure of a document. */
export function structureOf(source: string, format: MarkdownFormat): Structure {
  const parsed = parseDocument(source, format);
  const nodes: StructureNode[] = [];
  parsed.tree.iterate({
    enter({ name, type, from, to }) {
      const isBlock = type.is('Block');
      nodes.push({ name, isBlock, from: parsed.toSource(from), to: parsed.toSource(to) });
    },
  });
  return { nodes, anchors: anchorsOf(outlineOf(parsed).headings) };
}

/** Whether two structures are the same but for what an insertion has brought. */
export function isSameStructure(before: Structure, after: Structure, insertion: Edit): boolean {
  const end = insertion.from + insertion.text.length;
  const kept = after.nodes.filter(({ from, to }) => from < insertion.from || to > end);
  return (
    kept.length === before.nodes.length &&
    kept.every((node, i) => isSameNode(before.nodes[i] as StructureNode, node, insertion)) &&
    before.anchors.length === after.anchors.length &&
    before.anchors.every((anchor, i) => anchor === after.anchors[i])
  );
}

function isSameNode(before: StructureNode, after: StructureNode, insertion: Edit): boolean {
  return (
    before.name === after.name &&
    before.from === offsetBefore(after.from, insertion) &&
    before.to === offsetBefore(after.to, insertion)
  );
}

/** The offset that one had before an insertion; where the text was inserted for those inside of it. */
export function offsetBefore(offset: number, { from, text }: Edit): number {
  return offset <= from ? offset : Math.max(from, offset - text.length);
}
