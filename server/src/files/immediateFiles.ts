/**
 * Files on disk, for a program that does nothing else meanwhile: what is not there, and most is not that is asked for,
 * is told at once.
 */
import { statSync } from 'node:fs';
import { nodeFiles, pathOf } from './nodeFiles.ts';
import type { WorkspaceFiles } from './workspaceFiles.ts';

export const immediateFiles: WorkspaceFiles = {
  ...nodeFiles,

  async read(uri, maxSize) {
    return statOf(uri) ? nodeFiles.read(uri, maxSize) : undefined;
  },

  async stat(uri) {
    const found = statOf(uri);
    return found && { size: found.size, modified: found.mtimeMs };
  },
};

/** Nothing where there is no such file or folder, or none that can be looked at. */
function statOf(uri: string) {
  const path = pathOf(uri);
  if (path === undefined) return undefined;
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
