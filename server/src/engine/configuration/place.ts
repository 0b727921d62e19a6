/** Finds where something stands in a YAML or JSON text. */
import { isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { ConfigurationFault, FaultAt, Path, Place } from './fault.ts';

/** The faults at their places, in the order of the text. The text is parsed again: faults are rare. */
export function placed(faults: readonly FaultAt[], text: string): ConfigurationFault[] {
  if (faults.length === 0) return [];
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  return faults
    .map(({ severity, path, isKey = false, message, remedies }) => ({
      severity,
      message,
      ...(remedies ? { remedies } : {}),
      ...placeOf(rangeOf(document.contents, path, isKey), lineCounter, text),
    }))
    .sort((a, b) => a.start.line - b.start.line || a.start.column - b.start.column);
}

/**
 * Where something stands in a text, or, as far as the path leads, what is around it.
 * @param isKey whether the key at the path is meant, not its value.
 */
export function placeAt(path: Path, text: string, isKey = false): Place {
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines });
  return placeOf(rangeOf(contents, path, isKey), lines, text);
}

/** The place of a range of offsets, not longer than its first line. */
export function placeOf([from, to]: readonly [number, number], lines: LineCounter, text: string): Place {
  const lineEnd = text.slice(from, to).search(/\r|\n/);
  const start = lines.linePos(from);
  const end = lines.linePos(lineEnd < 0 ? Math.max(from, to) : from + lineEnd);
  return { start: { line: start.line, column: start.col }, end: { line: end.line, column: end.col } };
}

/** The range of what stands at a path, or, as far as the path leads, of what is around it. */
function rangeOf(root: unknown, path: Path, isKey: boolean): [number, number] {
  let node: unknown = root;
  let range: [number, number] = [0, 0];
  path.forEach((step, index) => {
    const pair = isMap(node) ? node.items.find(({ key }) => nameOf(key) === String(step)) : undefined;
    const next = pair ? pair.value : stepInto(node, step);
    const isLast = index === path.length - 1;
    const key = pair && isNode(pair.key) ? pair.key : undefined;
    // A list or a map under a key, or nothing, is shown by the key, which is on the line that says what it
    // is.
    const isText = isScalar(next) && next.value !== null;
    const shown = key && (!isLast || isKey || !isText) ? key : next;
    if (isNode(shown)) range = ownRange(shown) ?? range;
    node = next;
  });
  return range;
}

function stepInto(node: unknown, step: string | number): unknown {
  if (typeof node !== 'object' || node === null || !('items' in node) || !Array.isArray(node.items))
    return undefined;
  const item: unknown = node.items[Number(step)];
  return isPair(item) ? undefined : item;
}

function ownRange(node: Node): [number, number] | undefined {
  // In a list of maps, the first key stands for the map.
  const first = isMap(node) ? node.items[0]?.key : undefined;
  const range = isNode(first) ? first.range : node.range;
  return range ? [range[0], range[1]] : undefined;
}

function nameOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}
