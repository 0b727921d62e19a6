/** Finds the end of what MDX puts between the text: expressions and tags of JSX. */

/**
 * How far searches may look in vain, so that a text full of openers without an end is not gone through again for
 * each of them.
 */
export class Budget {
  private left: number;

  constructor(length: number) {
    this.left = 1_000_000 + 8 * length;
  }

  /** Whether there is still something to spend. */
  get isLeft(): boolean {
    return this.left > 0;
  }

  /** Takes off what was looked at in vain. */
  spend(units: number): void {
    this.left -= units;
  }
}

/** A stretch of text that may be looked at. */
export interface Source {
  readonly text: string;
  /** Where it ends. */
  readonly end: number;
  readonly budget: Budget;
  /** Is told what was looked for from an offset on, and up to where; infinity where it was not found. */
  note?(from: number, reach: number): void;
}

/** The offset behind the `}` that closes the `{` at `from`; -1 if none does. */
export function expressionEnd(source: Source, from: number): number {
  if (!source.budget.isLeft) return -1;
  const end = balancedEnd(source, from, true);
  source.note?.(from, end < 0 ? Number.POSITIVE_INFINITY : end);
  if (end >= 0) return end;
  // An apostrophe in the text of an element is no string. Without strings, it may be balanced.
  const plain = balancedEnd(source, from, false);
  if (plain < 0) source.budget.spend(source.end - from);
  return plain;
}

/** As expressionEnd, with or without a look at strings and comments, in which braces mean nothing. */
function balancedEnd(source: Source, from: number, knowsStrings: boolean): number {
  const { text, end } = source;
  const special = knowsStrings ? /[{}"'`]|\/[/*]/g : /[{}]/g;
  let depth = 0;
  special.lastIndex = from;
  for (let match = special.exec(text); match && match.index < end; match = special.exec(text)) {
    const mark = match[0];
    if (mark === '{') depth++;
    else if (mark === '}') {
      if (--depth === 0) return match.index + 1;
    } else {
      const next = literalEnd(source, match.index, mark);
      if (next < 0) return -1;
      special.lastIndex = next;
    }
  }
  return -1;
}

/** The end of the string or comment that begins at `from` with `mark`; -1 if it has none. */
function literalEnd({ text, end }: Source, from: number, mark: string): number {
  const literal =
    mark === '//'
      ? /[^\n]*/y
      : mark === '/*'
        ? /\/\*[\s\S]*?\*\//y
        : mark === '`'
          ? /`(?:[^`\\]|\\[\s\S])*`/y
          : mark === '"'
            ? /"(?:[^"\\\n]|\\[\s\S])*"/y
            : /'(?:[^'\\\n]|\\[\s\S])*'/y;
  literal.lastIndex = from;
  return literal.test(text) && literal.lastIndex <= end ? literal.lastIndex : -1;
}

/** The offset behind the tag of JSX at `from`; -1 if there is none. */
export function tagEnd(source: Source, from: number): number {
  if (!source.budget.isLeft) return -1;
  const end = readTagAt(source, from);
  const isWithin = end >= 0 && end <= source.end;
  const isCut = end < 0 ? ~end >= source.end : !isWithin;
  source.note?.(from, isCut ? Number.POSITIVE_INFINITY : end < 0 ? ~end : end);
  if (isWithin) return end;
  source.budget.spend((end < 0 ? ~end : end) - from);
  return -1;
}

const tagStart = /<(?:\/\s*)?(?:[A-Za-z_$][\w$.:-]*)?/y;
const attributeName = /\s*([A-Za-z_$@][\w$.:-]*)(?:\s*=\s*("[^"]*"|'[^']*'|(?=\{)))?/y;

/** The offset behind the tag; where there is none, the complement of how far the search went. */
function readTagAt(source: Source, from: number): number {
  const { text } = source;
  tagStart.lastIndex = from;
  const start = tagStart.exec(text)?.[0];
  if (start === undefined) return ~from;
  let at = from + start.length;
  const isNamed = /[\w$]$/.test(start);
  const canHaveAttributes = isNamed && !start.startsWith('</');
  for (;;) {
    const ending = endingAt(text, at);
    if (ending >= 0) return ending;
    const next = canHaveAttributes ? attributeEnd(source, at) : -1;
    if (next <= at) return ~at;
    at = next;
  }
}

/** The offset behind `>` or `/>`, or -1. */
function endingAt(text: string, from: number): number {
  const ending = /\s*\/?\s*>/y;
  ending.lastIndex = from;
  return ending.test(text) ? ending.lastIndex : -1;
}

/** The offset behind one attribute: `a`, `a="b"`, `a={b}`, `{...a}`; -1 if there is none. */
function attributeEnd(source: Source, from: number): number {
  const { text } = source;
  attributeName.lastIndex = from;
  const match = attributeName.exec(text);
  const at = match
    ? attributeName.lastIndex
    : from + (/^\s*/.exec(text.slice(from, from + 1000))?.[0].length ?? 0);
  const needsValue = match?.[2] === '';
  if (text[at] === '{' && (needsValue || !match)) return expressionEnd(source, at);
  return match ? at : -1;
}

/** The offset behind the comment of HTML at `from`; -1 if there is none. */
export function commentEnd(source: Source, from: number): number {
  const { text, end, budget } = source;
  if (!text.startsWith('<!--', from) || !budget.isLeft) return -1;
  const at = text.indexOf('-->', from + 4);
  const isWithin = at >= 0 && at < end;
  source.note?.(from, isWithin ? at + 3 : Number.POSITIVE_INFINITY);
  if (isWithin) return at + 3;
  budget.spend(end - from);
  return -1;
}
