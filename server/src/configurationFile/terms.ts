/** The terms that a configuration file speaks of. */

import { idFrom } from '../engine/configuration/idFrom.ts';
import type { Path } from '../engine/configuration/index.ts';
import type { Concept } from '../engine/index.ts';
import type { MapNode, OutlineNode, TextNode } from './outlineNodes.ts';
import { schemasAt } from './schema.ts';
import { nodeAt, type Spot } from './spot.ts';

/** The terms that hold where the file is. */
export interface Terms {
  readonly concepts: readonly Concept[];
  /** The concept with that id, or the only one with that form. */
  named(name: string): Concept | undefined;
}

/** A concept that the file defines, as it stands there now. */
export interface OwnConcept {
  readonly id: string;
  readonly term: string;
  /** Its place in the list. */
  readonly index: number;
  /** Where its term stands, or, where it has none yet, what it has. */
  readonly at: TextNode;
}

/** The concepts that the file defines. */
export function ownConcepts(root: OutlineNode | undefined): OwnConcept[] {
  const list = nodeAt(root, ['concepts']);
  if (list?.kind !== 'list') return [];
  return list.items.flatMap(({ value }, index) => {
    const term = textUnder(value, 'term');
    if (!term || term.value === '') return [];
    return [{ id: textUnder(value, 'id')?.value ?? idFrom(term.value), term: term.value, index, at: term }];
  });
}

/** The keys of the changes that the file makes. */
export function changeKeys(root: OutlineNode | undefined): TextNode[] {
  const changes = nodeAt(root, ['changes']);
  return changes?.kind === 'map' ? changes.pairs.map(({ key }) => key) : [];
}

/** Whether what stands at a path is the id of another concept. */
export function isReference(path: Path): boolean {
  return path.at(-1) !== 'id' && schemasAt(path).some(({ definition }) => definition === 'id');
}

/**
 * The name of the concept that a place is about: an id, or, under `changes`, maybe one of its terms; `undefined` where it
 * is about none.
 */
export function conceptNameAt({ role, path, text }: Spot, root: OutlineNode | undefined): string | undefined {
  const [option, name, property] = path;
  if (option === 'changes' && typeof name === 'string' && path.length > 1) {
    const isNamed = role === 'key' ? path.length === 2 : property !== 'note' && property !== 'drop';
    return isNamed ? name : undefined;
  }
  if (role !== 'value') return undefined;
  if (isReference(path)) return text.value;
  const isName = path.length === 3 && (property === 'term' || property === 'id');
  if (option !== 'concepts' || !isName) return undefined;
  return ownConcepts(root).find(({ index }) => index === name)?.id;
}

/** The text under a key of a map. */
export function textUnder(node: OutlineNode | undefined, key: string): TextNode | undefined {
  const value = node?.kind === 'map' ? valueUnder(node, key) : undefined;
  return value?.kind === 'text' ? value : undefined;
}

function valueUnder({ pairs }: MapNode, key: string): OutlineNode | undefined {
  return pairs.find((pair) => pair.key.value === key)?.value;
}
