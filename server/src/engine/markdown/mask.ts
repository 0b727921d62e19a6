/** Blanks out what template engines put into Markdown, so that the parser takes it for opaque text. */
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

/** The text with every masked unit replaced, at the same length and with the same lines. */
export function mask(text: string): string {
  let masked = '';
  let at = 0;
  const closings = new Closings(text);
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
  return at === 0 ? text : masked + text.slice(at);
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
  private readonly text: string;
  /** The marks that do not come any more. */
  private readonly missing = new Set<string>();
  private readonly fence = /^[ \t>]*(?:```|~~~)/gm;
  /** The next line of a fence; `undefined` if it is yet to be found. */
  private fenceAt: number | undefined;
  private isInFence = false;

  constructor(text: string) {
    this.text = text;
  }

  /** The end of a comment of Handlebars. */
  commentEnd(from: number): number | undefined {
    if (this.missing.has('--}}')) return undefined;
    const end = this.text.indexOf('--}}', from);
    if (end < 0) this.missing.add('--}}');
    return end < 0 ? undefined : end + 4;
  }

  /** The end of the body that the tag opens, with its closing tag, if that is code. */
  bodyEnd(tag: string, from: number): number | undefined {
    const { text, missing } = this;
    const [, name, rest = ''] = opening.exec(tag) ?? [];
    // A tag in code is an example; one that ends in a slash has no body.
    const isLiquid = tag.startsWith('{%');
    if (name === undefined || !isOpaqueTemplate(name, /\w/.test(rest), isLiquid)) return undefined;
    if (/\/[>%]\}\}$/.test(tag) || text[from - 1] === '`' || this.isFenced(from)) return undefined;
    const key = `${isLiquid} ${name}`;
    if (missing.has(key)) return undefined;
    const closing = isLiquid
      ? new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`, 'g')
      : new RegExp(`\\{\\{[<%]\\s*/\\s*${name}\\s*[>%]\\}\\}`, 'g');
    closing.lastIndex = from + tag.length;
    const match = closing.exec(text);
    if (!match) {
      missing.add(key);
      return undefined;
    }
    const end = match.index + match[0].length;
    this.skipTo(end);
    return end;
  }

  /** Whether an offset is in fenced code; offsets have to come in order. */
  private isFenced(offset: number): boolean {
    while (this.nextFence() < offset) {
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
    if (this.fenceAt === undefined)
      this.fenceAt = this.fence.exec(this.text)?.index ?? Number.POSITIVE_INFINITY;
    return this.fenceAt;
  }
}
