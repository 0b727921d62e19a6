/** A trie over word numbers: which sequences of words are known. */
import { UNKNOWN_WORD } from './vocabulary.ts';

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

const none: readonly number[] = [];

/** Nodes are numbered as they come. */
export class TokenTrie {
  /** Open addressing over (node, word): the slots' nodes + 1 (0 where free) and words, and the nodes behind. */
  private edgeNodes = new Int32Array(1024);
  private edgeWords = new Int32Array(1024);
  private edgeTargets = new Int32Array(1024);
  private nodes = 1;
  private readonly ends: (number[] | undefined)[] = [];

  /** The values of the sequences that end at a node, in their order. */
  valuesAt(node: number): readonly number[] {
    return this.ends[node] ?? none;
  }

  /** Whether a sequence ends at a node. */
  isEnd(node: number): boolean {
    return this.ends[node] !== undefined;
  }

  /**
   * Adds a sequence of words with a value.
   * @param isBefore the order of values that have the same sequence; those that are alike stay as they come.
   */
  add(words: readonly number[], value: number, isBefore: (a: number, b: number) => boolean): void {
    let node = ROOT;
    for (const word of words) node = this.nodeBehind(node, word);
    const values = this.ends[node] ?? [];
    this.ends[node] = values;
    let place = values.length;
    while (place > 0 && isBefore(value, values[place - 1] as number)) place--;
    values.splice(place, 0, value);
  }

  /** The node that `word` leads to from `node`, or NO_NODE. */
  follow(node: number, word: number): number {
    if (word === UNKNOWN_WORD) return NO_NODE;
    const slot = this.slotFor(node, word);
    return this.edgeNodes[slot] === 0 ? NO_NODE : (this.edgeTargets[slot] as number);
  }

  private nodeBehind(node: number, word: number): number {
    const slot = this.slotFor(node, word);
    if (this.edgeNodes[slot] !== 0) return this.edgeTargets[slot] as number;
    const target = this.nodes++;
    this.setEdge(slot, node, word, target);
    if (this.nodes * 2 > this.edgeNodes.length) this.grow();
    return target;
  }

  /** The slot of an edge, or the free one where it belongs. */
  private slotFor(node: number, word: number): number {
    const { edgeNodes, edgeWords } = this;
    const mask = edgeNodes.length - 1;
    let slot = slotOf(node, word, mask);
    while (edgeNodes[slot] !== 0 && (edgeNodes[slot] !== node + 1 || edgeWords[slot] !== word)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private setEdge(slot: number, node: number, word: number, target: number): void {
    this.edgeNodes[slot] = node + 1;
    this.edgeWords[slot] = word;
    this.edgeTargets[slot] = target;
  }

  private grow(): void {
    const { edgeNodes, edgeWords, edgeTargets } = this;
    const size = edgeNodes.length * 4;
    this.edgeNodes = new Int32Array(size);
    this.edgeWords = new Int32Array(size);
    this.edgeTargets = new Int32Array(size);
    edgeNodes.forEach((owner, slot) => {
      if (owner === 0) return;
      const word = edgeWords[slot] as number;
      this.setEdge(this.slotFor(owner - 1, word), owner - 1, word, edgeTargets[slot] as number);
    });
  }
}
