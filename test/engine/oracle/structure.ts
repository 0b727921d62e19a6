/** The structure of a document as micromark reads it: all of it but its prose. */
import { decodeHTMLStrict } from 'entities';
import GithubSlugger from 'github-slugger';
import { parse as parseYaml } from 'yaml';
import { asGitHubReadsIt, type Token, tokensOf } from './tokens.ts';

/** Whether edits replace something of `[from, to)`, in UTF-16 offsets of the document. */
export type IsReplaced = (from: number, to: number) => boolean;

/**
 * The structure, one line for each thing: where every token but those of prose begins and ends, and the source of
 * all that is no prose. Where a fix may change how a thing is written, it is a line that says what it means:
 * - a link or an image that is found by its text has the line of one with that label;
 * - a link to the anchor of a heading has the number of the heading;
 * - a character reference or an escape that an edit replaces has none.
 */
export function structureOf(source: string, isReplaced: IsReplaced = () => false): string[] {
  const [head = '', frontMatter = ''] =
    /^\uFEFF?(?:---[\r\n]+(.*?)[\r\n]---(?=[\r\n]|$))?/s.exec(source) ?? [];
  const reader = new StructureReader(source.slice(head.length), head.length, isReplaced);
  return [...frontMatterLines(frontMatter), ...reader.read()];
}

/** Keys whose values are prose. */
const proseKeys = new Set(['title', 'description', 'summary']);

function frontMatterLines(frontMatter: string): string[] {
  const values: Record<string, unknown> = parseYaml(frontMatter.replace(/\r\n?/g, '\n')) ?? {};
  return Object.entries(values).map(
    ([key, value]) => `${key}: ${proseKeys.has(key) ? typeof value : JSON.stringify(value)}`,
  );
}

/** Tokens that stand for text as it is, unless something around them says that it is not prose. */
const prose = new Set(['data', 'characterEscape', 'characterReference']);

/** Tokens that are no prose as a whole. */
const opaque = new Set([
  ...['codeText', 'autolink', 'literalAutolink', 'resource', 'gfmFootnoteCall', 'htmlText'],
  ...['definition', 'codeFencedFence', 'gfmFootnoteDefinitionLabel'],
]);

/** White space whose width is of no account. */
const blank = new Set([
  'linePrefix',
  'lineSuffix',
  'whitespace',
  'listItemIndent',
  'blockQuotePrefixWhitespace',
]);

/** HTML elements whose content is no prose. */
const opaqueElement = /^<(\/?)(?:pre|code|kbd|samp|var|script|style|svg|math)\b/i;

class StructureReader {
  private readonly markdown: string;
  /** Where `markdown` begins in the document. */
  private readonly offset: number;
  private readonly isReplaced: IsReplaced;
  /** The number of the heading that an anchor leads to. */
  private readonly headings = new Map<string, number>();
  private readonly lines: string[] = [];
  /** How many HTML elements are open whose content is no prose. */
  private openElements = 0;

  constructor(markdown: string, offset: number, isReplaced: IsReplaced) {
    this.markdown = markdown;
    this.offset = offset;
    this.isReplaced = isReplaced;
  }

  read(): string[] {
    const tokens = tokensOf(this.markdown, asGitHubReadsIt);
    this.noteHeadings(tokens, new GithubSlugger());
    this.readAll(tokens);
    return this.lines;
  }

  private readAll(tokens: readonly Token[]): void {
    for (const token of tokens) this.readToken(token);
  }

  private readToken(token: Token): void {
    const { type, children } = token;
    if (prose.has(type)) this.readProse(token);
    else if (opaque.has(type)) this.add(type, this.sourceOf(token));
    else if (type === 'htmlFlow') this.readHtml(token);
    else if (type === 'link' || type === 'image') this.readLink(token);
    else if (blank.has(type)) this.lines.push(type);
    // In a container, micromark lets the token of a line ending reach over the marks of the next line.
    else if (type === 'lineEnding') this.add(type, /^(?:\r\n?|\n)/.exec(this.sourceOf(token))?.[0] ?? '');
    else if (children.length === 0) this.add(type, this.sourceOf(token));
    else {
      this.lines.push(`${type} {`);
      this.readAll(children);
      this.lines.push(`} ${type}`);
      if (/^(?:paragraph|atxHeading|setextHeading|tableData|tableHeader)$/.test(type)) this.openElements = 0;
    }
    if (type === 'htmlText') this.noteTag(this.sourceOf(token));
  }

  private readProse(token: Token): void {
    const { type, from, to } = token;
    if (this.openElements > 0) this.add('not prose', this.sourceOf(token));
    else if (type !== 'data' && !this.isReplaced(from + this.offset, to + this.offset)) {
      this.add(type, this.sourceOf(token));
    }
  }

  private readLink({ type, children }: Token): void {
    const label = children.find((child) => child.type === 'label');
    const target = children.find((child) => child.type === 'resource' || child.type === 'reference');
    const ownLabel = label?.children.find((child) => child.type === 'labelText');
    this.lines.push(`${type} {`);
    if (label) this.readToken(label);
    if (target?.type === 'resource') this.readToken(target);
    else {
      const named = target ? this.sourceOf(target).slice(1, -1) : '';
      this.lines.push(`found by ${named || (ownLabel ? this.sourceOf(ownLabel) : '')}`);
    }
    this.lines.push(`} ${type}`);
  }

  /** Tags, comments, and elements that hold no prose; what else stands in HTML is text. */
  private readHtml(token: Token): void {
    const pattern =
      /<!--.*?-->|<(pre|code|kbd|samp|var|script|style|svg|math)\b.*?(?:<\/\1>|$)|<\/?[a-z][^<>]*>/gis;
    for (const [markup] of this.sourceOf(token).matchAll(pattern)) this.add('HTML', markup);
    this.lines.push(`${this.sourceOf(token).split(/\r\n?|\n/).length} lines of HTML`);
  }

  private noteTag(tag: string): void {
    const [found, slash] = opaqueElement.exec(tag) ?? [];
    if (found === undefined) return;
    this.openElements = slash ? Math.max(0, this.openElements - 1) : this.openElements + 1;
  }

  private noteHeadings(tokens: readonly Token[], slugger: GithubSlugger): void {
    for (const token of tokens) {
      if (/^(?:atx|setext)Heading$/.test(token.type)) {
        const anchor = slugger.slug(this.shownText(token).trim());
        // Some generators leave no two hyphens in a row.
        const collapsed = anchor.replace(/-{2,}/g, '-').replace(/^-|-$/g, '');
        const number = this.headings.get(anchor) ?? this.headings.size;
        for (const name of [anchor, collapsed]) if (!this.headings.has(name)) this.headings.set(name, number);
      } else this.noteHeadings(token.children, slugger);
    }
  }

  /** What a reader sees of a heading, which is what its anchor is made of. */
  private shownText(token: Token): string {
    const { type, children } = token;
    if (type === 'data' || type === 'codeTextData' || type === 'lineEnding') return this.sourceOf(token);
    if (type === 'characterEscape') return this.sourceOf(token).slice(1);
    if (type === 'characterReference') return decodeHTMLStrict(this.sourceOf(token));
    if (type === 'image' || type === 'resource' || type === 'reference') return '';
    if (type === 'literalAutolink') return this.sourceOf(token);
    return children.map((child) => this.shownText(child)).join('');
  }

  private add(type: string, source: string): void {
    this.lines.push(`${type} ${JSON.stringify(this.withHeadings(source))}`);
  }

  /** The source with the numbers of headings in place of their anchors. */
  private withHeadings(source: string): string {
    return source.replace(/(?<=[(<"' ]#)[^\s#)>"']+/g, (anchor) => {
      const heading = this.headings.get(anchor);
      return heading === undefined ? anchor : `(heading ${heading})`;
    });
  }

  private sourceOf({ from, to }: Token): string {
    return this.markdown.slice(from, to);
  }
}
