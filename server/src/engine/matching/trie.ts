/** A trie over word numbers: which sequences of words are known. Typed arrays only. */

/** Immutable once built; serialisable as it is. */
export interface TokenTrie {
  /** Open addressing over (node, word): the slots' nodes + 1 (0 where free), words and targets. */
  readonly edgeNodes: Int32Array;
  readonly edgeWords: Int32Array;
  readonly edgeTargets: Int32Array;
  /** Node n ends the sequences from `valueStarts[n]` up to, not including, `valueStarts[n + 1]` of `values`. */
  readonly valueStarts: Int32Array;
  readonly values: Int32Array;
}

/** The node that no word leads to. */
export const ROOT = 0;

/** What `follow` answers where no sequence goes on. */
export const NO_NODE = -1;

function slotOf(node: number, word: number, mask: number): number {
  return (Math.imul(node, 0x9e3779b1) ^ Math.imul(word + 1, 0x85ebca6b)) & mask;
}

/** Builds the trie; sequence i has the value i. */
export function buildTrie(sequences: readonly (readonly number[])[]): TokenTrie {
  const children: Map<number, number>[] = [new Map()];
  const ends: number[][] = [[]];
  let edges = 0;
  sequences.forEach((sequence, value) => {
    let node = ROOT;
    for (const word of sequence) {
      let next = children[node]?.get(word);
      if (next === undefined) {
        next = children.length;
        children[node]?.set(word, next);
        children.push(new Map());
        ends.push([]);
        edges++;
      }
      node = next;
    }
    ends[node]?.push(value);
  });
  let size = 8;
  while (size < edges * 2) size *= 2;
  const edgeNodes = new Int32Array(size);
  const edgeWords = new Int32Array(size);
  const edgeTargets = new Int32Array(size);
  children.forEach((next, node) => {
    for (const [word, target] of next) {
      let slot = slotOf(node, word, size - 1);
      while (edgeNodes[slot] !== 0) slot = (slot + 1) & (size - 1);
      edgeNodes[slot] = node + 1;
      edgeWords[slot] = word;
      edgeTargets[slot] = target;
    }
  });
  const valueStarts = new Int32Array(ends.length + 1);
  ends.forEach((list, node) => {
    valueStarts[node + 1] = (valueStarts[node] ?? 0) + list.length;
  });
  return { edgeNodes, edgeWords, edgeTargets, valueStarts, values: Int32Array.from(ends.flat()) };
}

/** The node that `word` leads to from `node`, or NO_NODE. */
export function follow(trie: TokenTrie, node: number, word: number): number {
  const mask = trie.edgeNodes.length - 1;
  for (let slot = slotOf(node, word, mask); ; slot = (slot + 1) & mask) {
    const found = trie.edgeNodes[slot] as number;
    if (found === 0) return NO_NODE;
    if (found === node + 1 && trie.edgeWords[slot] === word) return trie.edgeTargets[slot] as number;
  }
}
