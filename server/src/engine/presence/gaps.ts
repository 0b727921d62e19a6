/** What the source between two words may be to a reader: nothing, so that they are one, or markup that hides words. */
import { decodeHTML } from 'entities';
import { isWordCode } from '../matching/characters.ts';

/** How the words beside a gap may be joined to others. */
export interface Joining {
  /** The two are one: `touch**point`. */
  readonly here: boolean;
  /** The one before it with one that comes behind what is hidden: `touch</b>point`. */
  readonly later: boolean;
  /** The one behind it with one that came before that. */
  readonly earlier: boolean;
}

/** Of all of it a reader sees nothing. */
const nothing = /^(?:[*~[\]]|==)+$/;

/** Escapes of front matter, and its line breaks that are none. */
const escaping = /\\(?:$|\r?\n|\r)/;

/** Hiding begins right behind a word. */
const beginning = /^[*~=]*(?:[<[\]{]|!\[)/;

/** Hiding ends right before one. */
const end = /[)\]}>|][*~=[<]*$/;

/**
 * Tags on one line, one behind the other, and what follows them. Where a tag ends on another is hard to tell in quotes.
 * `\s` would take a character for a space that is not seen inside words.
 */
const tags =
  /(?:<\/?[A-Za-z][^<>"'\n]*(?:"[^"\n]*"[^<>"'\n]*|'[^'\n]*'[^<>"'\n]*)*>)+(?=[ \t\r\n.,;:!?()]|$)/y;

/** What may be joined at the gap `[from, to)` of a source; `undefined` where a part of a word stands in it. */
export function joiningAt(text: string, from: number, to: number): Joining | undefined {
  const gap = text.slice(from, to);
  if (escaping.test(gap) || beginsLetter(text, to)) return undefined;
  return {
    here: nothing.test(gap),
    later: beginning.test(gap) && !endsWithTags(text, from),
    earlier: end.test(gap),
  };
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

/** A word some letters of which are entities, up to an offset and from there on. */
const spelledBefore = /(?:[\p{L}\p{N}]|&#?\w{1,40};)*$/u;
const spelledBehind = /^(?:[\p{L}\p{N}]|&#?\w{1,40};)*/u;

/** What stands on both sides of a word that is joined to nothing. */
const plainlyBeside = /^[ \t\r\n"'“”‘’(),.!?]{2}$/u;

/** As far as is looked for such a word, in UTF-16 units. */
const farthest = 80;

/**
 * The word that entities at a gap `[from, to)` are letters of, as a reader sees it; `undefined` where it may be another
 * one.
 */
export function spelledWord(text: string, from: number, to: number): string | undefined {
  const start = text[to - 1] === '#' ? to - 2 : to - 1;
  const before =
    start === from ? (spelledBefore.exec(text.slice(Math.max(0, from - farthest), from))?.[0] ?? '') : '';
  const behind = spelledBehind.exec(text.slice(start, start + farthest))?.[0] ?? '';
  const beside = (text[start - before.length - 1] ?? ' ') + (text[start + behind.length] ?? ' ');
  if (before.length + behind.length > farthest || !plainlyBeside.test(beside)) return undefined;
  const word = decodeHTML(before + behind);
  return /^[\p{L}\p{N}]+$/u.test(word) ? word : undefined;
}
