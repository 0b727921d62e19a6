/** Files that the client reads for the server: those of virtual workspaces, and all where the server has none. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Say } from '../engine/index.ts';
import {
  type FileParams,
  type FileStat,
  type FolderEntry,
  listFolderMethod,
  type ReadFileParams,
  type ReadFileResult,
  readFileMethod,
  statFileMethod,
} from '../protocol.ts';
import { markdownFilesBelow } from './walk.ts';
import { UnreadableFile, type WorkspaceFiles } from './workspaceFiles.ts';

/** What is open only in the editor, and in no file of its own. */
const withoutFiles = /^(?:untitled|vscode-notebook-cell):/i;

/** What the client can reach; it must have said `fileRequests`, and be initialized. */
export class ClientFiles implements WorkspaceFiles {
  private readonly connection: Connection;
  private readonly say: Say;
  private readonly warnings = new Set<string>();

  constructor(connection: Connection, say: Say) {
    this.connection = connection;
    this.say = say;
  }

  reaches(uri: string): boolean {
    return !withoutFiles.test(uri);
  }

  list(folder: string, limit: number, token: CancellationToken): Promise<readonly string[] | undefined> {
    return markdownFilesBelow(folder, limit, token, (uri) => this.entries(uri, token));
  }

  async entries(folder: string, token: CancellationToken): Promise<readonly FolderEntry[]> {
    const params = { uri: folder };
    return (await this.ask<FileParams, FolderEntry[] | null>(listFolderMethod, params, token)) ?? [];
  }

  async read(uri: string, maxSize?: number): Promise<string | undefined> {
    const params = maxSize === undefined ? { uri } : { uri, maxSize };
    const answer = await this.ask<ReadFileParams, ReadFileResult>(readFileMethod, params);
    if (answer === null) return undefined;
    if ('problem' in answer) throw new UnreadableFile(answer.problem);
    return answer.text;
  }

  async stat(uri: string): Promise<FileStat | undefined> {
    try {
      const answer = await this.connection.sendRequest<FileStat | null>(statFileMethod, { uri });
      return answer ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** Asks the client. A failure is logged once for every reason, however many files it concerns. */
  private async ask<Params, Result>(
    method: string,
    params: Params,
    token?: CancellationToken,
  ): Promise<Result> {
    try {
      return await this.connection.sendRequest<Result>(method, params, token);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (!token?.isCancellationRequested && !this.warnings.has(reason)) {
        this.warnings.add(reason);
        this.connection.console.warn(`Files can’t be reached through the editor: ${reason}`);
      }
      throw new Error(this.say('the editor could not reach it ({0})', reason));
    }
  }
}
