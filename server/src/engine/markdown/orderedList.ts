/** Where an ordered list may begin. */
import type { BlockParser } from '@lezer/markdown';
import { leavesContainer } from './containers.ts';

/**
 * An ordered list interrupts a paragraph only with the number 1. The parser applies this also to paragraphs that
 * the line has left: in a list inside of an item, or in a quote.
 */
export const orderedListAfterContainer: BlockParser = {
  name: 'OrderedListAfterContainer',
  endLeaf: (cx, line) =>
    leavesContainer(cx, line) && /^\d{1,9}[.)](?:\s|$)/.test(line.text.slice(line.pos, line.pos + 11)),
};
