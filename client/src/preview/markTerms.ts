/** Marks the known terms in what markdown-it has parsed. The tokens themselves stay as they are: VS Code keeps them. */
import { InlineSource, type SourceLines, type Stretch } from './inlineSource.ts';
import type { Token } from './markdownIt.ts';
import type { Term } from './terms.ts';

/** What the style sheet and the script of the preview know a term by. */
const termClass = 'cx-term';

/** A term in a text token, or a part of one; `[from, to)` in UTF-16 units of the token’s text. */
interface Mark {
  from: number;
  to: number;
  readonly term: Term;
}

/**
 * The tokens with a mark around each term, but none in code and links.
 * @param terms in document order and without overlaps.
 */
export function markTerms(
  tokens: readonly Token[],
  terms: readonly Term[],
  lines: SourceLines,
): readonly Token[] {
  if (terms.length === 0) return tokens;
  const source = new InlineSource(lines);
  const marker = new Marker();
  let range: readonly [number, number] = [0, 0];
  return tokens.map((token) => {
    // The cells of a table have no lines of their own, but their rows do.
    range = token.map ?? range;
    if (token.type !== 'inline' || !token.children) return token;
    const within = termsBetween(terms, lines.offsetOf(range[0]), lines.offsetOf(range[1]));
    if (within.length === 0) return token;
    const stretches = source.stretchesOf(token, range[0]);
    return copyOf(token, { children: marker.mark(token.children, stretches, within) });
  });
}

class Marker {
  private last: Term | undefined;

  mark(
    children: readonly Token[],
    stretches: ReadonlyMap<Token, readonly Stretch[]>,
    terms: readonly Term[],
  ): Token[] {
    let links = 0;
    return children.flatMap((child) => {
      links = Math.max(0, links + linkNesting(child));
      if (child.type !== 'text' || links > 0) return [child];
      return this.markText(child, marksIn(stretches.get(child) ?? [], terms));
    });
  }

  private markText(token: Token, marks: readonly Mark[]): Token[] {
    const { content } = token;
    const tokens: Token[] = [];
    let at = 0;
    const addText = (to: number) => {
      if (at < to) tokens.push(copyOf(token, { content: content.slice(at, to) }));
      at = to;
    };
    for (const { from, to, term } of marks) {
      addText(from);
      tokens.push(this.opening(term));
      addText(to);
      tokens.push(closing);
    }
    addText(content.length);
    return tokens;
  }

  /**
   * Tab goes to the first term alone, and the preview’s script takes it from there: a page full of tab stops keeps
   * readers from its links. Where markup cuts a term into parts, the first stands for all.
   */
  private opening(term: Term): Token {
    const attrs: [string, string][] = [
      ['class', termClass],
      ['role', 'term'],
      ['data-cx-explanation', term.explanation],
    ];
    if (term !== this.last) attrs.push(['tabindex', this.last ? '-1' : '0']);
    this.last = term;
    return { ...empty, type: 'cx_term_open', tag: 'span', nesting: 1, attrs };
  }
}

const empty: Token = {
  type: '',
  tag: '',
  attrs: null,
  map: null,
  nesting: 0,
  content: '',
  markup: '',
  info: '',
  children: null,
};

const closing: Token = { ...empty, type: 'cx_term_close', tag: 'span', nesting: -1 };

/** The terms that touch `[from, to)`. */
function termsBetween(terms: readonly Term[], from: number, to: number): readonly Term[] {
  const first = firstEndingAfter(terms, from);
  let end = first;
  while (end < terms.length && (terms[end] as Term).from < to) end++;
  return terms.slice(first, end);
}

/** The index of the first term that ends behind an offset. */
function firstEndingAfter(terms: readonly Term[], offset: number): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] as Term).to > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The marks in a text of which these stretches are known: from the first to the last unit of each term. */
function marksIn(stretches: readonly Stretch[], terms: readonly Term[]): Mark[] {
  const marks: Mark[] = [];
  for (const { at, length, source } of stretches) {
    for (const term of termsBetween(terms, source, source + length)) {
      const from = at + Math.max(0, term.from - source);
      const to = at + Math.min(length, term.to - source);
      const last = marks.at(-1);
      if (last?.term === term) last.to = to;
      else marks.push({ from, to, term });
    }
  }
  return marks;
}

/** What a token adds to the links that are open, those in HTML included. */
function linkNesting({ type, content }: Token): number {
  if (type === 'link_open' || (type === 'html_inline' && /^<a[\s>]/i.test(content))) return 1;
  if (type === 'link_close' || (type === 'html_inline' && /^<\/a[\s>]/i.test(content))) return -1;
  return 0;
}

/** The same token, with its methods, in parts another one. */
function copyOf(token: Token, changes: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, changes);
}
