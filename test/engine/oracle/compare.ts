/** Our prose and the oracle's in a form in which they can be compared. */
import { parseBlocks } from '../../../server/src/engine/markdown/parse.ts';
import { type BlockProse, proseByMicromark } from './prose.ts';

/** One line for each block with prose: its kind, and its texts between bars. */
export function ourProse(markdown: string): string[] {
  const blocks = parseBlocks(markdown, { frontMatterKeys: [] });
  return linesOf(blocks.map(({ kind, runs }) => ({ kind, texts: runs.map((run) => run.text) })));
}

/** The same from micromark. */
export function oracleProse(markdown: string): string[] {
  return linesOf(proseByMicromark(markdown));
}

/**
 * Blocks as lines, normalised on both sides:
 * - What is not prose is one barrier, whatever it is and however many there are in a row: masked templates
 *   (U+E000) and attribute lists are barriers, too.
 * - Several spaces are one, as they are to a reader and to the matcher.
 * - White space beside a barrier is dropped: no term reaches over one.
 * - White space at the ends of a text is dropped: no term begins or ends with it.
 * - A text without a letter is dropped, as we drop it: no term is without one.
 */
function linesOf(blocks: readonly BlockProse[]): string[] {
  return blocks.flatMap(({ kind, texts }) => {
    const read = texts.filter((text) => /\p{L}/u.test(text)).map(normalized);
    return read.length > 0 ? [`${kind}: ${read.join(' | ')}`] : [];
  });
}

function normalized(text: string): string {
  return text
    .replace(/[ \t]+/g, ' ')
    .replace(/\{\uE000+\}/g, '\uFFFC')
    .replace(/ ?[\uE000\uFFFC][ \uE000\uFFFC]*/g, '\uFFFC')
    .trim();
}
