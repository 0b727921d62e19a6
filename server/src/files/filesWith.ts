/** Files as they would be if one of them had another text. */
import type { CancellationToken } from 'vscode-languageserver';
import type { FileStat, FolderEntry } from '../protocol.ts';
import type { WorkspaceFiles } from './workspaceFiles.ts';

export class FilesWith implements WorkspaceFiles {
  private readonly files: WorkspaceFiles;
  private readonly uri: string;
  private readonly text: string;

  /** @param uri of the file, which may be one that is not there, in canonical form. */
  constructor(files: WorkspaceFiles, uri: string, text: string) {
    this.files = files;
    this.uri = uri;
    this.text = text;
  }

  reaches(uri: string): boolean {
    return this.files.reaches(uri);
  }

  list(folder: string, limit: number, token: CancellationToken): Promise<readonly string[] | undefined> {
    return this.files.list(folder, limit, token);
  }

  entries(folder: string, token: CancellationToken): Promise<readonly FolderEntry[]> {
    return this.files.entries(folder, token);
  }

  async read(uri: string, maxSize?: number): Promise<string | undefined> {
    return uri === this.uri ? this.text : this.files.read(uri, maxSize);
  }

  stat(uri: string): Promise<FileStat | undefined> {
    return this.files.stat(uri);
  }
}
