/** What the source between two words may be to a reader: nothing, so that they are one, or markup that hides words. */
import { decodeHTML } from 'entities';
import { isWordCode } from '../matching/characters.ts';

/** What a character may be to the gap that it stands in; each a bit. */
export const marks = {
  /** Begins to hide words, wherever it stands in the gap. */
  opening: 1,
  /** Ends that. */
  closing: 2,
  /** Right before a word it may be nothing to a reader, or begin to hide the word. */
  last: 4,
} as const;

/** For each ASCII character what it may be. */
export const markOf = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  const opening = '<{[]&\\'.includes(character) ? marks.opening : 0;
  const closing = ')]}>|;'.includes(character) ? marks.closing : 0;
  return opening | closing | ('*~=:'.includes(character) ? marks.last : 0);
});

/**
 * How the words beside a gap may be joined to others. `here`: the two are one (`touch**point`). `later`: the one before
 * it to one that comes behind what is hidden (`touch</b>point`). `earlier`: the other end of that. `both`: it is the end
 * of one and the beginning of another.
 */
export type Joining = 'none' | 'here' | 'later' | 'earlier' | 'both';

/** Of all of it a reader sees nothing. */
const nothing = /^(?:[*~[\]]|==)+$/;

/** Escapes of front matter, and its line breaks that are none. */
const escaping = /\\(?:$|\r?\n|\r)/;

/** Hiding begins right behind a word. */
const beginning = /^[*~=]*(?:[<[\]{]|!\[)/;

/** Hiding ends right before one. */
const end = /[)\]}>][*~=[<]*$/;

/** Tags on one line, one behind the other, and what follows them. Where a tag ends on another is hard to tell in quotes. */
const tags = /(?:<\/?[A-Za-z][^<>"'\n]*(?:"[^"\n]*"[^<>"'\n]*|'[^'\n]*'[^<>"'\n]*)*>)+(?=[\s.,;:!?()]|$)/y;

/** What may be joined at the gap `[from, to)` of a source. */
export function joiningAt(text: string, from: number, to: number): Joining {
  const gap = text.slice(from, to);
  if (nothing.test(gap) || escaping.test(gap) || beginsLetter(text, to)) return 'here';
  const isLater = beginning.test(gap) && !endsWithTags(text, from);
  if (end.test(gap)) return isLater ? 'both' : 'earlier';
  return isLater ? 'later' : 'none';
}

/** Whether nothing but tags stands behind a word up to what ends it: they join it to nothing. */
function endsWithTags(text: string, from: number): boolean {
  tags.lastIndex = from;
  return tags.test(text);
}

/**
 * Whether what stands before an offset begins an entity that may stand for a part of a word. HTML knows some that no
 * semicolon ends, and then they are one word with what follows.
 */
export function beginsLetter(text: string, offset: number): boolean {
  const from = text[offset - 1] === '#' ? offset - 2 : offset - 1;
  if (text[from] !== '&') return false;
  const entity = /^&#?\w{1,40};?/.exec(text.slice(from, from + 44))?.[0];
  if (entity === undefined) return false;
  const decoded = decodeHTML(entity);
  if (decoded === entity) return false;
  return !entity.endsWith(';') || isWordCode(decoded.charCodeAt(0));
}
