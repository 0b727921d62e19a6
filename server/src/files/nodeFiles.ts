/** Files on disk. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FolderEntry } from '../protocol.ts';
import { markdownFilesBelow } from './walk.ts';
import { UnreadableFile, type WorkspaceFiles } from './workspaceFiles.ts';

/** A folder may have the name of a file, and what should be a folder may be a file. */
const missing: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

/** What Node.js can reach. */
export const nodeFiles: WorkspaceFiles = {
  reaches: (uri) => /^file:/i.test(uri),

  list: (folder, limit, token) => markdownFilesBelow(folder, limit, token, entriesOf),

  entries: entriesOf,

  async read(uri, maxSize = Number.POSITIVE_INFINITY) {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    try {
      if ((await stat(path)).size > maxSize) throw new UnreadableFile('it is too large');
      return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (missing.has(code)) return undefined;
      if (error instanceof UnreadableFile) throw error;
      if (code?.startsWith('ERR_ENCODING')) throw new UnreadableFile('it is not in UTF-8. Save it as UTF-8');
      throw new UnreadableFile(message);
    }
  },

  async stat(uri) {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    try {
      const { size, mtimeMs } = await stat(path);
      return { size, modified: mtimeMs };
    } catch {
      return undefined;
    }
  },
};

/** Nothing where the folder does not exist or can't be read. */
async function entriesOf(folder: string): Promise<FolderEntry[]> {
  const path = pathOf(folder);
  if (path === undefined) return [];
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.map((entry): FolderEntry => {
      const kind = entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';
      return { name: entry.name, kind };
    });
  } catch {
    return [];
  }
}

/** The path of a file; `undefined` for a URI that no path stands for. */
export function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
