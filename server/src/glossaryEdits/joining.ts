/** Of two lists or maps under the same name, makes one. */
import { outlineOf } from '../configurationFile/outline.ts';
import type { MapNode, OutlineNode } from '../configurationFile/outlineNodes.ts';
import type { Edit } from '../engine/index.ts';
import { endOfEntry, insertion, replacement } from './lines.ts';

/**
 * The lines under the name at an offset go below those under the same name before it; `undefined` where they are not
 * lists or maps with as many spaces before them.
 */
export function joined(text: string, at: number): Edit[] | undefined {
  const map = mapWithKey(outlineOf(text), at);
  const second = map?.pairs.find(({ key }) => key.from === at);
  const first = map?.pairs.find(({ key }) => key.value === second?.key.value);
  if (!map || !first?.value || !second?.value || first === second || second.colon === undefined)
    return undefined;
  const [target, source] = [first.value, second.value];
  if (target.kind === 'text' || source.kind !== target.kind) return undefined;
  if (target.column < 0 || source.column !== target.column) return undefined;
  const behindName = text.slice(second.colon + 1, source.from);
  const nameStart = text.lastIndexOf('\n', at - 1) + 1;
  // A remark behind the name, or one between its lines, is about what would no longer be there.
  if (behindName.trim() !== '' || !behindName.includes('\n') || text.slice(nameStart, at).trim() !== '')
    return undefined;
  const sourceStart = text.lastIndexOf('\n', source.from - 1) + 1;
  const sourceEnd = endOfEntry(text, source.to, map.column);
  const targetEnd = endOfEntry(text, target.to, target.column);
  const lineBreak = text[sourceStart - 2] === '\r' ? '\r\n' : '\n';
  const lineEnd = /^\r?\n/.exec(text.slice(sourceEnd))?.[0].length ?? 0;
  return [
    insertion(targetEnd, lineBreak + text.slice(sourceStart, sourceEnd)),
    replacement([nameStart, sourceEnd + lineEnd], ''),
  ];
}

function mapWithKey(node: OutlineNode | undefined, at: number): MapNode | undefined {
  if (!node || node.kind === 'text' || at < node.from || at > node.to) return undefined;
  if (node.kind === 'map' && node.pairs.some(({ key }) => key.from === at)) return node;
  const parts = node.kind === 'map' ? node.pairs : node.items;
  for (const { value } of parts) {
    const found = mapWithKey(value, at);
    if (found) return found;
  }
  return undefined;
}
