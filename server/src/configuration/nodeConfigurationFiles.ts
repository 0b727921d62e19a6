/** Configuration files on disk. */
import { access, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ConfigurationFiles } from './configurationFiles.ts';

/** What Node.js can reach. */
export const nodeConfigurationFiles: ConfigurationFiles = {
  async read(uri) {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      // A folder may have the name, and what should be a folder may be a file.
      if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
      throw new Error(code?.startsWith('ERR_ENCODING') ? 'it is not in UTF-8. Save it as UTF-8' : message);
    }
  },

  async exists(uri) {
    const path = pathOf(uri);
    if (path === undefined) return false;
    return access(path).then(
      () => true,
      () => false,
    );
  },
};

/** `undefined` for a URI that no path stands for. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
