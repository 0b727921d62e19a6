/** A client with a folder open, as tests about the findings of the whole workspace see it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type CancellationToken,
  type ClientCapabilities,
  DidChangeWatchedFilesNotification,
  ExecuteCommandRequest,
  FileChangeType,
  type FileEvent,
  ProgressType,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import {
  type CheckWorkspaceResult,
  checkWorkspaceCommand,
  clearWorkspaceCommand,
  type IndexState,
  indexStateMethod,
} from '../../../server/src/protocol.ts';
import { type ConnectOptions, connect, editorCapabilities, type TestClient } from './client.ts';
import { Record as Received } from './record.ts';
import { Workspace } from './workspace.ts';

/** An editor that watches files and tells of folders. */
export const watching: ClientCapabilities = {
  ...editorCapabilities,
  workspace: {
    ...editorCapabilities.workspace,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

/** A file with one finding. */
export const wrong = 'Every touch point counts.\n';
/** A file without any. */
export const right = 'Every touchpoint counts.\n';

export class CheckedWorkspace {
  readonly workspace: Workspace;
  readonly client: TestClient;
  private asked = 0;

  private constructor(workspace: Workspace, client: TestClient) {
    this.workspace = workspace;
    this.client = client;
  }

  /** Connects a client to a folder with these files. */
  static async with(
    files: Readonly<Record<string, string | Uint8Array>>,
    options: ConnectOptions = {},
  ): Promise<CheckedWorkspace> {
    return CheckedWorkspace.in(new Workspace(files), options);
  }

  static async in(workspace: Workspace, options: ConnectOptions = {}): Promise<CheckedWorkspace> {
    const workspaceFolders = [workspace.uri()];
    return new CheckedWorkspace(
      workspace,
      await connect({ capabilities: watching, workspaceFolders, ...options }),
    );
  }

  /** Asks for all findings, without being told of them bit by bit. */
  async pull(
    previous: readonly WorkspaceDocumentDiagnosticReport[] = [],
    token?: CancellationToken,
  ): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const params = { previousResultIds: resultIdsOf(previous) };
    return (await this.client.connection.sendRequest(WorkspaceDiagnosticRequest.type, params, token)).items;
  }

  /** Asks for all findings, to be told of them bit by bit. */
  stream(previous: readonly WorkspaceDocumentDiagnosticReport[] = [], token?: CancellationToken) {
    const partialResultToken = `partial ${++this.asked}`;
    const told = new Received<WorkspaceDocumentDiagnosticReport>();
    const type = new ProgressType<WorkspaceDiagnosticReport>();
    this.client.connection.onProgress(type, partialResultToken, ({ items }) => {
      for (const item of items) told.add(item);
    });
    const params = { previousResultIds: resultIdsOf(previous), partialResultToken };
    const answer = this.client.connection.sendRequest(WorkspaceDiagnosticRequest.type, params, token);
    return { told, answer };
  }

  /** What reports say, by path: the number of findings, or that nothing has changed. */
  counts(reports: readonly WorkspaceDocumentDiagnosticReport[]): Record<string, number | 'unchanged'> {
    return Object.fromEntries(
      reports.map((report): [string, number | 'unchanged'] => [
        this.pathOf(report.uri),
        report.kind === 'full' ? report.items.length : report.kind,
      ]),
    );
  }

  pathOf(uri: string): string {
    return decodeURIComponent(uri).slice(decodeURIComponent(this.workspace.uri()).length + 1);
  }

  state(): Promise<IndexState> {
    return this.client.connection.sendRequest(indexStateMethod);
  }

  check(token?: CancellationToken): Promise<CheckWorkspaceResult> {
    const params = { command: checkWorkspaceCommand };
    return this.client.connection.sendRequest(ExecuteCommandRequest.type, params, token);
  }

  async clear(): Promise<void> {
    await this.client.connection.sendRequest(ExecuteCommandRequest.type, { command: clearWorkspaceCommand });
  }

  /** Writes files, or removes files and folders, and tells the server of all of it at once, as an editor does. */
  async change(files: Readonly<Record<string, string | undefined>>): Promise<void> {
    const changes = Object.entries(files).map(([path, content]): FileEvent => {
      const uri = this.workspace.uri(path);
      if (content === undefined) rmSync(join(this.workspace.folder, path), { recursive: true });
      else this.write(path, content);
      return { uri, type: content === undefined ? FileChangeType.Deleted : FileChangeType.Changed };
    });
    await this.client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  /** Writes a file and tells nobody. */
  write(path: string, content: string | Uint8Array): void {
    const target = join(this.workspace.folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

function resultIdsOf(reports: readonly WorkspaceDocumentDiagnosticReport[]) {
  return reports.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }]));
}
