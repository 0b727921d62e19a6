/**
 * Reads an entry of a list in YAML that is written as most are: names and values on lines of their own. It is
 * many times as fast as a whole YAML parser, and leaves to that whatever is not plain, or wrong.
 */

/** A name and the colon behind it. */
const key = /([a-z][A-Za-z]*):(?: +(?=\S)|(?= *(?:\n|$)))/y;

/**
 * Text without quotes that is text and nothing else, up to the end of its line; what stands in it is looked
 * at later.
 */
const plain = /[^\s\-?:,[\]{}#&*!|>'"%@`~.+<=][^\n]*/y;

const quotedText = /(?:"([^"\\\n]*)"|'([^'\n]*)') *(?=\n|$)/y;

const plainWord = '[A-Za-z][^,[\\]{}:#&*!|>\'"%@`\\n]*';

/** A list of plain words in brackets. */
const flowList = new RegExp(`\\[ *(${plainWord}(?:, *${plainWord})*|)\\] *(?=\\n|$)`, 'y');

/** What means something else than its letters, in one way of writing or another. */
const constant = /^(?:null|true|false)$/i;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what is looked for.
const unusual = /[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\r(?!\n)/;

/** Thrown, and caught, where something is not plain. */
const notPlain = new Error('not plain');

/**
 * The data of a text that is one entry of a list.
 * @returns `undefined` where it is not plain.
 */
export function readPlainEntry(text: string): unknown {
  if (unusual.test(text)) return undefined;
  const source = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  const reader = new PlainReader(source);
  try {
    return reader.readEntry();
  } catch (error) {
    if (error !== notPlain) throw error;
    return undefined;
  }
}

class PlainReader {
  private readonly text: string;
  /**
   * In front of what is to be read next; between nodes, at the first character of a line that is not a space.
   */
  private at = 0;
  /** How many spaces the line begins with. */
  private indent = 0;

  constructor(text: string) {
    this.text = text;
  }

  readEntry(): unknown {
    this.toLine(0);
    const items = this.list(this.indent);
    if (items.length !== 1 || this.at < this.text.length) throw notPlain;
    return items[0];
  }

  private list(indent: number): unknown[] {
    const items: unknown[] = [];
    while (this.isDash(indent)) {
      this.at += 2;
      const item = this.isAtKey() ? this.map(indent + 2) : this.onLine(indent);
      if (item === undefined) throw notPlain;
      items.push(item);
    }
    return items;
  }

  private isDash(indent: number): boolean {
    return this.indent === indent && this.text.startsWith('- ', this.at);
  }

  private isAtKey(): boolean {
    key.lastIndex = this.at;
    return key.test(this.text);
  }

  /** @param indent that of its names; the first is where the reader is, maybe behind a dash. */
  private map(indent: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    do {
      key.lastIndex = this.at;
      const name = key.exec(this.text)?.[1];
      if (name === undefined || constant.test(name) || Object.hasOwn(map, name)) throw notPlain;
      this.at = key.lastIndex;
      map[name] = this.value(indent);
    } while (this.at < this.text.length && this.indent === indent);
    if (this.indent > indent) throw notPlain;
    return map;
  }

  /** What stands behind a name with that indent; the reader is at the next line then. */
  private value(indent: number): unknown {
    const { text } = this;
    const value = this.onLine(indent);
    if (value !== undefined) return value;
    const lineEnd = this.endOfLine();
    if (firstThatIsNo(' ', text, this.at) < lineEnd) throw notPlain;
    this.toLine(lineEnd + 1);
    if (this.at < text.length) {
      if (this.indent >= indent && this.isDash(this.indent))
        return this.nested(this.list(this.indent), indent);
      if (this.indent > indent) return this.nested(this.map(this.indent), indent);
    }
    return null;
  }

  /** Behind what belongs to an indent there is nothing that is further in. */
  private nested<Value>(value: Value, indent: number): Value {
    if (this.at < this.text.length && this.indent > indent) throw notPlain;
    return value;
  }

  /** A value that begins on this line; `undefined` where there is nothing on it. */
  private onLine(indent: number): unknown {
    const { text } = this;
    quotedText.lastIndex = this.at;
    const quoted = quotedText.exec(text);
    if (quoted) return this.ended(quoted[1] ?? quoted[2] ?? '', quotedText.lastIndex, indent);
    flowList.lastIndex = this.at;
    const list = flowList.exec(text);
    if (list) return this.ended(itemsOf(list[1] ?? ''), flowList.lastIndex, indent);
    if (text.startsWith('>-\n', this.at)) return this.folded(indent);
    plain.lastIndex = this.at;
    const found = plain.exec(text);
    return found ? this.ended(scalarOf(withoutSpaces(found[0])), plain.lastIndex, indent) : undefined;
  }

  /** Goes on to the next line, on which the value must not go on. */
  private ended<Value>(value: Value, end: number, indent: number): Value {
    this.toLine(end + 1);
    return this.nested(value, indent);
  }

  /** Lines that make one, all with the same indent and none of them empty. */
  private folded(indent: number): string {
    const { text } = this;
    const lines: string[] = [];
    let at = this.at + 3;
    let inner = -1;
    while (at < text.length) {
      const newline = text.indexOf('\n', at);
      const end = newline < 0 ? text.length : newline;
      const from = firstThatIsNo(' ', text, at);
      if (from === end || from - at <= indent) break;
      if (inner < 0) inner = from - at;
      if (from - at !== inner || text[end - 1] === ' ') throw notPlain;
      lines.push(text.slice(from, end));
      at = end + 1;
    }
    // Behind an empty line there may be more of it, even what looks like a remark.
    const next = /\S/g;
    next.lastIndex = at;
    const rest = next.exec(text)?.index ?? text.length;
    const isMore = rest < text.length && rest - text.lastIndexOf('\n', rest) - 1 > indent;
    if (lines.length === 0 || isMore) throw notPlain;
    return this.ended(lines.join(' '), at - 1, indent);
  }

  private endOfLine(): number {
    const newline = this.text.indexOf('\n', this.at);
    return newline < 0 ? this.text.length : newline;
  }

  /** Goes to the first line from an offset on, which is the start of one, that says something. */
  private toLine(from: number): void {
    const { text } = this;
    for (let start = from; start < text.length; ) {
      this.at = firstThatIsNo(' ', text, start);
      if (this.at < text.length && text[this.at] !== '\n' && text[this.at] !== '#') {
        this.indent = this.at - start;
        return;
      }
      start = this.endOfLine() + 1;
    }
    this.at = text.length;
    this.indent = 0;
  }
}

function firstThatIsNo(character: string, text: string, from: number): number {
  let at = from;
  while (text[at] === character) at++;
  return at;
}

/** The value of text without quotes. */
function scalarOf(text: string): unknown {
  if (text === 'true') return true;
  if (text === 'false') return false;
  // A number has no spaces.
  const isOther = constant.test(text) || (/^\d/.test(text) && !text.includes(' '));
  if (isOther || /:(?: |$)| #/.test(text)) throw notPlain;
  return text;
}

/** Without the spaces around it; other white space is a part of text. */
function withoutSpaces(text: string): string {
  return text.replace(/^ +| +$/g, '');
}

function itemsOf(list: string): string[] {
  const items = list.split(',').map(withoutSpaces);
  if (items.some((item) => constant.test(item))) throw notPlain;
  return withoutSpaces(list) === '' ? [] : items;
}
