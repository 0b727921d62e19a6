/** MkDocs and its extensions: admonitions, tabs, blocks between slashes, snippets, abbreviations. */
import { mayNest } from '../containers.ts';
import { addDirectiveLine, groupStretch } from '../directiveLine.ts';
import { type LineConstruct, restOf } from '../dispatch.ts';
import { addOpaqueBlock, findAhead } from '../lookahead.ts';

const admonition = /^(?:!!!|\?\?\?\+?)[ \t]*[A-Za-z][\w-]*(?:[ \t]+[A-Za-z][\w-]*)*(?:[ \t]+"(.*)")?$/d;
const tab = /^===[!+]?[ \t]+"(.*)"$/d;
const INDENT = 4;

/** `!!! note "Title"`, `???+ note`, `=== "Tab"`, each with a body that is indented. */
export const admonitionLine: LineConstruct = {
  first: '!?=',
  parse(cx, line) {
    const rest = restOf(line);
    const match = admonition.exec(rest) ?? tab.exec(rest);
    if (!match || !mayNest(cx)) return false;
    cx.startComposite('IndentedBody', line.pos, INDENT);
    addDirectiveLine(cx, line, groupStretch(line, match, 1));
    return true;
  },
  interrupts(_cx, line) {
    const rest = restOf(line);
    return admonition.test(rest) || tab.test(rest);
  },
};

const slashes = /^\/{3,}(?:[ \t]*[A-Za-z][\w-]*(?:[ \t]*\|[ \t]*(.*))?)?$/d;

/** `/// note | Title` and `///`. */
export const slashLine: LineConstruct = {
  first: '/',
  parse(cx, line) {
    const match = slashes.exec(restOf(line));
    if (!match) return false;
    addDirectiveLine(cx, line, groupStretch(line, match, 1));
    return true;
  },
  interrupts: (_cx, line) => slashes.test(restOf(line)),
};

const snippet = /^;*-+8<-+(?:[ \t].*)?$/;

/** `--8<-- "file"` and file names between lines of `--8<--`. */
export const snippetLine: LineConstruct = {
  first: '-;',
  parse(cx, line) {
    const rest = restOf(line);
    if (!snippet.test(rest)) return false;
    const end = /[ \t]/.test(rest)
      ? undefined
      : findAhead(cx, /^[ \t>]*;*-+8<-+[ \t]*$/gm, cx.lineStart + line.text.length);
    if (end) addOpaqueBlock(cx, line, end.to);
    else addDirectiveLine(cx, line);
    return true;
  },
  interrupts: (_cx, line) => snippet.test(restOf(line)),
};

const abbreviation = /^\*\[[^\][\n]+\]:/;

/** `*[CES]: Customer effort score`: a definition for the site generator, which shows it on hover. */
export const abbreviationLine: LineConstruct = {
  first: '*',
  parse(cx, line) {
    if (!abbreviation.test(restOf(line))) return false;
    addDirectiveLine(cx, line);
    return true;
  },
  interrupts: (_cx, line) => abbreviation.test(restOf(line)),
};
