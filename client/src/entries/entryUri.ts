/** The address of a concept's full entry in the editor: `cx-terminology:/ID.md`. */
import { Uri } from 'vscode';
import { entryScheme } from '../../../server/src/protocol.ts';

export function entryUri(id: string): Uri {
  return Uri.from({ scheme: entryScheme, path: `/${id}.md` });
}

/** The concept's id; undefined where the address is of no entry. */
export function entryId(uri: Uri): string | undefined {
  return /^\/([^/]+)\.md$/.exec(uri.path)?.[1];
}

/**
 * The text of an entry with links that VS Code's rendered view follows: the server names entries as
 * `cx-terminology:/ID`, the view follows only relative links, and only to what is Markdown by its name.
 */
export function withRelativeLinks(markdown: string): string {
  return markdown.replaceAll(absoluteLink, ']($1.md)');
}

const absoluteLink = new RegExp(`\\]\\(${entryScheme}:/([^)\\s]+)\\)`, 'g');
