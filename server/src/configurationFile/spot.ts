/** What stands at an offset of a configuration file, and what may come to stand there. */
import type { Path } from '../engine/configuration/index.ts';
import { outlineOf } from './outline.ts';
import type { Item, MapNode, OutlineNode, Pair, TextNode } from './outlineNodes.ts';

/** A text in the file, with where it stands. */
export interface Spot {
  readonly role: 'key' | 'value';
  /** Leads to the value; of a key, to what stands under it. */
  readonly path: Path;
  readonly text: TextNode;
  /** Of a key: the map that it is in. */
  readonly map?: MapNode;
  readonly pair?: Pair;
  /** Of an entry of a list: that entry. */
  readonly item?: Item;
}

/** The key or value at an offset, its end included. */
export function spotAt(root: OutlineNode | undefined, offset: number, path: Path = []): Spot | undefined {
  if (!root || offset < root.from || offset > root.to) return undefined;
  if (root.kind === 'text') return { role: 'value', path, text: root };
  if (root.kind === 'list') {
    for (const [index, item] of root.items.entries()) {
      const found = spotAt(item.value, offset, [...path, index]);
      if (found) return found.text === item.value ? { ...found, item } : found;
    }
    return undefined;
  }
  for (const pair of root.pairs) {
    const { key, value } = pair;
    const inner = [...path, key.value];
    if (key.from <= offset && offset <= key.to) {
      return { role: 'key', path: inner, text: key, map: root, pair };
    }
    const found = spotAt(value, offset, inner);
    if (found) return found;
  }
  return undefined;
}

/** What stands at a path. */
export function nodeAt(root: OutlineNode | undefined, path: Path): OutlineNode | undefined {
  let node = root;
  for (const step of path) {
    if (node?.kind === 'map') node = node.pairs.find(({ key }) => key.value === String(step))?.value;
    else if (node?.kind === 'list') node = node.items[Number(step)]?.value;
    else return undefined;
  }
  return node;
}

/** Where something is being typed. */
export interface TypingSpot extends Spot {
  /** What is typed of it so far, before the cursor. */
  readonly typed: string;
  /** What the completion replaces, in offsets of the text: with its quotation marks, where it has some. */
  readonly from: number;
  readonly to: number;
  /** The outline as if something stood there already. */
  readonly root: OutlineNode | undefined;
}

/** Stands in for what is typed next, lest a place without anything be overlooked. */
const cursor = '\uE000';

/** Where a cursor is: in a name or value, or where one may be begun. */
export function typingAt(text: string, offset: number): TypingSpot | undefined {
  const root = outlineOf(text.slice(0, offset) + cursor + text.slice(offset));
  const spot = spotAt(root, offset);
  // A text on several lines is written by its writer.
  if (!spot?.text.value.includes(cursor) || spot.text.quotes === '|' || spot.text.lineEnd < offset) {
    return undefined;
  }
  const [typed = ''] = spot.text.value.split(cursor);
  return { ...spot, typed, from: spot.text.from, to: Math.max(offset, spot.text.to - cursor.length), root };
}
