/** Files that only the client can reach. */

/**
 * `cxTerminology/files/list`, `…/read`, `…/stat`: the server asks the client about files that only that can reach,
 * such as those of a virtual workspace. The client says in `initializationOptions.fileRequests` that it answers.
 * It fails a request where it can't find out, with a message for the log; “there is none” is no failure.
 */
export const listFolderMethod = 'cxTerminology/files/list';
export const readFileMethod = 'cxTerminology/files/read';
export const statFileMethod = 'cxTerminology/files/stat';

export interface FileParams {
  uri: string;
}

/** `cxTerminology/files/list`: what is directly in a folder, a list of these; null where there is no such folder. */
export interface FolderEntry {
  /** Without the path, as it is called in the file system: not encoded. */
  name: string;
  /** A link to a file or folder is an `other`, lest folders come twice. */
  kind: 'file' | 'folder' | 'other';
}

export interface ReadFileParams extends FileParams {
  /** In bytes: a larger file is not read but a `problem`. Any size will do where it is not given. */
  maxSize?: number;
}

/**
 * `cxTerminology/files/read`: the text, which must be in UTF-8, without its byte order mark; null where there is no
 * such file, or a folder. The problem is why the file that is there can't be read, as the end of a sentence without
 * its full stop: “it is too large”.
 */
export type ReadFileResult = { text: string } | { problem: string } | null;

/** `cxTerminology/files/stat`: about a file or folder; null where there is none. */
export interface FileStat {
  /** In bytes. */
  size: number;
  /** When it was written last, in milliseconds since 1970. */
  modified: number;
  /** Whether the editor does not let it be changed; it does where this is not said. */
  isReadOnly?: boolean;
}
