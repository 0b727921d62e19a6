/** Blanks out what template engines put into Markdown, so that the parser takes it for opaque text. */
import type { Lookahead } from './ahead.ts';
import { isOpaqueTemplate } from './dialects/templateNames.ts';

/** Stands for one unit of a masked stretch: a private-use character, part of no word and of no markup. */
const MASK = '\uE000';

/**
 * Template tags of Hugo, Jekyll, Liquid, Jinja and Handlebars, within one paragraph and none in another; and where
 * a long comment of Handlebars opens. Each alternative starts with literal characters, so that the search runs at
 * the speed of a scan.
 */
const tags =
  /\{\{!--|\{\{(?:[^{}\n]|\n(?!\s*\n)|\{(?!\{)|\}(?!\}))*\}\}|\{%(?:[^%{\n]|\n(?!\s*\n)|%(?!\})|\{(?!%))*%\}|\{#(?=\s)(?:[^#{\n]|\n(?!\s*\n)|#(?!\})|\{(?!#))*#\}/g;

/** Shortcodes and tags that can have a body: the bracket and the name. */
const opening = /^\{(?:\{[<%]|%-?)\s*([A-Za-z][\w-]*)(.*)/s;

/** What has been masked, and what that was decided by. */
export interface Masked {
  /** The text with every masked unit replaced, at the same length and with the same lines. */
  readonly text: string;
  readonly ahead: readonly Lookahead[];
  /** Where the fences are that count, in order. */
  readonly fences: readonly number[];
}

/**
 * Masks a text.
 * @param startsInFence whether the text begins inside of fenced code, as far as counting fences tells.
 */
export function mask(text: string, startsInFence = false): Masked {
  let masked = '';
  let at = 0;
  const closings = new Closings(text, startsInFence);
  tags.lastIndex = 0;
  for (let match = tags.exec(text); match; match = tags.exec(text)) {
    const from = match.index;
    const tag = match[0];
    if (tag === '{{!--') {
      const end = closings.commentEnd(from);
      if (end === undefined) continue;
      masked += text.slice(at, from) + blankLines(text.slice(from, end));
      at = end;
    } else {
      const end = closings.bodyEnd(tag, from);
      masked += text.slice(at, from) + (end === undefined ? blank(tag) : blankLines(text.slice(from, end)));
      at = end ?? from + tag.length;
    }
    tags.lastIndex = at;
  }
  const { ahead } = closings;
  return { text: at === 0 ? text : masked + text.slice(at), ahead, fences: closings.allFences() };
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, MASK);
}

/** As blank, but with the indentation of lines, which keeps them in the list that they are in. */
function blankLines(text: string): string {
  return text.replace(/^([ \t]*)([^\n]*)/gm, (_, indent: string, rest: string) => {
    return indent + MASK.repeat(rest.length);
  });
}

/** Finds where things end. What is not closed is remembered, so that the text is searched for it only once. */
class Closings {
  readonly ahead: Lookahead[] = [];
  private readonly text: string;
  /** The marks that do not come any more, with the pattern that has looked for them. */
  private readonly missing = new Map<string, RegExp>();
  private readonly fence = /^[ \t>]*(?:```|~~~)/gm;
  private readonly hasFences: boolean;
  /** The fences that have been passed. */
  private readonly fences: number[] = [];
  /** The next line of a fence; `undefined` if it is yet to be found. */
  private fenceAt: number | undefined;
  private isInFence: boolean;

  constructor(text: string, startsInFence: boolean) {
    this.text = text;
    this.isInFence = startsInFence;
    this.hasFences = text.includes('```') || text.includes('~~~');
  }

  /** The end of a comment of Handlebars. */
  commentEnd(from: number): number | undefined {
    return this.closingAfter('{{!--', /--\}\}/g, from, from);
  }

  /** The end of the body that the tag opens, with its closing tag, if that is code. */
  bodyEnd(tag: string, from: number): number | undefined {
    const { text } = this;
    const [, name, rest = ''] = opening.exec(tag) ?? [];
    // A tag in code is an example; one that ends in a slash has no body.
    const isLiquid = tag.startsWith('{%');
    if (name === undefined || !isOpaqueTemplate(name, /\w/.test(rest), isLiquid)) return undefined;
    if (/\/[>%]\}\}$/.test(tag) || text[from - 1] === '`' || this.isFenced(from)) return undefined;
    const closing = isLiquid
      ? new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`, 'g')
      : new RegExp(`\\{\\{[<%]\\s*/\\s*${name}\\s*[>%]\\}\\}`, 'g');
    const end = this.closingAfter(`${isLiquid} ${name}`, closing, from, from + tag.length);
    if (end !== undefined) this.skipTo(end);
    return end;
  }

  /** All fences of the text that are not masked; to be called last. */
  allFences(): readonly number[] {
    this.isFenced(Number.POSITIVE_INFINITY);
    return this.fences;
  }

  /** The end of the next match, or `undefined` where there is none, which is noted with what opens at `at`. */
  private closingAfter(key: string, closing: RegExp, at: number, from: number): number | undefined {
    const missing = this.missing.get(key);
    if (missing) {
      this.ahead.push({ at, pattern: missing, reach: Number.POSITIVE_INFINITY });
      return undefined;
    }
    closing.lastIndex = from;
    const match = closing.exec(this.text);
    if (match) return match.index + match[0].length;
    this.missing.set(key, closing);
    this.ahead.push({ at, pattern: closing, reach: Number.POSITIVE_INFINITY });
    return undefined;
  }

  /** Whether an offset is in fenced code; offsets have to come in order. */
  private isFenced(offset: number): boolean {
    while (this.nextFence() < offset) {
      this.fences.push(this.nextFence());
      this.isInFence = !this.isInFence;
      this.fenceAt = undefined;
    }
    return this.isInFence;
  }

  /** Goes on behind what is masked; fences in it are none. */
  private skipTo(offset: number): void {
    while (this.nextFence() < offset) this.fenceAt = undefined;
  }

  private nextFence(): number {
    if (this.fenceAt === undefined) {
      const match = this.hasFences ? this.fence.exec(this.text) : null;
      this.fenceAt = match?.index ?? Number.POSITIVE_INFINITY;
    }
    return this.fenceAt;
  }
}
