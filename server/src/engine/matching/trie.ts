/** A trie over word numbers: which sequences of words are known. Typed arrays only. */

import type { WordSequences } from '../glossary/sequences.ts';

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

/** Nodes and words are numbered alike: unless they are mixed well, most edges want the slots of others. */
function slotOf(node: number, word: number, mask: number): number {
  let hash = Math.imul(node, 0x9e3779b1) ^ (word + 1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) & mask;
}

/** Builds the trie; sequence i has the value i. */
export function buildTrie({ starts, words }: Pick<WordSequences, 'starts' | 'words'>): TokenTrie {
  let size = 8;
  while (size < words.length * 2) size *= 2;
  const edgeNodes = new Int32Array(size);
  const edgeWords = new Int32Array(size);
  const edgeTargets = new Int32Array(size);
  const ends = new Int32Array(starts.length - 1);
  let nodes = 1;
  for (let value = 0; value < ends.length; value++) {
    let node = ROOT;
    const last = starts[value + 1] as number;
    for (let at = starts[value] as number; at < last; at++) {
      const word = words[at] as number;
      let slot = slotOf(node, word, size - 1);
      while (edgeNodes[slot] !== 0 && (edgeNodes[slot] !== node + 1 || edgeWords[slot] !== word)) {
        slot = (slot + 1) & (size - 1);
      }
      if (edgeNodes[slot] === 0) {
        edgeNodes[slot] = node + 1;
        edgeWords[slot] = word;
        edgeTargets[slot] = nodes++;
      }
      node = edgeTargets[slot] as number;
    }
    ends[value] = node;
  }
  return { edgeNodes, edgeWords, edgeTargets, ...valuesByNode(ends, nodes) };
}

/** Sorts the values by the node that they end at; those of one node stay in their order. */
function valuesByNode(ends: Int32Array, nodes: number): Pick<TokenTrie, 'valueStarts' | 'values'> {
  const valueStarts = new Int32Array(nodes + 1);
  for (const node of ends) valueStarts[node + 1] = (valueStarts[node + 1] as number) + 1;
  for (let node = 0; node < nodes; node++) {
    valueStarts[node + 1] = (valueStarts[node + 1] as number) + (valueStarts[node] as number);
  }
  const next = valueStarts.slice(0, nodes);
  const values = new Int32Array(ends.length);
  ends.forEach((node, value) => {
    const place = next[node] as number;
    next[node] = place + 1;
    values[place] = value;
  });
  return { valueStarts, values };
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
