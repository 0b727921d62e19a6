/** Which language a document is in. */
import type { MarkdownLanguage } from './engine/index.ts';

/** The language of a file, by the end of its path or URI. */
export function languageOfFile(path: string): MarkdownLanguage {
  return /\.mdx$/i.test(path) ? 'mdx' : 'markdown';
}

/** The language of an open document, by the id that the editor gives it. */
export function languageOfId(languageId: string): MarkdownLanguage {
  return languageId === 'mdx' ? 'mdx' : 'markdown';
}
