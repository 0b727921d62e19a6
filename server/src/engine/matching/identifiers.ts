/** Words that are part of a URL, path, file name, domain, option or identifier: never touched. */

/** Ends a chunk: white space, a barrier or mask, quotation marks, parentheses, a dash between words. */
const chunkEnd = /[\s\uFFFC\uE000“”„«»"()—|]/;

/** As far as a chunk is looked at on either side, in UTF-16 units. */
const longestChunk = 300;
const sentencePunctuation = /[.,;:!?'’…\]]+$/;

/** What stands before and behind `[from, to)` up to the next white space, without sentence punctuation. */
function chunkAround(text: string, from: number, to: number): { before: string; after: string } {
  let start = from;
  const first = Math.max(0, from - longestChunk);
  while (start > first && !endsChunk(text.charCodeAt(start - 1))) start--;
  let end = to;
  const last = Math.min(text.length, to + longestChunk);
  while (end < last && !endsChunk(text.charCodeAt(end))) end++;
  const before = text.slice(start, from).replace(/^['‘[]+/, '');
  return { before, after: text.slice(to, end).replace(sentencePunctuation, '') };
}

function endsChunk(code: number): boolean {
  // Letters and digits, to spare the test below.
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 45 && code <= 57)) return false;
  return chunkEnd.test(String.fromCharCode(code));
}

/**
 * Whether `[from, to)` of `text` is part of a longer string that names something to a machine. Judged by the
 * chunk around it: everything up to the next white space on either side.
 */
export function isPartOfIdentifier(text: string, from: number, to: number): boolean {
  const { before, after } = chunkAround(text, from, to);
  if (before === '' && after === '') return false;
  const spansWords = /\s/.test(text.slice(from, to));
  return (
    hasAddress(before + after) ||
    hasMark(before, after) ||
    hasPath(before, after, spansWords) ||
    isOption(before) ||
    (!spansWords && isSlug(before, text.slice(from, to), after))
  );
}

/** As isPartOfIdentifier, for a right form: what is plainly an address, a file name or an identifier. */
export function isPartOfAddress(text: string, from: number, to: number): boolean {
  const { before, after } = chunkAround(text, from, to);
  return (before !== '' || after !== '') && (hasAddress(before + after) || hasMark(before, after));
}

/** A scheme, `www.`, or an at sign: a URL, an e-mail address, a mention. */
function hasAddress(around: string): boolean {
  return around.includes('://') || /(?:^|\W)www\./i.test(around) || around.includes('@');
}

/** Marks that only machines read: `#tag`, `key=value`, `nps.csv`, `cx:csat`, `a\b`, `${nps}`. */
function hasMark(before: string, after: string): boolean {
  return (
    /[#\\=<>{}$`_~]/.test(before + after) ||
    /[.:][^\s.:]*$/.test(before) ||
    /^[.:][\p{L}\p{N}]/u.test(after) ||
    /[?&][^\s]*$/.test(before) ||
    /^-[^\s]*[.:][\p{L}\p{N}]/u.test(after)
  );
}

/** A slash next to a form of one word is a path; one between phrases of several words is an "or". */
function hasPath(before: string, after: string, spansWords: boolean): boolean {
  const slashes = (before + after).split('/').length - 1;
  return slashes > 0 && (!spansWords || slashes > 1 || before.startsWith('/') || after.endsWith('/'));
}

/** `--csat`, `-nps`. */
function isOption(before: string): boolean {
  return /^--?$/.test(before);
}

/** Four or more words in lower case and hyphens, or a number among them: the last part of an address. */
function isSlug(before: string, form: string, after: string): boolean {
  if (!/^[\p{Ll}\p{N}-]*$/u.test(before + form + after)) return false;
  const hyphens = `${before}${form}${after}`.split('-').length - 1;
  return hyphens >= 3 || /(?:^|-)\d+(?:-|$)/.test(before) || /(?:^|-)v?\d+(?:-|$)/.test(after);
}
