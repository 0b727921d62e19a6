/** The anchors of a document: what its headings can be linked to as, and the links that lead to anchors. */
import type { SyntaxNode, Tree } from '@lezer/common';
import { decodeHTMLStrict } from 'entities';
import GithubSlugger from 'github-slugger';
import { readFrontMatter } from './frontMatter.ts';
import { grammar } from './grammar.ts';
import { normalize } from './normalize.ts';
import { markdownOf } from './parse.ts';
import type { TextRange } from './prose.ts';

/** A link that leads to an anchor. */
export interface AnchorLink extends TextRange {
  /** The part before `#`, percent-decoded; empty for the document itself. */
  readonly path: string;
  /** The part behind `#`, percent-decoded. `[from, to)` is where it stands, in UTF-16 offsets of the document. */
  readonly anchor: string;
}

/**
 * The anchor of each heading in order, by GitHub's rules; `undefined` for one that has an id of its own
 * (`{#id}`), which its text does not change.
 */
export function anchorsOf(source: string): (string | undefined)[] {
  const { text, tree } = parse(normalize(source).text);
  const slugger = new GithubSlugger();
  return headings(tree).map((heading) =>
    hasOwnId(heading, text) ? undefined : slugger.slug(textOf(heading, text).trim()),
  );
}

/** All links to anchors, of this document and of others. */
export function anchorLinksOf(source: string): AnchorLink[] {
  const { text: normalized, toSource = (offset: number) => offset } = normalize(source);
  const { text, tree } = parse(normalized);
  const links: AnchorLink[] = [];
  tree.iterate({
    enter({ name, from, to }) {
      if (name !== 'URL') return;
      const start = text.startsWith('<', from) ? from + 1 : from;
      const url = text.slice(start, start > from ? to - 1 : to);
      const hash = url.indexOf('#');
      if (hash < 0 || /^[a-z][a-z0-9+.-]*:/i.test(url)) return;
      links.push({
        path: decode(url.slice(0, hash)),
        anchor: decode(url.slice(hash + 1)),
        from: toSource(start + hash + 1),
        to: toSource(start + url.length),
      });
    },
  });
  return links;
}

function parse(normalized: string): { text: string; tree: Tree } {
  const text = markdownOf(normalized, readFrontMatter(normalized, [])?.end ?? 0);
  return { text, tree: grammar.parse(text) };
}

function headings(tree: Tree): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  tree.iterate({
    enter(node) {
      if (/^(?:ATX|Setext)Heading/.test(node.name)) found.push(node.node);
    },
  });
  return found;
}

function hasOwnId(heading: SyntaxNode, text: string): boolean {
  for (let child = heading.firstChild; child; child = child.nextSibling) {
    if (child.name === 'AttributeList' && /#/.test(text.slice(child.from, child.to))) return true;
  }
  return false;
}

/** What a reader sees of a heading: code included, marks, tags and destinations left out. */
function textOf(node: SyntaxNode, text: string): string {
  let result = '';
  let at = node.from;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    result += text.slice(at, child.from) + shownText(child, text);
    at = child.to;
  }
  return result + text.slice(at, node.to);
}

function shownText(node: SyntaxNode, text: string): string {
  if (/Mark$|^(?:URL|LinkTitle|LinkLabel|HTMLTag|Comment|AttributeList)$/.test(node.name)) return '';
  if (node.name === 'Escape') return text.slice(node.from + 1, node.to);
  if (node.name === 'Entity') return decodeHTMLStrict(text.slice(node.from, node.to));
  // Between the text of a link and its end stand white space and parts that are not shown.
  return node.name === 'Link' ? textOf(node, text).trimEnd() : textOf(node, text);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
