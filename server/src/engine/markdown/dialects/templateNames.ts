/** Shortcodes of Hugo and tags of Liquid, by what stands between the opening and the closing one. */

/** Their bodies are code. */
const opaque = new Set(
  (
    'highlight code codeblock code-block mermaid katex math tex latex plantuml kroki graphviz chart rawhtml ' +
    'raw-html inline-html html svg script javascript style stylesheet css schema comment math-block'
  ).split(' '),
);

/**
 * Whether the body of a paired shortcode or tag is code. `raw` of Hugo holds HTML; that of Liquid keeps tags from
 * being run in what is Markdown like any other. `highlight` is code in a language; without one, sites have it for
 * text that stands out.
 */
export function isOpaqueTemplate(name: string, hasArguments: boolean, isLiquid: boolean): boolean {
  if (name === 'raw') return !isLiquid;
  return opaque.has(name.toLowerCase()) && (hasArguments || name !== 'highlight');
}
