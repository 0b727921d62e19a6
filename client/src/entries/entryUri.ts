/**
 * The address of a concept's full entry in the editor: `cx-terminology:/ID.md?PLACE`. The place stands for the terms that
 * the entry is of; it is absent for those of the first open folder.
 */
import { Uri } from 'vscode';
import { type EntryParams, type EntryResult, entryScheme } from '../../../server/src/protocol.ts';

export function entryUri({ id, place = '' }: Pick<EntryResult, 'id' | 'place'>): Uri {
  return Uri.from({ scheme: entryScheme, path: `/${id}.md`, query: place });
}

/** What the server is to be asked for; undefined where the address is of no entry. */
export function entryAt({ path, query }: Uri): EntryParams | undefined {
  const id = /^\/([^/]+)\.md$/.exec(path)?.[1];
  return id === undefined ? undefined : { id, ...(query === '' ? {} : { uri: query }) };
}

/**
 * The text of an entry with links that VS Code's rendered view follows: the server names entries as
 * `cx-terminology:/ID`, the view follows only relative links, and only to what is Markdown by its name.
 */
export function withRelativeLinks(markdown: string): string {
  return markdown.replaceAll(absoluteLink, ']($1.md)');
}

const absoluteLink = new RegExp(`\\]\\(${entryScheme}:/([^)\\s]+)\\)`, 'g');
