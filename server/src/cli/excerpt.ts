/** The line that a finding is in, and the carets under it. */
import { type Glyph, glyphsOf } from './displayWidth.ts';

export interface Excerpt {
  readonly line: string;
  /** Spaces up to the term. */
  readonly indent: string;
  readonly carets: string;
}

/** A range of glyphs. */
interface Window {
  readonly first: number;
  readonly end: number;
}

const ellipsis = '…';

/** An excerpt of `line` that shows `[from, to)`, no wider than `maxWidth` cells. */
export function excerptOf(line: string, from: number, to: number, maxWidth: number): Excerpt {
  // Of a line of a megabyte, not all is looked at for each finding.
  const reach = 4 * maxWidth;
  const start = Math.max(0, from - reach);
  const end = Math.min(line.length, from + reach);
  const glyphs = glyphsOf(line.slice(start, end));
  const term = {
    first: indexWhere(glyphs, (glyph) => start + glyph.to > from),
    end: indexWhere(glyphs, (glyph) => start + glyph.from >= to),
  };
  const isWhole = start === 0 && end === line.length && widthOf(glyphs) <= maxWidth;
  // Two cells are for the ellipses.
  const shown = isWhole ? { first: 0, end: glyphs.length } : windowAround(term, glyphs, maxWidth - 2);
  const cutBefore = start + shown.first > 0 ? ellipsis : '';
  const cutBehind = shown.end < glyphs.length || end < line.length ? ellipsis : '';
  const text = glyphs.slice(shown.first, shown.end).map((glyph) => glyph.shown);
  const carets = widthOf(glyphs.slice(term.first, Math.min(term.end, shown.end)));
  return {
    line: `${cutBefore}${text.join('')}${cutBehind}`.trimEnd(),
    indent: ' '.repeat(cutBefore.length + widthOf(glyphs.slice(shown.first, term.first))),
    carets: '^'.repeat(Math.max(1, carets)),
  };
}

/** As much as fits, with the term in it: what stands around it is taken in equal shares where there is enough. */
function windowAround(term: Window, glyphs: readonly Glyph[], maxWidth: number): Window {
  let { first, end } = { first: term.first, end: term.first };
  let width = 0;
  const takes = (glyph: Glyph | undefined) => glyph !== undefined && width + glyph.width <= maxWidth;
  for (; end < term.end && takes(glyphs[end]); end++) width += glyphs[end]?.width ?? 0;
  if (end < term.end) return { first, end };
  for (;;) {
    const before = glyphs[first - 1];
    const behind = glyphs[end];
    if (before && takes(before)) {
      first--;
      width += before.width;
    }
    if (behind && takes(behind)) {
      end++;
      width += behind.width;
    }
    if (!takes(glyphs[first - 1]) && !takes(glyphs[end])) return { first, end };
  }
}

function widthOf(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, { width }) => sum + width, 0);
}

/** The index of the first glyph that satisfies, or of the end. */
function indexWhere(glyphs: readonly Glyph[], satisfies: (glyph: Glyph) => boolean): number {
  const index = glyphs.findIndex(satisfies);
  return index < 0 ? glyphs.length : index;
}
