/** The Markdown files of a workspace on disk. */
import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { URI } from 'vscode-uri';
import type { WorkspaceFiles } from './workspaceFiles.ts';

const markdownName = /\.(?:md|markdown|mdx)$/i;
const skippedFolders: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** Larger files are no documentation that people write; in bytes. */
const maxSize = 2 * 1024 * 1024;

/** What Node.js can reach. */
export const nodeFiles: WorkspaceFiles = {
  async list(folder, limit, token) {
    const root = pathOf(folder);
    if (root === undefined) return undefined;
    const found: string[] = [];
    const folders = [root];
    let seen = 0;
    for (
      let path = folders.pop();
      path !== undefined && !token.isCancellationRequested;
      path = folders.pop()
    ) {
      const entries = await entriesOf(path);
      seen += entries.length;
      if (seen > limit) return undefined;
      for (const entry of entries) {
        const child = `${path}/${entry.name}`;
        if (entry.isDirectory() && !skippedFolders.has(entry.name)) folders.push(child);
        else if (entry.isFile() && markdownName.test(entry.name)) found.push(URI.file(child).toString());
      }
    }
    return found;
  },

  async read(uri) {
    try {
      const path = fileURLToPath(uri);
      if ((await stat(path)).size > maxSize) return undefined;
      return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
    } catch {
      // It has gone, is not to be read by us, or not in UTF-8: nothing that could be corrected.
      return undefined;
    }
  },
};

/** The path without a slash at its end; `undefined` for a URI that no path stands for. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri).replace(/[\\/]+$/, '');
  } catch {
    return undefined;
  }
}

/** None where the folder does not exist or can't be read. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
