/** GitLab and GitHub: names of emoji, references to labels and milestones, tables of contents. */
import { addDirectiveLine } from '../directiveLine.ts';
import { type LineConstruct, opaqueInline, restOf } from '../dispatch.ts';

/** `:tada:`. */
export const emoji = opaqueInline(':', 'OpaqueInline', /(?<![\w:]):[a-z0-9_+-]{1,60}:(?![\w:])/y);

/** `~"several words"`; one word behind a tilde is an identifier, or the start of what is struck through. */
export const label = opaqueInline('~', 'OpaqueInline', /(?<![\w~])~"[^"\n]+"(?![\w~])/y);

/** `%milestone`, `%"several words"`. */
export const milestone = opaqueInline(
  '%',
  'OpaqueInline',
  /(?<![\w%])%(?:"[^"\n]+"|[A-Za-z][\w.-]*)(?![\w%])/y,
);

/** `[TOC]` alone on its line. */
export const tableOfContents: LineConstruct = {
  first: '[',
  parse(cx, line) {
    if (!/^\[(?:TOC|toc)\]$/.test(restOf(line))) return false;
    addDirectiveLine(cx, line);
    return true;
  },
};
