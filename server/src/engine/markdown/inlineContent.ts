/**
 * Parses inline content in time that grows with its length alone. The parser's own way takes the square of it where
 * many delimiters stand in one block: for each that closes it goes back over all that stands before it.
 */
import { Element, InlineContext, type MarkdownParser } from '@lezer/markdown';
import { isIntricate } from './intricate.ts';

/** A delimiter that may open or close something; the parser's types leave it out. */
interface Delimiter {
  readonly type: DelimiterType;
  from: number;
  to: number;
  /** OPENS, CLOSES, both, or neither. */
  side: number;
  /** How long it was before it was used in part. */
  readonly size: number;
}

interface DelimiterType {
  /** The element that two of them make; without it they are matched by a parser of their own. */
  readonly resolve?: string;
  readonly mark?: string;
}

type Part = Element | Delimiter | null;

/** What the parser's types leave out of the context. */
interface Internals {
  readonly parts: Part[];
  append(part: Element | Delimiter): number;
  resolveMarkers(from: number): Element[];
}

type Token = (cx: InlineContext, next: number, pos: number) => number;

const OPENS = 1;
const CLOSES = 2;

/** Elements in elements; thousands of levels would not even fit the stack. */
const MOST_NESTED = 100;

/** Of one element; the parser makes it anew for each mark of a quote in it. */
const MOST_LINES = 300;

/** Makes a parser parse inline content this way. */
export function inLinearTime(grammar: MarkdownParser): MarkdownParser {
  const linear: MarkdownParser = Object.create(grammar, {
    parseInline: { value: (text: string, offset: number) => parseInlineContent(linear, text, offset) ?? [] },
  });
  return linear;
}

/** The elements of a content that begins at `offset`; `undefined` where it is nothing that anybody reads. */
export function parseInlineContent(
  grammar: MarkdownParser,
  text: string,
  offset: number,
): readonly Element[] | undefined {
  if (isIntricate(text)) return undefined;
  const cx = new LinearContext(grammar, text, offset);
  const tokens = (grammar as MarkdownParser & { readonly inlineParsers: readonly (Token | undefined)[] })
    .inlineParsers;
  const { end } = cx;
  for (let pos = offset; pos < end; ) {
    const next = cx.char(pos);
    if (isPlain(next)) {
      pos++;
      continue;
    }
    let behind = -1;
    for (let i = 0; i < tokens.length && behind < 0; i++) behind = tokens[i]?.(cx, next, pos) ?? -1;
    pos = behind < 0 ? pos + 1 : behind;
  }
  const elements = cx.resolveMarkers(0);
  return cx.isTooDeep || elements.some((element) => isTooLong(element, cx)) ? undefined : elements;
}

/** Whether nothing begins with a character: most of a text is that. */
function isPlain(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code > 127
  );
}

/** Whether an element reaches over more lines than anybody writes; in a quote, each of them has a mark. */
function isTooLong({ from, to }: Element, { text, offset }: InlineContext): boolean {
  let lines = 0;
  for (let at = from; at < to && lines <= MOST_LINES; at++) if (text.charCodeAt(at - offset) === 10) lines++;
  return lines > MOST_LINES;
}

const Context = InlineContext as unknown as new (
  parser: MarkdownParser,
  text: string,
  offset: number,
) => InlineContext & Internals;

/** The context that all inline parsers get. */
export class LinearContext extends Context {
  /** Whether elements are nested deeper than anybody reads. */
  isTooDeep = false;
  /** Where in `parts` brackets are that something may close, in order. */
  private readonly openings: number[] = [];
  private readonly depths = new Map<Element, number>();

  override append(part: Element | Delimiter): number {
    if (!(part instanceof Element) && isBracket(part.type)) this.openings.push(this.parts.length);
    return super.append(part);
  }

  override findOpeningDelimiter(type: DelimiterType): number | null {
    if (!isBracket(type)) return super.findOpeningDelimiter(type);
    const index = this.openings.findLast((at) => {
      const part = this.parts[at] as Delimiter;
      return part.type === type && part.side !== 0;
    });
    return index ?? null;
  }

  override takeContent(startIndex: number): Element[] {
    while ((this.openings.at(-1) ?? -1) >= startIndex) this.openings.pop();
    return super.takeContent(startIndex) as Element[];
  }

  /** Where in `parts` the latest bracket is that something may close. */
  latestOpening(): { readonly index: number; readonly from: number; readonly isImage: boolean } | undefined {
    const index = this.openings.at(-1);
    if (index === undefined) return undefined;
    const { from, type } = this.parts[index] as Delimiter;
    return { index, from, isImage: type === InlineContext.imageStart };
  }

  /** Whether it may begin a link: those around a link don't. */
  mayBeginLink(index: number): boolean {
    return (this.parts[index] as Delimiter).side !== 0;
  }

  /** Takes the latest bracket for text. */
  dropOpening(): void {
    const index = this.openings.pop();
    if (index !== undefined) this.parts[index] = null;
  }

  /** No bracket before this can begin a link any more: none stands in another. */
  dropLinksAround(): void {
    for (const index of this.openings) {
      const part = this.parts[index] as Delimiter;
      if (part.type === InlineContext.linkStart) part.side = 0;
    }
  }

  /**
   * The elements from a part on, those included that delimiters make of them. Each delimiter that closes is matched
   * with the nearest before it that opens; what has been passed in vain is not looked at again for its like.
   */
  override resolveMarkers(from: number): Element[] {
    const { parts } = this;
    /** What is left, with the place of each in `parts`. */
    const left: (Element | Delimiter)[] = [];
    const places: number[] = [];
    const inVain = new Map<DelimiterType, number[]>();
    for (let place = from; place < parts.length; place++) {
      const part = parts[place];
      if (!part) continue;
      let isUsedUp = false;
      if (!(part instanceof Element) && part.type.resolve !== undefined && part.side & CLOSES) {
        const known = inVain.get(part.type) ?? [];
        inVain.set(part.type, known);
        const kind = (part.size % 3) * 2 + (part.side & OPENS);
        for (;;) {
          const open = openerOf(part, left, places, known[kind] ?? -1);
          if (open < 0) {
            known[kind] = place - 1;
            break;
          }
          isUsedUp = this.enclose(left, places, open, part);
          if (isUsedUp) break;
        }
      }
      if (isUsedUp || (!(part instanceof Element) && !(part.side & OPENS))) continue;
      left.push(part);
      places.push(place);
    }
    return left.filter((part) => part instanceof Element);
  }

  /** Makes an element of two delimiters and what stands between. @returns whether the closing one is used up. */
  private enclose(left: (Element | Delimiter)[], places: number[], index: number, close: Delimiter): boolean {
    const open = left[index] as Delimiter;
    const { mark, resolve = '' } = close.type;
    const size = isEmphasis(close) ? Math.min(2, open.to - open.from, close.to - close.from) : undefined;
    const start = size === undefined ? open.from : open.to - size;
    const end = size === undefined ? close.to : close.from + size;
    const inside = left.slice(index + 1).filter((part) => part instanceof Element);
    const content =
      mark === undefined
        ? inside
        : [this.elt(mark, start, open.to), ...inside, this.elt(mark, close.from, end)];
    const element = this.elt(size === 2 ? 'StrongEmphasis' : resolve, start, end, content);
    if (inside.length > 0 && this.depthOf(element) > MOST_NESTED) this.isTooDeep = true;
    const place = places[index] as number;
    const isOpenUsedUp = open.from === start;
    left.length = isOpenUsedUp ? index : index + 1;
    places.length = left.length;
    left.push(element);
    places.push(place);
    open.to = start;
    close.from = end;
    return close.from === close.to;
  }

  /** How deep elements are nested in an element. */
  private depthOf(element: Element): number {
    const known = this.depths.get(element);
    if (known !== undefined) return known;
    let depth = 0;
    for (const child of childrenOf(element)) depth = Math.max(depth, this.depthOf(child));
    this.depths.set(element, depth + 1);
    return depth + 1;
  }
}

/** Where in `left` the delimiter is that `close` closes, none up to the place `inVain`; -1 where there is none. */
function openerOf(
  close: Delimiter,
  left: readonly (Element | Delimiter)[],
  places: readonly number[],
  inVain: number,
): number {
  for (let index = left.length - 1; index >= 0 && (places[index] as number) > inVain; index--) {
    const open = left[index] as Element | Delimiter;
    if (
      !(open instanceof Element) &&
      open.side & OPENS &&
      open.type === close.type &&
      goTogether(open, close)
    )
      return index;
  }
  return -1;
}

/** CommonMark 0.31, section 6.2, rules 9 and 10: one that both opens and closes is particular about lengths. */
function goTogether(open: Delimiter, close: Delimiter): boolean {
  if (!isEmphasis(close) || !(close.side & OPENS || open.side & CLOSES)) return true;
  return (open.size + close.size) % 3 !== 0 || (open.size % 3 === 0 && close.size % 3 === 0);
}

function isEmphasis({ type }: Delimiter): boolean {
  return type === InlineContext.emphasisAsterisk || type === InlineContext.emphasisUnderscore;
}

function isBracket(type: DelimiterType): boolean {
  return type === InlineContext.linkStart || type === InlineContext.imageStart;
}

function childrenOf(element: Element): readonly Element[] {
  return (element as Element & { readonly children: readonly Element[] }).children;
}
