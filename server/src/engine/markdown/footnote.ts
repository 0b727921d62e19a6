/** Footnote definitions as GitHub reads them: `[^label]: text`, continued by what is indented by four columns. */
import type { MarkdownConfig } from '@lezer/markdown';

const start = /^\[\^[^\s[\]]+\]:[ \t]*/;
const INDENT = 4;

export const footnote: MarkdownConfig = {
  defineNodes: [
    {
      name: 'FootnoteDefinition',
      block: true,
      composite(_cx, line) {
        if (line.next < 0) return true;
        if (line.indent < line.baseIndent + INDENT) return false;
        line.moveBaseColumn(line.baseIndent + INDENT);
        return true;
      },
    },
    'FootnoteMark',
  ],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'LinkReference',
      parse(cx, line) {
        const mark = line.next === 91 /* [ */ ? start.exec(line.text.slice(line.pos))?.[0] : undefined;
        if (!mark || line.indent >= line.baseIndent + INDENT) return false;
        const from = cx.lineStart + line.pos;
        cx.startComposite('FootnoteDefinition', line.pos);
        cx.addElement(cx.elt('FootnoteMark', from, from + mark.trimEnd().length));
        line.moveBase(line.pos + mark.length);
        return null;
      },
      endLeaf: (_cx, line) => line.next === 91 && start.test(line.text.slice(line.pos)),
    },
  ],
};
