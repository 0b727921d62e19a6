/** What the source between two words may be for the prose: markup that joins them, or that hides words. */
import { decodeHTML } from 'entities';
import { isWordCode } from '../matching/characters.ts';

/**
 * `joining`: there may be nothing between them for a reader (`touch**point**`). `hiding`: the word that a reader sees
 * next may be a later one (`[customer](address) journey`). `plain`: neither.
 */
export type Gap = 'plain' | 'joining' | 'hiding';

const SPACE = 32;
const LINE_FEED = 10;
/** From the comma to the slash: comma, hyphen, full stop, slash. */
const COMMA = 44;
const SLASH = 47;

/** 1 for each ASCII character that may be markup or begin an entity. */
const mayBeMarkup = Uint8Array.from({ length: 128 }, (_, code) =>
  '<{>&[]\\'.includes(String.fromCharCode(code)) ? 1 : 0,
);

/**
 * Markup that is nothing to a reader, between two pieces of a word; escapes of front matter, and its line breaks
 * that are none.
 */
const joining = /^[*~]+$|^==$|^[*~=]*[<[]|[)\]}][*~=[<]*$|\\(?:$|\r?\n|\r)/;

/** The ends of link texts, tags, attributes, wiki links, names of directives. */
const hiding = /\][([{]|[<{>]|\[\[|:$/;

/** Tags, one behind the other, and what follows them. */
const tags = /(?:<\/?[A-Za-z][^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>)+(?=[\s.,;:!?()]|$)/y;

/** The gap `[from, to)` of the source. */
export function gapOf(text: string, from: number, to: number): Gap {
  if (from === to) return 'plain';
  if (to - from === 1) {
    const code = text.charCodeAt(from);
    if (code === SPACE || (code >= COMMA && code <= SLASH) || code === LINE_FEED) return 'plain';
  }
  if (isPunctuation(text, from, to)) return 'plain';
  const gap = text.slice(from, to);
  const entity = /&#?$/.exec(gap)?.[0];
  const meaning = entity === undefined ? 'plain' : entityGap(text, to - entity.length);
  if (meaning !== 'plain') return meaning;
  if (joining.test(gap) && !endsWithTags(text, from)) return 'joining';
  return hiding.test(gap) ? 'hiding' : 'plain';
}

/** Whether it is punctuation with a space behind it: what stands between most words that no single space is between. */
function isPunctuation(text: string, from: number, to: number): boolean {
  const last = text.charCodeAt(to - 1);
  if (last !== SPACE && last !== LINE_FEED) return false;
  for (let at = from; at < to - 1; at++) {
    const code = text.charCodeAt(at);
    if (code < 128 && mayBeMarkup[code] === 1) return false;
  }
  return true;
}

/** Whether nothing but tags stands behind a word up to what ends it: they join it to nothing. */
function endsWithTags(text: string, from: number): boolean {
  tags.lastIndex = from;
  return tags.test(text);
}

/**
 * What an entity that begins at an offset means to the words around it: it may stand for a part of one. HTML knows
 * some that no semicolon ends, and then they are one word with what follows.
 */
function entityGap(text: string, from: number): Gap {
  const entity = /^&#?\w{1,40};?/.exec(text.slice(from, from + 44))?.[0];
  if (entity === undefined) return 'plain';
  const decoded = decodeHTML(entity);
  if (decoded === entity) return 'plain';
  return entity.endsWith(';') && !isWordCode(decoded.charCodeAt(0)) ? 'hiding' : 'joining';
}
