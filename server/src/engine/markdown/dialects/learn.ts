/** Microsoft Learn: `:::image …:::`, rows, columns, zones and monikers, `[!INCLUDE …]`; alerts, also GitHub's. */
import type { BlockContext, Line } from '@lezer/markdown';
import { mayNest } from '../containers.ts';
import { addDirectiveLine, groupStretch } from '../directiveLine.ts';
import { type LineConstruct, opaqueInline, restOf } from '../dispatch.ts';
import { findAhead, inputOf } from '../lookahead.ts';

const attribute = String.raw`\s+[\w-]+[ \t]*=[ \t]*(?:"[^"]*"|'[^']*')`;

/** `:::image source="x" alt-text="y":::`, over lines, too. */
export const learnInline = opaqueInline(
  ':',
  'OpaqueInline',
  new RegExp(`:::[ \\t]*[a-z][a-z-]*(?:${attribute})*\\s*:::`, 'y'),
);

const structure =
  /^:::[ \t]*(?:row|column|zone|moniker|form)(?:-end)?(?:[ \t]+[\w-]+[ \t]*=.*|[ \t]*(?::::)?)$/;
const INDENT = 4;

/** Lines that open and close rows, columns and the like; what is in them may be indented, and is no code then. */
export const learnStructure: LineConstruct = {
  first: ':',
  parse(cx, line) {
    if (!structure.test(restOf(line))) return false;
    const indent = nextIndent(cx, line) - line.baseIndent;
    if (indent >= INDENT && mayNest(cx)) cx.startComposite('IndentedBody', line.pos, indent);
    addDirectiveLine(cx, line);
    return true;
  },
  interrupts: (_cx, line) => structure.test(restOf(line)),
};

/** The column at which the next line with text begins. */
function nextIndent(cx: BlockContext, line: Line): number {
  const next = findAhead(cx, /\S/g, cx.lineStart + line.text.length);
  if (!next) return 0;
  const text = inputOf(cx).all();
  const indent = text.slice(text.lastIndexOf('\n', next.from) + 1, next.from);
  return [...indent].reduce((column, unit) => column + (unit === '\t' ? 4 - (column % 4) : 1), 0);
}

const alert = /^\[!([A-Za-z][\w-]*)(?:\|[^\]\n]*)?\][+-]?(?:[ \t]+(.*))?$/d;

/** The first line of an alert (`> [!NOTE]`) or of a callout with a title (`> [!note]- Title`). */
export const alertLine: LineConstruct = {
  first: '[',
  parse(cx, line) {
    if (cx.parentType().name !== 'Blockquote') return false;
    const match = alert.exec(restOf(line));
    if (!match) return false;
    addDirectiveLine(cx, line, groupStretch(line, match, 2));
    return true;
  },
};

/** `[!INCLUDE [text](path)]`, `[!VIDEO url]`, `[!div class="x"]`, `[!UICONTROL label]`, `[!NOTE]` outside quotes. */
export const learnBracket = opaqueInline(
  '[',
  'OpaqueInline',
  /\[![A-Za-z][\w-]*(?:(?=[ \t"[])(?:[^\][\n]|\[[^\][\n]*\](?:\([^()\n]*\))?)*)?\](?![([:])/y,
);
