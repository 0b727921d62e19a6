/** Indented lines of MDX, where nothing is indented code: what begins a block does so at any indentation. */
import type { BlockParser } from '@lezer/markdown';
import { restOf } from '../dispatch.ts';
import { flowBlock } from './blocks.ts';

const INDENT = 4;
const OPEN_BRACKET = 91;
const start = /^(?:#{1,6}(?:\s|$)|[-*+]\s|1[.)]\s|```|~~~|>)/;

/** Ends paragraphs; the parser does so by itself up to three columns of indentation. */
export const indentedStart: BlockParser = {
  name: 'IndentedStart',
  leaf(_cx, leaf) {
    // What may be the definition of a link has to be finished by its own parser.
    if (leaf.content.charCodeAt(0) === OPEN_BRACKET) return null;
    return {
      nextLine(cx, line, current) {
        if (line.indent < line.baseIndent + INDENT) return false;
        if (!start.test(restOf(line)) && !flowBlock.interrupts?.(cx, line)) return false;
        const content = cx.parser.parseInline(current.content, current.start);
        cx.addLeafElement(current, cx.elt('Paragraph', current.start, cx.prevLineEnd(), content));
        return true;
      },
      finish: () => false,
    };
  },
};
