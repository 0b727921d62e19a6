/** HTML blocks by the letter of CommonMark 0.31, section 4.6; the parser's own misses their end in a quote. */
import type { BlockParser } from '@lezer/markdown';
import { leavesContainer } from './containers.ts';

const blockElements =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|' +
  'menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|' +
  'track|ul';

const attribute = String.raw`\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>${'`'}]+|'[^']*'|"[^"]*"))?`;
const openTag = `<[a-z][a-z0-9-]*(?:${attribute})*\\s*/?>`;
const closingTag = '</[a-z][a-z0-9-]*\\s*>';

/** How a block starts, and which line is its last; `undefined`: the one before an empty line. */
const kinds: readonly { start: RegExp; end: RegExp | undefined }[] = [
  { start: /^<(?:script|pre|style|textarea)(?:\s|>|$)/i, end: /<\/(?:script|pre|style|textarea)>/i },
  { start: /^<!--/, end: /-->/ },
  { start: /^<\?/, end: /\?>/ },
  { start: /^<![a-z]/i, end: />/ },
  { start: /^<!\[CDATA\[/, end: /\]\]>/ },
  { start: new RegExp(`^</?(?:${blockElements})(?:\\s|/?>|$)`, 'i'), end: undefined },
  { start: new RegExp(`^(?:${openTag}|${closingTag})\\s*$`, 'i'), end: undefined },
];

/** Takes the place of the parser's own. */
export const htmlBlock: BlockParser = {
  name: 'HTMLBlock',
  parse(cx, line) {
    if (line.next !== 60 /* < */) return false;
    const first = line.text.slice(line.pos);
    const kind = kinds.find(({ start }) => start.test(first));
    if (!kind) return false;
    const start = cx.lineStart + line.pos;
    const marks = [];
    let isLast = kind.end?.test(first) ?? false;
    while (cx.nextLine() && !isLast) {
      if (leavesContainer(cx, line)) break;
      if (!kind.end && line.pos === line.text.length) break;
      marks.push(...line.markers);
      isLast = kind.end?.test(line.text.slice(line.basePos)) ?? false;
    }
    cx.addElement(cx.elt('HTMLBlock', start, cx.prevLineEnd(), marks));
    return true;
  },
};
