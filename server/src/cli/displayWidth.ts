/** How a terminal shows text: what is visible of it, and how many cells that takes. */
import { printable } from './printable.ts';

export interface Glyph {
  /** Where it stands in the text, in UTF-16 code units. */
  readonly from: number;
  readonly to: number;
  /** As it is printed. */
  readonly shown: string;
  readonly width: number;
}

const tabWidth = 4;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const narrowForm = /^[\uFF61-\uFFDC\uFFE8-\uFFEE]/;
const wide =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]|^\p{Emoji_Presentation}|\uFE0F/u;
const invisible = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

/** The glyphs of a line. Tabs become spaces, and control characters visible. */
export function glyphsOf(line: string): Glyph[] {
  let column = 0;
  return Array.from(segmenter.segment(line), ({ segment, index }) => {
    const shown = segment === '\t' ? ' '.repeat(tabWidth - (column % tabWidth)) : printable(segment);
    const width = segment === '\t' ? shown.length : widthOf(shown);
    column += width;
    return { from: index, to: index + segment.length, shown, width };
  });
}

/** Cells that one grapheme takes. */
function widthOf(grapheme: string): number {
  if (invisible.test(grapheme)) return 0;
  return wide.test(grapheme) && !narrowForm.test(grapheme) ? 2 : 1;
}
