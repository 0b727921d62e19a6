/**
 * Most HTML in documents is prose in a few elements, each closed where it ends. It is told apart here without an HTML
 * parser, which takes long to be loaded; whatever may mean more to a parser than it seems is left to that.
 */

/** A tag or a text, `[from, to)` in UTF-16 offsets of the HTML. */
export interface PlainPiece {
  readonly kind: 'opening' | 'closing' | 'text';
  /** Of a tag, in lower case; otherwise empty. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** A tag whose attributes have quotes, or a text without entities. */
const piece = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z][\w-]*(?:=(?:"[^"]*"|'[^']*'))?)*\s*)(\/?)>|[^<&]+/iy;

/** They have no content. */
const empty = new Set(['br', 'img']);

/** They begin anywhere and end with their closing tag. */
const inline = new Set('b em i small span strong sub sup u'.split(' '));

/** The same, but a paragraph or a heading that they stand in may end before them. */
const containers = new Set(
  'article aside center details div footer header main nav section summary'.split(' '),
);

/** What begins in them may end them. */
const closedByOthers = new Set('h1 h2 h3 h4 h5 h6 p'.split(' '));

/** The pieces of the HTML in order, with no gaps between them; `undefined`: it takes a parser. */
export function plainPieces(html: string): PlainPiece[] | undefined {
  const pieces: PlainPiece[] = [];
  const open: string[] = [];
  for (let from = 0; from < html.length; from = piece.lastIndex) {
    piece.lastIndex = from;
    const match = piece.exec(html);
    if (!match) return undefined;
    const to = piece.lastIndex;
    const [, slash, written, attributes = '', end] = match;
    const name = written?.toLowerCase() ?? '';
    if (written === undefined) pieces.push({ kind: 'text', name, from, to });
    else if (slash) {
      if (attributes.trim() !== '' || end || open.pop() !== name) return undefined;
      pieces.push({ kind: 'closing', name, from, to });
    } else {
      if (!mayOpen(name, open.at(-1), end === '/')) return undefined;
      if (!empty.has(name)) open.push(name);
      pieces.push({ kind: 'opening', name, from, to });
    }
  }
  return pieces;
}

/** Whether an element does no more than begin inside of another one. */
function mayOpen(name: string, around: string | undefined, endsWithSlash: boolean): boolean {
  if (empty.has(name)) return true;
  if (endsWithSlash) return false;
  if (inline.has(name)) return true;
  if (name === 'a') return around !== 'a';
  const endsOther = around !== undefined && closedByOthers.has(around);
  return !endsOther && (containers.has(name) || closedByOthers.has(name));
}
