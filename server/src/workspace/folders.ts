/** The folders that files of the workspace are in, and what they are called. */

/** The URI of the folder that a file is directly in. */
export function parentOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/**
 * The path of a folder in its workspace folder, with that one's name in front where it is not the only one.
 * @param root the URI of the workspace folder.
 */
export function folderName(uri: string, root: string, isOnlyFolder: boolean): string {
  const folder = root.replace(/\/+$/, '');
  const path = uri.slice(folder.length + 1);
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  return decodeURIComponent(isOnlyFolder ? path || name : [name, path].filter(Boolean).join('/'));
}
