/** The outline of what is in brackets. */
import {
  endOfQuoted,
  type Item,
  type ListNode,
  type MapNode,
  type OutlineNode,
  type Pair,
  type TextNode,
  textNode,
} from './outlineNodes.ts';

/** Reads what is in brackets, over as many lines as it takes. */
export class FlowReader {
  private readonly text: string;
  /** A line that is indented no further than this ends brackets that are not closed; -1: none does. */
  private readonly column: number;
  private at = 0;
  private isCutOff = false;

  constructor(text: string, column: number) {
    this.text = text;
    this.column = column;
  }

  read(at: number): MapNode | ListNode {
    this.at = at;
    return this.brackets();
  }

  private brackets(): MapNode | ListNode {
    const from = this.at;
    const isMap = this.text[this.at++] === '{';
    const pairs: Pair[] = [];
    const items: Item[] = [];
    while (this.skip(/[\s,]/) && !/[}\]]/.test(this.text[this.at] ?? '')) {
      if (isMap) pairs.push(this.pair());
      else items.push({ from: this.at, value: this.value() });
    }
    if (!this.isCutOff && this.at < this.text.length) this.at++;
    const to = this.at;
    return isMap
      ? { kind: 'map', from, to, column: -1, pairs }
      : { kind: 'list', from, to, column: -1, items };
  }

  private pair(): Pair {
    const key = this.scalar(/[,:{}[\]\n]/);
    this.skip(/\s/);
    if (this.isCutOff || this.text[this.at] !== ':') return { key };
    const colon = this.at++;
    if (!this.skip(/\s/) || /[,}\]]/.test(this.text[this.at] ?? '')) return { key, colon };
    return { key, colon, value: this.value() };
  }

  private value(): OutlineNode {
    return /[{[]/.test(this.text[this.at] ?? '') ? this.brackets() : this.scalar(/[,{}[\]\n]/);
  }

  private scalar(stop: RegExp): TextNode {
    const from = this.at;
    const first = this.text[from];
    const newline = this.text.indexOf('\n', from);
    const lineEnd = newline < 0 ? this.text.length : newline;
    let to: number;
    if (first === '"' || first === "'") {
      to = endOfQuoted(this.text, from, lineEnd) ?? from + this.text.slice(from, lineEnd).trimEnd().length;
    } else {
      to = from;
      while (to < lineEnd && !stop.test(this.text[to] ?? '')) to++;
      // A stray character is passed over, so that the end is reached.
      to = to === from ? from + 1 : from + this.text.slice(from, to).trimEnd().length;
    }
    this.at = to;
    return textNode(this.text, from, to);
  }

  /** Passes over what matches, and remarks. @returns whether anything follows. */
  private skip(what: RegExp): boolean {
    while (!this.isCutOff && this.at < this.text.length) {
      const character = this.text[this.at] ?? '';
      if (character === '#' && /\s/.test(this.text[this.at - 1] ?? ' ')) {
        const end = this.text.indexOf('\n', this.at);
        this.at = end < 0 ? this.text.length : end;
      } else if (!what.test(character)) {
        return true;
      } else if (character === '\n' && this.isEnd(this.at + 1)) {
        this.isCutOff = true;
      } else {
        this.at++;
      }
    }
    return false;
  }

  private isEnd(line: number): boolean {
    if (this.column < 0) return false;
    const [, indent = '', first = ''] = /^([ \t]*)(\S?)/.exec(this.text.slice(line, line + 500)) ?? [];
    return first !== '' && !/[}\]#]/.test(first) && indent.length <= this.column;
  }
}
