/** What puts a fault of a configuration file right, as edits of its text; everything else stays as it is. */
import { isMap, isNode, isScalar, isSeq, type ParsedNode, parseDocument } from 'yaml';
import type { Path, Remedy } from '../engine/configuration/index.ts';
import type { Edit } from '../engine/index.ts';
import { joined } from './joining.ts';
import { replacement } from './lines.ts';
import { keyOf, type ParsedPair, rangeOf } from './nodes.ts';
import { notationOf, quotesOf, scalar } from './notation.ts';
import { editsOf, type ParsedText, removal, removedPair, rewritten } from './placing.ts';

/**
 * The edits that a remedy comes to, in UTF-16 offsets, in order and without overlaps; `undefined` where the text is
 * built in a way that leaves no place for it.
 */
export function remedyEdits(text: string, remedy: Remedy, isJson: boolean): readonly Edit[] | undefined {
  if (remedy.kind === 'indent') return spacesForTabs(text);
  if (remedy.kind === 'join') return joined(text, remedy.at);
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  const parsed: ParsedText = { text, document, notation: notationOf(text, document.contents, isJson) };
  const path = remedy.path.map(String);
  switch (remedy.kind) {
    case 'rename': {
      const pair = pairAt(remedy.path, parsed);
      return pair && [replacement(rangeOf(pair.key), scalar(remedy.to, parsed.notation, quotesOf(pair.key)))];
    }
    case 'write': {
      const node = nodeAt(remedy.path, parsed);
      if (isScalar(node)) return [rewritten(node, remedy.value, parsed)];
      return node && [replacement(rangeOf(node), scalar(remedy.value, parsed.notation))];
    }
    case 'insert':
      return editsOf({ kind: 'set', path: [...path, remedy.key], value: remedy.value }, parsed);
    case 'remove': {
      const around = path.slice(0, -1);
      return isSeq(nodeAt(around, parsed))
        ? removal({ path: around, index: Number(path.at(-1)) }, parsed)
        : removedPair(path, parsed);
    }
  }
}

function spacesForTabs(text: string): Edit[] {
  return [...text.matchAll(/^ *\t[ \t]*/gm)].map(({ 0: indent, index }) =>
    replacement([index, index + indent.length], indent.replaceAll('\t', '  ')),
  );
}

function nodeAt(path: Path, { document }: ParsedText): ParsedNode | undefined {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? (node as ParsedNode) : undefined;
}

function pairAt(path: Path, parsed: ParsedText): ParsedPair | undefined {
  const map = nodeAt(path.slice(0, -1), parsed);
  if (!isMap(map)) return undefined;
  return (map.items as ParsedPair[]).find((pair) => keyOf(pair) === String(path.at(-1)));
}
