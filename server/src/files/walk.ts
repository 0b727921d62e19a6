/** Finds the Markdown files below a folder, whoever it is that can look into folders. */
import type { CancellationToken } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { FolderEntry } from '../protocol.ts';

/** The names of Markdown files. */
export const markdownName = /\.(?:md|markdown|mdx)$/i;
/** What packages and Git bring. */
export const skippedFolders: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** How many folders are looked into at the same time. */
export const lookers = 8;

/**
 * The URIs of the Markdown files in a folder and below; see `WorkspaceFiles.list`.
 * @param entriesOf what is directly in a folder.
 */
export async function markdownFilesBelow(
  folder: string,
  limit: number,
  token: CancellationToken,
  entriesOf: (folder: string) => Promise<readonly FolderEntry[]>,
): Promise<readonly string[] | undefined> {
  const root = URI.parse(folder);
  const uriOf = (path: string) => root.with({ path: path || '/' }).toString();
  const found: string[] = [];
  const waiting = [root.path.replace(/\/+$/, '')];
  let seen = 0;
  while (waiting.length > 0 && !token.isCancellationRequested) {
    const paths = waiting.splice(-lookers);
    const listed = await Promise.all(
      paths.map(async (path) => ({ path, list: await entriesOf(uriOf(path)) })),
    );
    for (const { path, list } of listed) {
      seen += list.length;
      if (seen > limit) return undefined;
      for (const { name, kind } of list) {
        const child = `${path}/${name}`;
        if (kind === 'file' && markdownName.test(name)) found.push(uriOf(child));
        else if (kind === 'folder' && !skippedFolders.has(name)) waiting.push(child);
      }
    }
  }
  return found;
}
