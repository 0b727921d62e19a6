/** The plugin for the markdown-it of VS Code’s preview. */
import type { SourceLines } from './inlineSource.ts';
import type { MarkdownIt, RenderEnvironment } from './markdownIt.ts';
import { markTerms } from './markTerms.ts';
import type { Term } from './terms.ts';

/** What is known of a document that is rendered. */
export interface KnownTerms {
  /** In document order and without overlaps. */
  readonly terms: readonly Term[];
  readonly lines: SourceLines;
}

/**
 * Makes documents be rendered with marks on their terms. It is done when they are rendered: parsed documents are kept,
 * and what they are parsed for, such as the anchors of headings, does not concern terms.
 * @param termsOf `undefined` for what is to be rendered as it is.
 */
export function extendMarkdownIt(
  md: MarkdownIt,
  termsOf: (env: RenderEnvironment) => KnownTerms | undefined,
): MarkdownIt {
  const { renderer } = md;
  const render = renderer.render;
  renderer.render = (tokens, options, env) => {
    const known = termsOf(env);
    const marked = known ? markTerms(tokens, known.terms, known.lines) : tokens;
    return render.call(renderer, marked, options, env);
  };
  return md;
}
