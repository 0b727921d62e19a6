/** Access to files: a capability that the server has by its platform, by its client, or not at all. */

import type { CancellationToken } from 'vscode-languageserver';
import type { Say } from '../engine/index.ts';
import type { FileStat, FolderEntry } from '../protocol.ts';

/** All URIs may be of any scheme for which `reaches` says yes. */
export interface WorkspaceFiles {
  /** Whether files with such a URI can be asked for here; it says nothing about whether there is one. */
  reaches(uri: string): boolean;
  /**
   * The URIs of the Markdown files in a folder and below, without those that packages bring; none where there is
   * no such folder. Stops early where the token is cancelled.
   * @param limit how many files and folders to look at; where there are more, the answer is `undefined`.
   * @throws Error where it can't be found out now.
   */
  list(folder: string, limit: number, token: CancellationToken): Promise<readonly string[] | undefined>;
  /**
   * What is directly in a folder; nothing where there is no such folder or it can't be looked into.
   * @throws Error where it can't be found out now.
   */
  entries(folder: string, token: CancellationToken): Promise<readonly FolderEntry[]>;
  /**
   * The text of a file without its byte order mark; `undefined` where there is no such file.
   * @param maxSize in bytes; a larger file is not read.
   * @throws UnreadableFile where there is one that can't be read.
   * @throws Error where it can't be found out now.
   */
  read(uri: string, maxSize?: number): Promise<string | undefined>;
  /** `undefined` where there is no such file or folder, and where that can't be found out. */
  stat(uri: string): Promise<FileStat | undefined>;
}

/** There is a file, and it can't be read. The message says why, as the end of a sentence without its full stop. */
export class UnreadableFile extends Error {}

/** Why a file could not be read, in the language of who is told. */
export function reasonOf(error: unknown, say: Say): string {
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof UnreadableFile ? say(message) : message;
}
