/** Pandoc and PHP Markdown Extra: definition lists and citations. */
import { mayNest } from '../containers.ts';
import { type LineConstruct, opaqueInline, restOf } from '../dispatch.ts';

const marker = /^:[ \t]+(?=\S)/;

/** `: meaning` below a term; what belongs to it is indented to its text. */
export const definition: LineConstruct = {
  first: ':',
  parse(cx, line) {
    const match = marker.exec(restOf(line));
    if (!match || !mayNest(cx)) return false;
    const text = line.pos + match[0].length;
    cx.startComposite(
      'IndentedBody',
      line.pos,
      line.countIndent(text, line.pos, line.indent) - line.baseIndent,
    );
    cx.addElement(cx.elt('ListMark', cx.lineStart + line.pos, cx.lineStart + line.pos + 1));
    line.moveBase(text);
    return null;
  },
  interrupts: (_cx, line) => marker.test(restOf(line)),
};

/** `[@key, p. 3]`, `[-@key]`. */
export const citation = opaqueInline('[', 'OpaqueInline', /\[-?@[^\][\n]*\](?![([:])/y);
