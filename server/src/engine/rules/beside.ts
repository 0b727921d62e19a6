/** What stands beside a form in its source, where nobody has told markup from text yet. */
import type { OccurrenceContext } from './rule.ts';

/** What may be more or less to a reader than it is in the source. */
export const markup = /[*~=<>[\](){}&\\`|!^$:]/;

/** As far as is looked, and how much of that has to be left behind what is not seen; in UTF-16 units. */
const farthest = 300;
const enough = 120;

const tag = `</?[A-Za-z][^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>`;

/** Where a link leads, or what its destination is called, behind its text. */
const destination = String.raw`\]\((?:\{\{[<%][^{}]*[>%]\}\}|[^(){}<>\s]*)(?:\s+"[^"]*")?\)|\]\[[^[\]]*\]`;

/** What readers do not see; emphasis may be a space here. */
const unseenBefore = new RegExp(String.raw`(?:[*~=^[\s]|${tag})+$`);
const unseenBehind = new RegExp(String.raw`^(?:${destination}|[*~=^\]]|${tag})+`);
const unseenLater = new RegExp(String.raw`^(?:[*~=^[\s>]|${tag})+`);

/** Ends what may hide anything, or stand for it: a tag, a template, a link, an escape, an entity, the page of a link. */
const hidingBefore = /[>)\]}\\;]$|\[\[[^[\]]*\|$/;

/** Begins such a thing. */
const hidingBehind = /^(?:[[{<\\]|&[#\w])/;

/**
 * What a reader sees before a parenthesis that opens right before a form; empty where none does, `undefined` where that
 * can't be told.
 */
export function seenBeforeParenthesis({ run, occurrence: { from } }: OccurrenceContext): string | undefined {
  const source = run.text.slice(Math.max(0, from - farthest), from);
  // Behind an empty line something else begins.
  const paragraph = source.split(/\n[ \t>]*\n/).at(-1) ?? '';
  const isCut = from > farthest && paragraph === source;
  const before = paragraph.replace(unseenBefore, '');
  if (hidingBefore.test(before) || isTooLittle(before, isCut)) return undefined;
  if (!before.endsWith('(')) return '';
  const seen = before.slice(0, -1).replace(unseenBefore, '');
  return hidingBefore.test(seen) || isTooLittle(seen, isCut) ? undefined : seen;
}

/** What a reader sees behind a form, a space and a parenthesis; empty and `undefined` as before one. */
export function seenInParentheses(at: OccurrenceContext): string | undefined {
  const behind = seenBehind(at);
  if (behind === undefined) return undefined;
  return behind.startsWith('(') ? seenFrom(behind.slice(1), at) : '';
}

/**
 * What a reader sees behind a form and a space; empty where no space follows, `undefined` where that can't be told.
 */
export function seenBehind(at: OccurrenceContext): string | undefined {
  const { to } = at.occurrence;
  const behind = at.run.text.slice(to, to + farthest).replace(unseenBehind, '');
  // A parenthesis that opens right behind a link's text is the beginning of where it leads.
  if (hidingBehind.test(behind) || behind.startsWith('(') || isTooLittle(behind, isCutBehind(at)))
    return undefined;
  return /^\s/.test(behind) ? seenFrom(behind, at) : '';
}

function seenFrom(source: string, at: OccurrenceContext): string | undefined {
  const seen = source.replace(unseenLater, '');
  return hidingBehind.test(seen) || isTooLittle(seen, isCutBehind(at)) ? undefined : seen;
}

function isCutBehind({ run, occurrence: { to } }: OccurrenceContext): boolean {
  return run.text.length > to + farthest;
}

/** Whether what is left of a text that was cut off may be the beginning or the end of something longer. */
function isTooLittle(rest: string, isCut: boolean): boolean {
  return isCut && rest.length < enough;
}
