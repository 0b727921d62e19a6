/** Tags of HTML: where they stand, and what their attributes say. */
import { Parser } from 'htmlparser2';
import type { TextRange } from './prose.ts';

/** An attribute's value at its place; the range is without the quotes. */
export interface Attribute extends TextRange {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
}

/** A heading element: `text` is what a reader sees of it, `id` the one that it has of its own. */
export interface HtmlHeading extends TextRange {
  readonly text: string;
  readonly id?: string;
}

const attribute = /([a-z_:@][\w:.@-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'`=<>{}]+))/gi;

/** The attributes with a value in the tag that stands at `offset`. */
export function attributesOf(tag: string, offset: number): Attribute[] {
  return [...tag.matchAll(attribute)].map((match) => {
    const [whole, name = '', double, single, bare] = match;
    const value = double ?? single ?? bare ?? '';
    const from = offset + match.index + whole.length - value.length - (bare === undefined ? 1 : 0);
    return { name: name.toLowerCase(), value, from, to: from + value.length };
  });
}

/** The attributes and headings of the HTML that stands at `offset`; comments and scripts have none. */
export function readHtml(html: string, offset: number): { attributes: Attribute[]; headings: HtmlHeading[] } {
  const attributes: Attribute[] = [];
  const headings: HtmlHeading[] = [];
  let heading: { name: string; from: number; id: string | undefined; text: string } | undefined;
  const parser = new Parser(
    {
      onopentag(name, { id }) {
        const { startIndex, endIndex } = parser;
        attributes.push(...attributesOf(html.slice(startIndex, endIndex + 1), offset + startIndex));
        if (/^h[1-6]$/.test(name)) heading = { name, from: startIndex, id, text: '' };
      },
      ontext(text) {
        if (heading) heading.text += text;
      },
      onclosetag(name) {
        if (heading?.name !== name) return;
        const { from, id, text } = heading;
        const to = Math.min(parser.endIndex + 1, html.length);
        const range = { from: offset + from, to: offset + to };
        headings.push({ ...range, text: text.trim(), ...(id ? { id } : {}) });
        heading = undefined;
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  return { attributes, headings };
}
