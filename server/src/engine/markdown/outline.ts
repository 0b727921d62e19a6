/** The headings of a document, and the ids that can be linked to besides them. */
import type { SyntaxNode, Tree } from '@lezer/common';
import { decodeHTMLStrict } from 'entities';
import type { MarkdownFormat } from './dialects.ts';
import { readFrontMatter } from './frontMatter.ts';
import { attributesOf, readHtml } from './htmlTags.ts';
import { normalize } from './normalize.ts';
import type { TextRange } from './prose.ts';
import { markdownOf, treeOf } from './stretch.ts';

/** A heading, in Markdown or HTML; the range is in UTF-16 offsets of the document. */
export interface Heading extends TextRange {
  /** What a reader sees of it, which is what anchors are made of; images are left out. */
  readonly text: string;
  /** An id that the author has given it (`{#id}`), which its text does not change. */
  readonly id?: string;
}

export interface Outline {
  /** In document order. */
  readonly headings: readonly Heading[];
  /** The ids that authors have given to headings and HTML elements. */
  readonly ids: ReadonlySet<string>;
}

/** A document as the parser reads it, and the way back to the source. */
export interface ParsedDocument {
  /** Without byte order mark, with line feeds alone. */
  readonly text: string;
  readonly tree: Tree;
  /** The offset in the source for one in `text`. */
  toSource(offset: number): number;
}

/** Parses a document; front matter and templates are no Markdown. */
export function parseDocument(source: string, format: MarkdownFormat = {}): ParsedDocument {
  const { text, toSource = (offset: number) => offset } = normalize(source);
  const tree = treeOf(markdownOf(text, readFrontMatter(text, [])?.end ?? 0, format), format);
  return { text, tree, toSource };
}

/** The outline of a document. */
export function outlineOf({ text, tree, toSource }: ParsedDocument): Outline {
  const headings: Heading[] = [];
  const ids = new Set<string>();
  const add = (heading: Heading) => {
    headings.push({ ...heading, from: toSource(heading.from), to: toSource(heading.to) });
    if (heading.id !== undefined) ids.add(heading.id);
  };
  tree.iterate({
    enter(node) {
      const { name, from, to } = node;
      if (/^(?:ATX|Setext)Heading/.test(name)) {
        add(headingOf(node.node, text));
      } else if (name === 'HTMLBlock') {
        const html = readHtml(text.slice(from, to), from);
        html.headings.forEach(add);
        for (const attribute of html.attributes) if (isId(attribute.name)) ids.add(attribute.value);
      } else if (name === 'HTMLTag') {
        for (const attribute of attributesOf(text.slice(from, to), from))
          if (isId(attribute.name)) ids.add(attribute.value);
      }
    },
  });
  return { headings, ids };
}

/** `name` is the old way of giving an `a` an id. */
function isId(attributeName: string): boolean {
  return attributeName === 'id' || attributeName === 'name';
}

function headingOf(node: SyntaxNode, text: string): Heading {
  const { from, to, firstChild: first, lastChild: last } = node;
  const isAtx = first?.name === 'HeaderMark' && first.from === from;
  const start = isAtx ? first.to : from;
  let end = last?.name === 'HeaderMark' && last.from > start ? last.from : to;
  let id = idOnNextLine(text, to);
  for (let child = first; child; child = child.nextSibling) {
    if (child.name !== 'AttributeList') continue;
    id ??= idIn(text.slice(child.from, child.to));
    if (text.slice(child.to, end).trim() === '') end = child.from;
  }
  const shown = text.slice(start, end);
  const lead = shown.length - shown.trimStart().length;
  const seen = textOf(node, text, start + lead, start + Math.max(lead, shown.trimEnd().length));
  return { from, to, text: seen.replace(/[ \t]*\n[ \t]*/g, '\n'), ...(id === undefined ? {} : { id }) };
}

function idIn(attributeList: string): string | undefined {
  const [, short, named] = /#([^\s{}]+)|\bid\s*=\s*["']?([^\s"'{}]+)/.exec(attributeList) ?? [];
  return short ?? named;
}

/** The id of an attribute list below the heading, as kramdown takes it. */
function idOnNextLine(text: string, headingEnd: number): string | undefined {
  const next = /^\n[ \t>]*(\{:[^{}\n]*\})[ \t]*$/m;
  const match = next.exec(text.slice(headingEnd, headingEnd + 200));
  return match?.index === 0 ? idIn(match[1] ?? '') : undefined;
}

/** What a reader sees of `[from, to)` of a node: code included, marks, tags and destinations left out. */
function textOf(node: SyntaxNode, text: string, from: number, to: number): string {
  let result = '';
  let at = from;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.to <= from || child.from >= to) continue;
    result += text.slice(at, child.from) + shownText(child, text);
    at = child.to;
  }
  return result + text.slice(at, to);
}

function shownText(node: SyntaxNode, text: string): string {
  const { name, from, to } = node;
  if (/Mark$|^(?:Image|LinkTitle|LinkLabel|HTMLTag|Comment|ProcessingInstruction|AttributeList)$/.test(name))
    return '';
  if (name === 'Escape') return text.slice(from + 1, to);
  if (name === 'Entity') return decodeHTMLStrict(text.slice(from, to));
  if (name !== 'Link') return textOf(node, text, from, to);
  const [opening, closing] = node.getChildren('LinkMark');
  return textOf(node, text, opening?.to ?? from, closing?.from ?? to);
}
