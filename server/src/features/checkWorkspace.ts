/** The commands that show the findings of documents that are not open, and take them back. */
import {
  type Connection,
  type Disposable,
  DocumentDiagnosticRequest,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { ClientFeatures } from '../clientFeatures.ts';
import type { Say } from '../engine/index.ts';
import {
  type CheckWorkspaceResult,
  checkWorkspaceCommand,
  clearWorkspaceCommand,
  type IndexState,
  indexStateMethod,
  workspaceDiagnosticsIdentifier,
} from '../protocol.ts';
import type { ServerCommands } from '../serverCommands.ts';
import { GatheredUris } from '../workspace/gatheredUris.ts';
import type { OpenFiles } from '../workspace/openFiles.ts';
import type { WorkspaceIndex } from '../workspace/workspaceIndex.ts';
import { diagnosticsOf } from '../workspace/workspaceReports.ts';
import type { WorkspaceDiagnostics } from './workspaceDiagnostics.ts';

/** Runs the commands, and answers how far the index is. */
export function registerCheckWorkspace(
  connection: Connection,
  client: ClientFeatures,
  commands: ServerCommands,
  index: WorkspaceIndex,
  openFiles: OpenFiles,
  diagnostics: WorkspaceDiagnostics,
): void {
  let showing: Promise<Disposable> | undefined;
  const show = (): Promise<Disposable> => {
    if (client.checksWorkspace) return registered(connection);
    // A client that has asked for them has them.
    const isPublished = !diagnostics.wereAskedFor;
    return Promise.resolve(
      isPublished ? new PublishedFindings(connection, index, openFiles) : { dispose() {} },
    );
  };
  const clear = async () => {
    const shown = showing;
    showing = undefined;
    (await shown)?.dispose();
    // A client that asks by itself goes on with it.
    if (client.checksWorkspace || !diagnostics.wereAskedFor) index.rest();
  };

  commands.add(checkWorkspaceCommand, async (token): Promise<CheckWorkspaceResult> => {
    if (!index.hasFolders()) return tell({ outcome: 'no-folder', ...nothing });
    showing ??= show();
    await showing;
    if (await index.upToDate(token, true)) return tell({ outcome: 'checked', ...countsOf(index) });
    await clear();
    return { outcome: 'cancelled', ...nothing };
  });
  commands.add(clearWorkspaceCommand, async () => {
    await clear();
    return null;
  });
  connection.onRequest(indexStateMethod, (): IndexState => {
    const { checkCount: checks, isBusy } = index;
    return { files: index.records().size, checks, isBusy };
  });

  const tell = (result: CheckWorkspaceResult): CheckWorkspaceResult => {
    if (!client.checksWorkspace) {
      const message = messageOf(result, client.say);
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
    }
    return result;
  };
}

const nothing = { findings: 0, filesWithFindings: 0, files: 0 };

function countsOf(index: WorkspaceIndex): Omit<CheckWorkspaceResult, 'outcome'> {
  const counts = [...index.records().values()].map(({ count }) => count);
  return {
    findings: counts.reduce((sum, count) => sum + count, 0),
    filesWithFindings: counts.filter((count) => count > 0).length,
    files: counts.length,
  };
}

/** Has the client ask for them, until this is disposed. No document matches: those that are open are asked for already. */
function registered(connection: Connection): Promise<Disposable> {
  return connection.client.register(DocumentDiagnosticRequest.type, {
    documentSelector: [],
    identifier: workspaceDiagnosticsIdentifier,
    interFileDependencies: false,
    workspaceDiagnostics: true,
  });
}

/** Sends the findings of files that are not open to a client that does not ask, until this is disposed. */
class PublishedFindings implements Disposable {
  private readonly connection: Connection;
  private readonly index: WorkspaceIndex;
  private readonly openFiles: OpenFiles;
  private readonly sent = new Set<string>();
  private readonly changes = new GatheredUris((uris) => this.send(uris));
  private readonly listeners: readonly Disposable[];

  constructor(connection: Connection, index: WorkspaceIndex, openFiles: OpenFiles) {
    this.connection = connection;
    this.index = index;
    this.openFiles = openFiles;
    this.listeners = [
      index.onDidChange((uris) => this.changes.add(uris)),
      openFiles.onDidChange((uri) => this.changes.add([uri])),
    ];
    this.changes.add(index.records().keys());
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
    this.changes.drop();
    const open = this.openFiles.uris();
    for (const uri of this.sent) if (!open.has(uri)) this.publish(uri, []);
  }

  private send(uris: ReadonlySet<string>): void {
    const open = this.openFiles.uris();
    for (const uri of uris) {
      if (open.has(uri)) {
        // From now on they come with every change of the document.
        this.sent.delete(uri);
        continue;
      }
      const record = this.index.records().get(uri);
      const hasFindings = record !== undefined && record.count > 0;
      if (hasFindings) this.publish(uri, diagnosticsOf(record));
      else if (this.sent.has(uri)) this.publish(uri, []);
      if (hasFindings) this.sent.add(uri);
      else this.sent.delete(uri);
    }
  }

  private publish(uri: string, diagnostics: ReturnType<typeof diagnosticsOf>): void {
    void this.connection.sendDiagnostics({ uri, diagnostics });
  }
}

/** The outcome for users whose client does not tell it. */
function messageOf({ outcome, findings, filesWithFindings, files }: CheckWorkspaceResult, say: Say): string {
  if (outcome === 'no-folder') return say('To check all documents of a workspace, open a folder first.');
  const filesOf = (count: number) => (count === 1 ? say('1 file') : say('{0} files', count));
  if (findings === 0) return say('No findings in {0}.', filesOf(files));
  const found = findings === 1 ? say('1 finding') : say('{0} findings', findings);
  return say('{0} in {1}.', found, filesOf(filesWithFindings));
}
