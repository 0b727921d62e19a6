/**
 * What stands where in a configuration file, also in one that is being written: by indentation, dashes, colons and
 * brackets alone. A parser refuses such a text, or takes half a line for the end of the one above it.
 */
import { FlowReader } from './flow.ts';
import {
  endOfPlain,
  endOfQuoted,
  type Item,
  type ListNode,
  type MapNode,
  type OutlineNode,
  type Pair,
  type Span,
  type TextNode,
  textNode,
} from './outlineNodes.ts';

/** The outline of a text; `undefined` where it says nothing. */
export function outlineOf(text: string): OutlineNode | undefined {
  return new Reader(text).read();
}

/** Something that a value may stand behind or below. */
interface Slot {
  value?: OutlineNode;
}

class Reader {
  private readonly text: string;
  private readonly root: Slot = {};
  /** The maps and lists without brackets that the line is in, the innermost last. */
  private readonly around: (MapNode | ListNode)[] = [];
  /** Where the next line to be read begins. */
  private next = 0;

  constructor(text: string) {
    this.text = text;
  }

  read(): OutlineNode | undefined {
    while (this.next < this.text.length) {
      const start = this.next;
      const newline = this.endOfLine(start);
      this.next = newline + 1;
      const end = this.text[newline - 1] === '\r' ? Math.max(start, newline - 1) : newline;
      const line = this.text.slice(start, end);
      const column = /^\s*/.exec(line)?.[0].length ?? 0;
      if (column < line.length && line[column] !== '#' && !/^(?:---|\.\.\.)(?:\s|$)/.test(line)) {
        this.content(start + column, column, end);
      }
    }
    return this.root.value;
  }

  /** What stands in a line from an offset on. */
  private content(at: number, column: number, end: number): void {
    const rest = this.text.slice(at, end);
    const dash = /^-(?:[ \t]+|$)/.exec(rest);
    if (dash) {
      if (!this.dash(at, column)) return;
      const inner = at + dash[0].length;
      if (inner < end && this.text[inner] !== '#') this.content(inner, column + dash[0].length, end);
      return;
    }
    const key = keyIn(rest);
    if (key === undefined) {
      this.bare(at, column, end);
      return;
    }
    const map = this.mapAt(at, column);
    if (!map) {
      this.continued(at, end);
      return;
    }
    const colon = at + key.colon;
    const pair: Pair = { key: textNode(this.text, at, at + key.length), colon };
    map.pairs.push(pair);
    this.reach(colon + 1);
    this.valueBehind(pair, colon + 1, end, map.column);
  }

  /** @returns false where no entry can stand. */
  private dash(at: number, column: number): boolean {
    this.leave((one) => one.column > column);
    const top = this.around.at(-1);
    const slot = this.openSlot();
    if (top?.kind === 'list' && top.column === column) top.items.push({ from: at });
    else if (slot) this.enter(slot, { kind: 'list', from: at, to: at, column, items: [{ from: at }] });
    else return false;
    this.reach(at + 1);
    return true;
  }

  /** The map that a key belongs to; `undefined` where no key can stand. */
  private mapAt(at: number, column: number): MapNode | undefined {
    this.leave((one) => one.column > column || (one.kind === 'list' && one.column === column));
    const top = this.around.at(-1);
    if (top?.kind === 'map' && top.column === column) return top;
    const slot = this.openSlot();
    if (slot) return this.enter(slot, { kind: 'map', from: at, to: at, column, pairs: [] });
    return this.misplaced('map');
  }

  /** A line without a colon: a text, the rest of one, or a key or an entry that is being typed. */
  private bare(at: number, column: number, end: number): void {
    this.leave((one) => one.column > column);
    let top = this.around.at(-1);
    if (top?.kind === 'list' && top.column === column) {
      const outer = this.around.at(-2);
      if (outer?.kind !== 'map' || outer.column !== column) {
        const item: Item = { from: at };
        top.items.push(item);
        this.valueBehind(item, at, end, column);
        return;
      }
      this.around.pop();
      top = outer;
    }
    const slot = this.openSlot();
    const map = top?.kind === 'map' && top.column === column ? top : undefined;
    if (!map && slot) {
      this.valueBehind(slot, at, end, top?.column ?? -1);
      return;
    }
    const owner = map ?? (this.isTextOpen() ? undefined : this.misplaced('map'));
    if (!owner) {
      this.continued(at, end);
      return;
    }
    const key = textNode(this.text, at, endOfPlain(this.text, at, end));
    owner.pairs.push({ key });
    this.reach(key.to);
  }

  /** A line that goes on with the text above it. */
  private continued(at: number, end: number): void {
    const last = lastOf(this.around.at(-1));
    if (last?.value?.kind !== 'text' || last.value.quotes !== '') return;
    const to = endOfPlain(this.text, at, end);
    last.value.to = to;
    last.value.value += ` ${this.text.slice(at, to)}`;
    this.reach(to);
  }

  private isTextOpen(): boolean {
    const value = lastOf(this.around.at(-1))?.value;
    return value?.kind === 'text' && value.quotes === '';
  }

  /** What is indented otherwise than the lines above it still belongs to them. */
  private misplaced(kind: 'map'): MapNode | undefined {
    const value = lastOf(this.around.at(-1))?.value;
    if (value?.kind !== kind || value.column < 0) return undefined;
    this.around.push(value);
    return value;
  }

  /**
   * Reads a value into its place.
   * @param column what is indented further than this may belong to it.
   */
  private valueBehind(slot: Slot, from: number, end: number, column: number): void {
    const at = from + (/^[ \t]*/.exec(this.text.slice(from, end))?.[0].length ?? 0);
    const first = this.text[at];
    if (at >= end || (first === '#' && at > from)) return;
    if (/^[|>][-+\d]*\s*(?:#.*)?$/.test(this.text.slice(at, end))) {
      slot.value = this.blockText(at, end, column);
    } else if (first === '{' || first === '[') {
      const flow = new FlowReader(this.text, column);
      slot.value = flow.read(at);
      this.next = Math.max(this.next, this.endOfLine(slot.value.to) + 1);
    } else if (first === '"' || first === "'") {
      slot.value = this.quoted(at, end, column);
    } else {
      slot.value = textNode(this.text, at, endOfPlain(this.text, at, end));
    }
    this.reach(slot.value.to);
  }

  /** A text on the lines below, as long as they are indented. */
  private blockText(at: number, end: number, column: number): TextNode {
    const lines = this.indentedLines(column);
    const to = lines.at(-1)?.to ?? end;
    this.next = Math.max(this.next, this.endOfLine(to) + 1);
    const value = lines.map(({ from, to: lineEnd }) => this.text.slice(from, lineEnd).trim()).join(' ');
    return { kind: 'text', from: at, to, value: value.trim(), quotes: '|', lineEnd: end };
  }

  /** A quoted text; one that is not closed ends with its line. */
  private quoted(at: number, end: number, column: number): TextNode {
    const onLine = endOfQuoted(this.text, at, end);
    if (onLine !== undefined) return textNode(this.text, at, onLine);
    const last = this.indentedLines(column).at(-1)?.to;
    const closed = last === undefined ? undefined : endOfQuoted(this.text, at, last);
    if (closed === undefined) return textNode(this.text, at, at + this.text.slice(at, end).trimEnd().length);
    this.next = this.endOfLine(closed) + 1;
    return { ...textNode(this.text, at, closed), lineEnd: end };
  }

  /** The lines from the next one on that are indented further than a column; blank ones between them as well. */
  private indentedLines(column: number): Span[] {
    const lines: Span[] = [];
    let blank: Span[] = [];
    for (let from = this.next; from < this.text.length; ) {
      const to = this.endOfLine(from);
      const line = this.text.slice(from, to);
      const indent = line.search(/\S/);
      if (indent >= 0 && indent <= column) break;
      blank.push({ from, to });
      if (indent >= 0) {
        lines.push(...blank);
        blank = [];
      }
      from = to + 1;
    }
    return lines;
  }

  /** The pair or entry that the next value belongs to. */
  private openSlot(): Slot | undefined {
    const top = this.around.at(-1);
    if (!top) return this.root.value === undefined ? this.root : undefined;
    const last = lastOf(top);
    return last && last.value === undefined && !('key' in last && last.colon === undefined)
      ? last
      : undefined;
  }

  private enter<Node extends MapNode | ListNode>(slot: Slot, node: Node): Node {
    slot.value = node;
    this.around.push(node);
    return node;
  }

  private leave(isLeft: (node: MapNode | ListNode) => boolean): void {
    for (let top = this.around.at(-1); top && isLeft(top); top = this.around.at(-1)) this.around.pop();
  }

  /** Everything that the line is in reaches at least to an offset. */
  private reach(to: number): void {
    for (const node of this.around) node.to = Math.max(node.to, to);
  }

  private endOfLine(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end;
  }
}

function lastOf(node: MapNode | ListNode | undefined): Pair | Item | undefined {
  return node?.kind === 'map' ? node.pairs.at(-1) : node?.items.at(-1);
}

/** The key that a line begins with, with its length and where its colon is, as seen from there. */
function keyIn(line: string): { length: number; colon: number } | undefined {
  const quoted = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*:(?=\s|$)/.exec(line);
  const found = quoted ?? /^([^\s#"'{}[\],&*!|>%@`](?:[^#:]|:(?=\S)|(?<=\S)#)*?)[ \t]*:(?=\s|$)/.exec(line);
  return found ? { length: found[1]?.length ?? 0, colon: found[0].length - 1 } : undefined;
}
