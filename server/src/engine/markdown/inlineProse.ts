/** Prose in inline content: walks the nodes of a leaf block and collects what a reader reads. */
import type { TreeCursor } from '@lezer/common';
import { decodeHTMLStrict } from 'entities';
import { BARRIER } from '../matching/characters.ts';
import { readTag, roleOfElement } from './elements.ts';
import { ProseBuilder, type ProseRun, type ReferenceText } from './prose.ts';

/** What inline content depends on outside its block. */
export interface InlineContext {
  /** The document with templates masked, at the same offsets. */
  readonly text: string;
  /** Whether a link label is defined somewhere in the document. */
  isDefined(label: string): boolean;
  /** Whether a caret inside or before brackets makes them a footnote. */
  readonly hasFootnotes: boolean;
}

/** The runs of the leaf block at the cursor: its text first, then the alternative text of its images. */
export function inlineRuns(cursor: TreeCursor, context: InlineContext, from: number, to: number): ProseRun[] {
  const walker = new InlineWalker(context);
  walker.walkChildren(cursor, from, to);
  return walker.finish();
}

class InlineWalker {
  private readonly context: InlineContext;
  private readonly builder = new ProseBuilder();
  private readonly imageRuns: ProseRun[] = [];
  /** Start of white space that becomes one space when text follows: a line break with what stands around it. */
  private breakFrom: number | undefined;
  /** The opaque HTML element that is open. */
  private openElement: string | undefined;
  /** Where brackets end that are no link, or a wiki link: what stands right behind them may be their label. */
  private unresolvedEnd: number | undefined;
  /** How many elements of its name are open inside it. */
  private nestedElements = 0;

  constructor(context: InlineContext) {
    this.context = context;
  }

  finish(): ProseRun[] {
    const run = this.builder.build();
    return run ? [run, ...this.imageRuns] : this.imageRuns;
  }

  /** Text and children of the node at the cursor within `[from, to)`. */
  walkChildren(cursor: TreeCursor, from: number, to: number): void {
    let at = from;
    if (cursor.firstChild()) {
      do {
        if (cursor.to <= from || cursor.from >= to) continue;
        this.addText(at, cursor.from);
        this.walkNode(cursor);
        at = Math.max(at, cursor.to);
      } while (cursor.nextSibling());
      cursor.parent();
    }
    this.addText(at, to);
  }

  private walkNode(cursor: TreeCursor): void {
    const { from, to } = cursor;
    switch (cursor.name) {
      case 'QuoteMark':
      case 'HeaderMark':
      case 'TaskMarker':
      case 'EmphasisMark':
      case 'StrikethroughMark':
      case 'ListMark':
      case 'HighlightMark':
      case 'SpanMark':
        return;
      case 'Escape':
        this.add(this.context.text.slice(from + 1, to), from, to);
        return;
      case 'Entity':
        this.add(decodeEntity(this.context.text.slice(from, to)), from, to);
        return;
      case 'Emphasis':
      case 'StrongEmphasis':
      case 'Strikethrough':
      case 'Highlight':
      case 'Directive':
        this.walkChildren(cursor, from, to);
        return;
      case 'Span':
        this.walkSpan(cursor);
        return;
      case 'Link':
        this.walkLink(cursor);
        return;
      case 'Image':
        this.walkImage(cursor);
        return;
      case 'WikiLink':
        this.walkWikiLink(cursor);
        return;
      case 'HTMLTag':
        this.walkTag(from, to);
        return;
      case 'AttributeList':
        this.add(BARRIER, from, to);
        return;
      default:
        this.add(BARRIER, from, to);
    }
  }

  /** The text between the brackets; where the link has no definition, the brackets are text, too. */
  private walkLink(cursor: TreeCursor): void {
    const { from, to } = cursor;
    const end = textEndOf(cursor);
    const { text, hasFootnotes } = this.context;
    const label = text.slice(from + 1, end);
    if (hasFootnotes && label.startsWith('^')) {
      this.add(BARRIER, from, to);
      return;
    }
    const rest = text.slice(end + 1, to);
    const isInline = rest.startsWith('(');
    // Pandoc's note in the text, ^[like this]. To others it is a link if it is defined, so that it has to stay.
    if (hasFootnotes && !isInline && text[from - 1] === '^') {
      if (this.context.isDefined(label)) this.add(BARRIER, from, to);
      else this.walkChildren(cursor, from + 1, end);
      return;
    }
    // A label of what stands before it, to CommonMark, and a link by itself to those who read that otherwise.
    if (from === this.unresolvedEnd && this.context.isDefined(label)) {
      this.add(BARRIER, from, to);
      return;
    }
    const isReference = !isInline && rest !== '' && rest !== '[]';
    if (!isInline && !this.context.isDefined(isReference ? rest.slice(1, -1) : label)) {
      this.add('[', from, from + 1);
      this.walkChildren(cursor, from + 1, end);
      this.add(']', end, end + 1);
      // A second pair of brackets may be meant as a label; it is nothing to correct.
      if (rest !== '') {
        this.add(BARRIER, end + 1, to);
        this.unresolvedEnd = to;
      }
      return;
    }
    this.walkChildren(cursor, from + 1, end);
    if (!isInline && !isReference) this.builder.addReference(referenceText(from + 1, end, label, rest));
  }

  /** `[text]{.class}` of Pandoc's. To others it is a link if it is defined, so that it has to stay. */
  private walkSpan(cursor: TreeCursor): void {
    const { from, to } = cursor;
    const label = this.context.text.slice(from + 1, textEndOf(cursor));
    if (this.context.isDefined(label)) this.add(BARRIER, from, to);
    else this.walkChildren(cursor, from, to);
  }

  private walkImage(cursor: TreeCursor): void {
    if (this.openElement !== undefined) return;
    const { from, to } = cursor;
    const end = textEndOf(cursor);
    this.add(BARRIER, from, to);
    const alternative = new InlineWalker(this.context);
    alternative.walkChildren(cursor, from + 2, end);
    const rest = this.context.text.slice(end + 1, to);
    const label = this.context.text.slice(from + 2, end);
    if ((rest === '' || rest === '[]') && this.context.isDefined(label)) {
      alternative.builder.addReference(referenceText(from + 2, end, label, rest));
    }
    this.imageRuns.push(...alternative.finish());
  }

  private walkWikiLink(cursor: TreeCursor): void {
    const { from, to } = cursor;
    // To those who know no wiki links it is text in brackets.
    this.unresolvedEnd = to;
    if (!cursor.firstChild()) {
      this.add(BARRIER, from, to);
      return;
    }
    this.addText(cursor.from, cursor.to);
    cursor.parent();
  }

  private walkTag(from: number, to: number): void {
    const tag = readTag(this.context.text.slice(from, to));
    if (this.openElement !== undefined) {
      if (tag?.name !== this.openElement) return;
      if (!tag.isClosing) this.nestedElements += tag.isEmpty ? 0 : 1;
      else if (this.nestedElements > 0) this.nestedElements--;
      else this.openElement = undefined;
      return;
    }
    const role = tag ? roleOfElement(tag.name) : 'separating';
    if (role === 'inline') return;
    this.add(BARRIER, from, to);
    if (tag && role === 'opaque' && !tag.isClosing && !tag.isEmpty) this.openElement = tag.name;
  }

  /** Adds the source between two nodes; a line break with the white space around it becomes one space. */
  private addText(from: number, to: number): void {
    if (from >= to) return;
    const { text } = this.context;
    // Not to look for line breaks behind it.
    const own = text.slice(from, to);
    let at = from;
    while (at < to) {
      const lineEnd = own.indexOf('\n', at - from);
      const end = lineEnd < 0 ? to : from + lineEnd;
      let start = at;
      if (this.breakFrom !== undefined) while (start < end && isBlank(text.charCodeAt(start))) start++;
      let last = end;
      if (end < to) while (last > start && isBlank(text.charCodeAt(last - 1))) last--;
      if (last > start) this.add(text.slice(start, last), start, last);
      if (end < to) this.breakFrom ??= last;
      at = end + 1;
    }
  }

  /** Adds `text` for the source `[from, to)`, after a pending line break. */
  private add(text: string, from: number, to: number): void {
    if (this.openElement !== undefined) return;
    if (this.breakFrom !== undefined) {
      this.builder.addAtom(' ', this.breakFrom, from - this.breakFrom);
      this.breakFrom = undefined;
    }
    if (text.length === to - from) this.builder.addText(text, from);
    else this.builder.addAtom(text, from, to - from);
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}

/** Offset of the bracket that closes the text of the link, span or image at the cursor. */
function textEndOf(cursor: TreeCursor): number {
  let marks = 0;
  let end = cursor.to - 1;
  if (cursor.firstChild()) {
    do {
      if ((cursor.name === 'LinkMark' || cursor.name === 'SpanMark') && ++marks === 2) {
        end = cursor.from;
        break;
      }
    } while (cursor.nextSibling());
    cursor.parent();
  }
  return end;
}

function referenceText(from: number, to: number, label: string, rest: string): ReferenceText {
  return rest === '[]'
    ? { from, to, insertAt: to + 2, label }
    : { from, to, insertAt: to + 1, label: `[${label}]` };
}

/** The character that an entity stands for; what is too long or unknown is none, and stays as it is. */
function decodeEntity(entity: string): string {
  const body = entity.slice(1, -1);
  if (!body.startsWith('#')) return decodeHTMLStrict(entity);
  const isHexadecimal = /^#x/i.test(body);
  const digits = body.slice(isHexadecimal ? 2 : 1);
  if (digits.length > (isHexadecimal ? 6 : 7)) return entity;
  const code = Number.parseInt(digits, isHexadecimal ? 16 : 10);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : '\uFFFD';
}
