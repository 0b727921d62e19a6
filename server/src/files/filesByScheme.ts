/** Several ways to files as one. */
import type { WorkspaceFiles } from './workspaceFiles.ts';

/**
 * Asks for each file the first that reaches it.
 * @param ways the preferred ones first; with none of them there is no access to files.
 */
export function filesByScheme(ways: readonly WorkspaceFiles[]): WorkspaceFiles | undefined {
  if (ways.length === 0) return undefined;
  const to = (uri: string) => ways.find((way) => way.reaches(uri));
  return {
    reaches: (uri) => to(uri) !== undefined,
    list: async (folder, limit, token) => to(folder)?.list(folder, limit, token),
    entries: async (folder, token) => to(folder)?.entries(folder, token) ?? [],
    read: async (uri, maxSize) => to(uri)?.read(uri, maxSize),
    stat: async (uri) => to(uri)?.stat(uri),
  };
}
