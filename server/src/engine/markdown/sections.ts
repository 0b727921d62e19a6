/**
 * Leaves out of a document what nobody wants of it, before it is parsed. Sections begin where a line of text stands
 * behind an empty line and is not indented: whatever is open there (a list, a quote, a note) ends, and a block begins.
 */
import { hasOpaqueTag } from './elements.ts';

/** The end of a section. */
const end = /\n[ \t]*\r?\n(?=[A-Za-z#])/g;

/**
 * What may open or close something that goes on over empty lines (fences, comments, formulas, templates, directives,
 * snippets, metadata), and definitions, which are of use elsewhere.
 */
const farReaching =
  /```|~~~|<[!?]|-->|\?>|\]\]>|\]:|\$\$|%%|::|[{}]|8<|\\begin|\\end|^[ \t>]*(?:---|\+\+\+|\.\.\.|;;;)/m;

/** The sections of a text; together they are the text. */
export function sectionsOf(text: string): string[] {
  const sections: string[] = [];
  let from = 0;
  for (const match of text.matchAll(end)) {
    const to = match.index + match[0].length;
    sections.push(text.slice(from, to));
    from = to;
  }
  return [...sections, text.slice(from)];
}

/**
 * The text without the sections behind `from` that are not wanted: spaces stand there, and all else has its offsets.
 * @param wants says of the source of a section whether anything of it is wanted.
 */
export function withoutUnwanted(text: string, from: number, wants: (section: string) => boolean): string {
  const [first = '', ...sections] = sectionsOf(text.slice(from));
  if (sections.length === 0) return text;
  let kept = text.slice(0, from) + first;
  for (const section of sections) {
    const isKept = wants(section) || farReaching.test(section) || hasOpaqueTag(section);
    kept += isKept ? section : `${' '.repeat(section.length - 1)}\n`;
  }
  return kept;
}
