/** Blanks out what template engines and MDX put into Markdown, so that the parser takes it for opaque text. */

/** Stands for one unit of a masked stretch: a private-use character, part of no word and of no markup. */
const MASK = '\uE000';

/**
 * Template tags of Hugo, Jekyll, Liquid, Jinja and Handlebars, within one paragraph and none in another; module
 * lines of MDX. Each alternative starts with literal characters, so that the search runs at the speed of a scan.
 */
const masked =
  /\{\{(?:[^{}\n]|\n(?!\s*\n)|\{(?!\{)|\}(?!\}))*\}\}|\{%(?:[^%{\n]|\n(?!\s*\n)|%(?!\})|\{(?!%))*%\}|\{#(?=\s)(?:[^#{\n]|\n(?!\s*\n)|#(?!\})|\{(?!#))*#\}|^(?:import\s[^\n]*\sfrom\s*['"][^\n]*|import\s*['"][^\n]*|export\s+(?:default|const|let|function|async|\{|\*)[^\n]*)$/gm;

/** The text with every masked unit replaced, at the same length and with the same lines. */
export function mask(text: string): string {
  return text.replace(masked, (tag) => tag.replace(/[^\n]/g, MASK));
}
