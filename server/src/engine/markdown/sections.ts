/**
 * Sections of a document that can be left out before it is parsed. They begin where a line of text stands behind an
 * empty line and is not indented: whatever is open there (a list, a quote, a note) ends, and a block begins.
 */
import { isOpaqueTemplate } from './dialects/templateNames.ts';
import { hasOpaqueTag } from './elements.ts';
import type { TextRange } from './prose.ts';

const SPACE = 0x20;

/** Behind the line break that ends a line: an empty line that ends a section. */
const sectionEnd = /[ \t]*\r?\n(?=[A-Za-z#])/y;

/**
 * What may open or close something that goes on over empty lines (fences, comments, formulas, templates, directives,
 * snippets), and definitions, which are of use elsewhere. To look for one after another is many times as fast as to
 * look for all of them at each place.
 */
const farReaching = [
  ...['```', '~~~', '<!', '<?', '-->', '?>', ']]>', ']:', '$$', '%%', '::', '{', '}', '8<'],
  ...['\\begin', '\\end'],
];

/** The same at the beginning of a line: metadata. */
const farReachingLine = /^[ \t>]*(?:---|\+\+\+|\.\.\.|;;;)/m;
const farReachingLines = ['---', '+++', '...', ';;;'];

/** Shortcodes and tags in a line, with their names. */
const template = /\{(?:\{[<%]|%-?)\s*\/?\s*([A-Za-z][\w-]*)([^{}\n]*)[>%]\}\}?/g;

/** The sections of a text from an offset on, in UTF-16 offsets; together they are the rest of it. */
export function sectionsOf(text: string, from = 0): TextRange[] {
  const sections: TextRange[] = [];
  let start = from;
  for (let line = text.indexOf('\n', from); line >= 0; line = text.indexOf('\n', line + 1)) {
    // Most lines are not empty, and begin with what is seen.
    if (text.charCodeAt(line + 1) > SPACE) continue;
    sectionEnd.lastIndex = line + 1;
    if (!sectionEnd.test(text)) continue;
    sections.push({ from: start, to: sectionEnd.lastIndex });
    start = sectionEnd.lastIndex;
    line = start - 1;
  }
  return [...sections, { from: start, to: text.length }];
}

/** A declaration, which goes on to the next `>`, wherever that stands. */
const declaration = /<![A-Za-z]/;

/** Whether sections of a document can be left out at all; of MDX, expressions and elements reach over anything. */
export function isDivisible(text: string, language: string | undefined): boolean {
  return language !== 'mdx' && !declaration.test(text);
}

/** A line that begins or ends fenced code, with its indentation, its mark and what follows. */
const fence = /^( {0,3})(`{3,}|~{3,})([^`\n]*)$/gm;

/** Without a search line by line, as most sections have none. */
function mayHaveFences(section: string): boolean {
  return section.includes('```') || section.includes('~~~');
}

/** Fenced code, its fences included. */
interface Fenced extends TextRange {
  /** What stands behind the fence that opens it. */
  readonly info: string;
}

/** The fenced code of a section; `undefined` where some may end behind it, or nobody knows without reading. */
function fencedIn(section: string): readonly Fenced[] | undefined {
  if (!mayHaveFences(section)) return [];
  const all: Fenced[] = [];
  let open: { readonly from: number; readonly info: string; readonly start: string } | undefined;
  for (const { 0: line, 1: indentation = '', 2: mark = '', 3: info = '', index: from } of section.matchAll(
    fence,
  )) {
    const start = indentation + mark;
    if (!open) {
      open = { from, info, start };
      continue;
    }
    const to = from + line.length;
    if (start !== open.start || info.trim() !== '') return undefined;
    // A line that is less indented may end the list item that the fence stands in, and then the next one opens.
    if (!isIndented(section.slice(open.from, to), indentation)) return undefined;
    all.push({ from: open.from, to, info: open.info });
    open = undefined;
  }
  return open || /```|~~~/.test(section.replace(fence, '')) ? undefined : all;
}

/**
 * Whether all fences of a section end in it. Where that holds for each section of a document, none reaches into
 * another.
 */
export function closesItsFences(section: string): boolean {
  return fencedIn(section) !== undefined;
}

function isIndented(lines: string, indentation: string): boolean {
  return lines.split('\n').every((line) => line.startsWith(indentation) || line.trim() === '');
}

/** A line with which HTML may begin, also behind the mark of a list item or a note; fences in that are no code. */
const htmlLine = /^(?:[ \t>]|[-+*:][ \t]|\d{1,9}[.)][ \t]|\[\^[^\]]*\]:)*</m;

/**
 * A section without its fenced code; all of it where it has none, or where that may be something else.
 * @param section one that closes its fences, of a document in which all sections do.
 */
export function withoutFencedCode(section: string): string {
  const fenced = fencedIn(section) ?? [];
  // A directive may have prose in it.
  if (fenced.length === 0 || fenced.some(({ info }) => info.trimStart().startsWith('{'))) return section;
  const ends = [0, ...fenced.map(({ to }) => to)];
  const rest = ends.map((end, index) => section.slice(end, fenced[index]?.from)).join('\n');
  return htmlLine.test(rest) || reachesBeyond(rest) ? section : rest;
}

/**
 * Whether other sections may read differently where a section is left out.
 * @param closesFences whether all fences of the document end in the section that they begin in.
 */
export function reachesBeyond(section: string, closesFences = false): boolean {
  const reaching = closesFences && mayHaveFences(section) ? section.replace(fence, '') : section;
  return (mayReachFar(reaching) && mayReachFar(withoutTemplates(reaching))) || hasOpaqueTag(section);
}

function mayReachFar(text: string): boolean {
  const includes = (mark: string) => text.includes(mark);
  return farReaching.some(includes) || (farReachingLines.some(includes) && farReachingLine.test(text));
}

/** The text without the templates that stand for themselves alone. */
function withoutTemplates(section: string): string {
  if (!section.includes('{')) return section;
  return section.replace(template, (tag, name: string) => (isOpaqueTemplate(name, true, false) ? tag : ''));
}
