/** Access to the Markdown files of a workspace: a capability that an entry point has or has not. */
import type { CancellationToken } from 'vscode-languageserver';

export interface WorkspaceFiles {
  /**
   * The URIs of the Markdown files in a folder (a `file:` URI) and below, without those that packages bring;
   * none where there is no such folder. Stops early where the token is cancelled.
   * @param limit how many files and folders to look at; where there are more, the answer is `undefined`.
   */
  list(folder: string, limit: number, token: CancellationToken): Promise<readonly string[] | undefined>;
  /** The text of a file without its byte order mark; `undefined` where it can't be read or is too large. */
  read(uri: string): Promise<string | undefined>;
}
