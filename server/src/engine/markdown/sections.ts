/**
 * Sections of a document that can be left out before it is parsed. They begin where a line of text stands behind an
 * empty line and is not indented: whatever is open there (a list, a quote, a note) ends, and a block begins.
 */
import { isOpaqueTemplate } from './dialects/templateNames.ts';
import { hasOpaqueTag } from './elements.ts';
import type { TextRange } from './prose.ts';

/** The end of a section. */
const end = /\n[ \t]*\r?\n(?=[A-Za-z#])/g;

/**
 * What may open or close something that goes on over empty lines (fences, comments, formulas, templates, directives,
 * snippets, metadata), and definitions, which are of use elsewhere.
 */
const farReaching =
  /```|~~~|<[!?]|-->|\?>|\]\]>|\]:|\$\$|%%|::|[{}]|8<|\\begin|\\end|^[ \t>]*(?:---|\+\+\+|\.\.\.|;;;)/m;

/** Shortcodes and tags in a line, with their names. */
const template = /\{(?:\{[<%]|%-?)\s*\/?\s*([A-Za-z][\w-]*)([^{}\n]*)[>%]\}\}?/g;

/** The sections of a text from an offset on, in UTF-16 offsets; together they are the rest of it. */
export function sectionsOf(text: string, from = 0): TextRange[] {
  const sections: TextRange[] = [];
  let start = from;
  end.lastIndex = from;
  for (let match = end.exec(text); match; match = end.exec(text)) {
    sections.push({ from: start, to: end.lastIndex });
    start = end.lastIndex;
  }
  return [...sections, { from: start, to: text.length }];
}

/** Whether other sections may read differently where a section is left out. */
export function reachesBeyond(section: string): boolean {
  return (farReaching.test(section) && farReaching.test(withoutTemplates(section))) || hasOpaqueTag(section);
}

/** The text without the templates that stand for themselves alone. */
function withoutTemplates(section: string): string {
  if (!section.includes('{')) return section;
  return section.replace(template, (tag, name: string) => (isOpaqueTemplate(name, true, false) ? tag : ''));
}
