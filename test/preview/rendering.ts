/** Renders Markdown with marks, as VS Code does, and writes down what came of it. */
import MarkdownIt from 'markdown-it';
import { extendMarkdownIt } from '../../client/src/preview/plugin.ts';
import type { Term } from '../../client/src/preview/terms.ts';

export type Options = ConstructorParameters<typeof MarkdownIt>[0];

/** The HTML of a text as it is without terms. */
export function plainHtml(text: string, options: Options = {}): string {
  return new MarkdownIt({ html: true, linkify: true, ...options }).render(text);
}

/** The HTML of a text with these terms. */
export function markedHtml(text: string, terms: readonly Term[], options: Options = {}): string {
  const md = new MarkdownIt({ html: true, linkify: true, ...options });
  extendMarkdownIt(md, () => ({ terms, lines: linesOf(text) }));
  return md.render(text);
}

/** HTML with each mark as `⟦…⟧`. */
export function withBrackets(html: string): string {
  return html.replace(/<span class="cx-term"[^>]*>([^<]*)<\/span>/g, '⟦$1⟧');
}

/** HTML without marks. */
export function withoutMarks(html: string): string {
  return withBrackets(html).replace(/[⟦⟧]/g, '');
}

function linesOf(text: string) {
  const lines = [...text.matchAll(/([^\r\n]*)(\r\n?|\n|$)/g)];
  return {
    lineAt: (line: number) => lines[line]?.[1] ?? '',
    offsetOf: (line: number) => lines[line]?.index ?? text.length,
  };
}
