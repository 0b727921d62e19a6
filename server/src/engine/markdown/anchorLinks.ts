/** The links of a document that lead to anchors, in itself and in others. */
import { slugOf } from './anchors.ts';
import { type Attribute, attributesOf, readHtml } from './htmlTags.ts';
import type { ParsedDocument } from './outline.ts';
import type { TextRange } from './prose.ts';

/** A link to an anchor. The range is what stands behind its `#`, in UTF-16 offsets of the document. */
export interface AnchorLink extends TextRange {
  /** A wiki link names a page by its name, wherever it is, and a heading by its text. */
  readonly kind: 'url' | 'wiki';
  /** The part before `#`, percent-decoded and without a query; empty for the document itself. */
  readonly path: string;
  /** The part behind `#`, percent-decoded; of a wiki link, as a slug. */
  readonly anchor: string;
  /** Whether the part behind `#` is percent-encoded. */
  readonly isEncoded: boolean;
}

/** All links to anchors, in document order: Markdown's, HTML's and wiki links. */
export function anchorLinksOf({ text, tree, toSource }: ParsedDocument): AnchorLink[] {
  const links: AnchorLink[] = [];
  const add = (link: AnchorLink | undefined) => {
    if (link) links.push({ ...link, from: toSource(link.from), to: toSource(link.to) });
  };
  const addAttributes = (attributes: readonly Attribute[]) => {
    for (const { name, value, from } of attributes) {
      // `to` is how components of MDX have it.
      if (name === 'href' || name === 'to') add(urlLink(value, from));
    }
  };
  tree.iterate({
    enter({ name, from, to }) {
      const source = () => text.slice(from, to);
      if (name === 'URL') {
        const isBracketed = text.startsWith('<', from);
        add(isBracketed ? urlLink(text.slice(from + 1, to - 1), from + 1) : urlLink(source(), from));
      } else if (name === 'HTMLTag') addAttributes(attributesOf(source(), from));
      else if (name === 'HTMLBlock') addAttributes(readHtml(source(), from).attributes);
      else if (name === 'WikiLink') add(wikiLink(source(), from));
    },
  });
  return links;
}

/** The link of the URL that stands at `offset`; none where it has a scheme or a host, or no anchor. */
function urlLink(url: string, offset: number): AnchorLink | undefined {
  const hash = url.indexOf('#');
  if (hash < 0 || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) return undefined;
  const fragment = url.slice(hash + 1);
  return {
    kind: 'url',
    path: decode(url.slice(0, hash).replace(/\?.*$/s, '')),
    anchor: decode(fragment),
    isEncoded: /%[0-9a-f]{2}/i.test(fragment),
    from: offset + hash + 1,
    to: offset + url.length,
  };
}

/** The link of `[[page#Heading|label]]`; of a path of headings the last counts. `#^id` names a block. */
function wikiLink(source: string, offset: number): AnchorLink | undefined {
  const match = /^(!?\[\[)([^#|]*)(#[^|]*?)(?:\\?\|[^|]*)?\]\]$/.exec(source);
  if (!match) return undefined;
  const [, mark = '', path = '', headings = ''] = match;
  const start = headings.lastIndexOf('#') + 1;
  const heading = headings.slice(start);
  if (heading.startsWith('^') || heading === '') return undefined;
  const from = offset + mark.length + path.length + start;
  const range = { from, to: from + heading.length };
  return { kind: 'wiki', path: path.trim(), anchor: slugOf(heading.trim()), isEncoded: false, ...range };
}

/** Without percent-encoding and Markdown's escapes; what is not rightly encoded stays as it is. */
function decode(part: string): string {
  const unescaped = part.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  try {
    return decodeURIComponent(unescaped);
  } catch {
    return unescaped;
  }
}
