/** What stands beside a form in its source, where nobody has told markup from text yet. */
import type { OccurrenceContext } from './rule.ts';

/** What may be more or less to a reader than it is in the source. */
export const markup = /[*~=<>[\](){}&\\`|!^$:]/;

/** As far as is looked, in UTF-16 units. */
const farthest = 200;

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

/** What a reader sees before a form, without the spaces at its end; `undefined` where that can't be told. */
export function seenBefore({ run, occurrence: { from } }: OccurrenceContext): string | undefined {
  const source = run.text.slice(Math.max(0, from - farthest), from);
  // Behind an empty line something else begins.
  return seenUpTo(source.split(/\n[ \t>]*\n/).at(-1) ?? '');
}

/** What a reader sees of a source up to its end. */
export function seenUpTo(source: string): string | undefined {
  const seen = source.replace(unseenBefore, '');
  return hidingBefore.test(seen) ? undefined : seen;
}

/**
 * What a reader sees behind a form and a space; empty where no space follows, `undefined` where that can't be told.
 */
export function seenBehind({ run, occurrence: { to } }: OccurrenceContext): string | undefined {
  const source = run.text.slice(to, to + farthest);
  const behind = source.replace(unseenBehind, '');
  // A parenthesis that opens right behind a link's text is the beginning of where it leads.
  const isHidden = hidingBehind.test(behind) || behind.startsWith('(') || isCutOff(behind, source);
  if (isHidden) return undefined;
  return /^\s/.test(behind) ? seenFrom(source, behind) : '';
}

/** What a reader sees of a source from its beginning. */
export function seenFrom(source: string, rest = source): string | undefined {
  const seen = rest.replace(unseenLater, '');
  return hidingBehind.test(seen) || isCutOff(seen, source) ? undefined : seen;
}

function isCutOff(rest: string, source: string): boolean {
  return rest === '' && source.length === farthest;
}
