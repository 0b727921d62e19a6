/**
 * Directives between colons: remark and Docusaurus (`:::note[Title]{a=b}`, `::leaf[label]`, `:text[label]`),
 * VitePress and markdown-it (`::: tip Title`), Pandoc (`::: {.note}`), Azure DevOps (`::: mermaid`).
 */
import type { BlockContext, Line } from '@lezer/markdown';
import { addDirectiveLine, groupStretch, type LineStretch } from '../directiveLine.ts';
import { type InlineConstruct, type LineConstruct, matchAt, restOf } from '../dispatch.ts';
import { addOpaqueBlock, findAhead } from '../lookahead.ts';
import { isCodeDirective } from './directiveNames.ts';

const closing = /^:{3,}$/;
const braces = String.raw`\{[^{}\n]*\}`;
const label = String.raw`\[((?:[^\][\\\n]|\\.|\[[^\][\n]*\])*)\]`;
const attributesAlone = new RegExp(`^:{3,}[ \\t]*${braces}[ \\t]*:*$`);
/** Colons, a name, and right behind it a label and attributes. */
const opening = new RegExp(`^:{3,}[ \\t]*([A-Za-z][\\w-]*)(?:${label})?(?:[ \\t]*${braces})?`, 'd');
const leaf = new RegExp(`^::([A-Za-z][\\w-]*)(?:${label})?(?:${braces})?$`, 'd');

/** Lines that open or close a directive, and directives of one line. */
export const directiveLine: LineConstruct = {
  first: ':',
  parse(cx, line) {
    const rest = restOf(line);
    if (closing.test(rest) || attributesAlone.test(rest)) {
      addDirectiveLine(cx, line);
      return true;
    }
    const match = openingOf(rest) ?? leaf.exec(rest);
    if (!match) return false;
    if (isCodeDirective(match[1] ?? '') && skipBody(cx, line)) return true;
    addDirectiveLine(cx, line, groupStretch(line, match, 2) ?? titleBehind(line, rest, match[0].length));
    return true;
  },
  interrupts(_cx, line) {
    const rest = restOf(line);
    return closing.test(rest) || attributesAlone.test(rest) || openingOf(rest) !== null;
  },
};

/** Takes the directive at the line with its body, if it is closed. */
export function skipBody(cx: BlockContext, line: Line): boolean {
  const colons = /^:+/.exec(restOf(line))?.[0].length ?? 3;
  const end = findAhead(
    cx,
    new RegExp(`^[ \\t>]*:{${colons},}[ \\t]*$`, 'gm'),
    cx.lineStart + line.text.length,
  );
  if (!end) return false;
  addOpaqueBlock(cx, line, end.to);
  return true;
}

/** How a directive opens: what follows its name is apart from it, or nothing but colons. */
function openingOf(rest: string): RegExpExecArray | null {
  // With attributes these are of one line or several, and stand in paragraphs (see learn.ts).
  if (/^:::[ \t]*(?:image|code|video)[ \t]+[\w-]+[ \t]*=/.test(rest)) return null;
  const match = opening.exec(rest);
  return match && /^(?:$|[ \t]|:+$)/.test(rest.slice(match[0].length)) ? match : null;
}

/** The title behind a name, without attributes and colons at its end; an attribute is none (`pivot="x"`). */
function titleBehind(line: Line, rest: string, start: number): LineStretch | undefined {
  let title = rest.slice(start);
  while (title.endsWith(':')) title = title.slice(0, -1);
  title = title.trimEnd();
  if (title.endsWith('}')) title = title.slice(0, Math.max(0, title.lastIndexOf('{')));
  const from = start + title.length - title.trimStart().length;
  if (/^\s*[\w-]+=/.test(title)) return undefined;
  return { from: line.pos + from, to: line.pos + start + title.trimEnd().length };
}

const textDirective = new RegExp(`(?<![\\w:]):[A-Za-z][\\w-]{0,40}(?:${label}(?:${braces})?|${braces})`, 'y');

/** `:name[content]{attributes}`; the content is prose. */
export const inlineDirective: InlineConstruct = {
  first: ':',
  parse(cx, _next, pos) {
    const match = matchAt(cx, textDirective, pos);
    if (!match) return -1;
    const end = pos + match[0].length;
    const content = match[1];
    // `:name[text](destination)` is a name and a link.
    if (content !== undefined && /[([]/.test(cx.slice(end, end + 1))) return -1;
    if (content === undefined) return cx.addElement(cx.elt('OpaqueInline', pos, end));
    const from = pos + match[0].indexOf('[') + 1;
    const to = from + content.length;
    return cx.addElement(
      cx.elt('Directive', pos, end, [
        cx.elt('DirectiveMark', pos, from),
        ...cx.parser.parseInline(content, from),
        cx.elt('DirectiveMark', to, end),
      ]),
    );
  },
};
