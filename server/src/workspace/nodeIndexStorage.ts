/** An index in a file of the folder that the client keeps for the workspace. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IndexStorage } from './indexStorage.ts';

const name = 'workspace-index.jsonl';

/** @param folder its URI; it need not exist yet. `undefined` is returned where it is not on disk. */
export function nodeIndexStorage(folder: string): IndexStorage | undefined {
  let path: string;
  try {
    path = fileURLToPath(folder);
  } catch {
    return undefined;
  }
  const file = join(path, name);
  return {
    read: () => readFile(file, 'utf8').catch(() => undefined),
    async write(text) {
      const temporary = `${file}.${process.pid}.tmp`;
      await mkdir(path, { recursive: true });
      try {
        await writeFile(temporary, text);
        await rename(temporary, file);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
  };
}
