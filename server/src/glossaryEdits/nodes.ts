/** Where the parts of a parsed text stand in it. */
import { isCollection, isMap, isScalar, type Pair, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Range } from './lines.ts';

export type ParsedMap = YAMLMap.Parsed;
export type ParsedSeq = YAMLSeq.Parsed;
export type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

/** From the key to the end of what stands under it. */
export function wholePair(pair: ParsedPair): Range {
  return [pair.key.range[0], endOfPair(pair)[1]];
}

/** An empty range at the end of what a pair says. */
export function endOfPair({ key, value }: ParsedPair): Range {
  const end = value ? rangeOf(value)[1] : key.range[1];
  return [end, end];
}

/** Without the white space and remarks that follow. A collection that is not in brackets ends with its last entry. */
export function rangeOf(node: ParsedNode): Range {
  const [from, to] = node.range;
  if (!isCollection(node) || node.flow) return [from, to];
  const last = node.items.at(-1);
  if (last === undefined) return [from, to];
  return [from, isMap(node) ? endOfPair(last as ParsedPair)[1] : rangeOf(last as ParsedNode)[1]];
}

/** The key of a pair, as a text. */
export function keyOf({ key }: { readonly key: unknown }): string {
  return String(isScalar(key) ? key.value : key);
}
