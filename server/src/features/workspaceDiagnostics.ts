/** Diagnostics of documents that are not open, for clients that ask for those of the whole workspace. */
import type {
  CancellationToken,
  Connection,
  ServerCapabilities,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { cancelled, throwIfCancelled } from '../cancellation.ts';
import type { ClientFeatures } from '../clientFeatures.ts';
import { GatheredUris } from '../workspace/gatheredUris.ts';
import type { OpenFiles } from '../workspace/openFiles.ts';
import type { WorkspaceIndex } from '../workspace/workspaceIndex.ts';
import { WorkspaceReports } from '../workspace/workspaceReports.ts';
import { diagnosticCapabilities } from './diagnostics.ts';

/** How many files are told of at a time. */
const reportsPerMessage = 100;

/** What the server says of its diagnostics, those of the workspace included. */
export function workspaceDiagnosticCapabilities({
  checksWorkspace,
}: ClientFeatures): Pick<ServerCapabilities, 'diagnosticProvider'> {
  const { diagnosticProvider } = diagnosticCapabilities;
  if (!diagnosticProvider) return {};
  // A client whose user has a command for it gets them registered when that is run.
  return { diagnosticProvider: { ...diagnosticProvider, workspaceDiagnostics: !checksWorkspace } };
}

/** What is known of the requests. */
export interface WorkspaceDiagnostics {
  /** Whether there was any. */
  readonly wereAskedFor: boolean;
}

/** Answers the requests. */
export function registerWorkspaceDiagnostics(
  connection: Connection,
  { checksWorkspace }: ClientFeatures,
  index: WorkspaceIndex,
  openFiles: OpenFiles,
): WorkspaceDiagnostics {
  let wereAskedFor = false;
  let wereAnswered = false;
  const options = { index, openUris: () => openFiles.uris(), clearsOpen: checksWorkspace };
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _, partial) => {
    wereAskedFor = true;
    const reports = new WorkspaceReports(options, previousResultIds);
    if (!partial) {
      await index.upToDate(token);
      throwIfCancelled(token);
      wereAnswered = true;
      return { items: reports.all() };
    }
    const send = (items: readonly WorkspaceDocumentDiagnosticReport[]) => {
      for (let at = 0; at < items.length; at += reportsPerMessage)
        partial.report({ items: items.slice(at, at + reportsPerMessage) });
    };
    const changes = new GatheredUris((uris) => send(reports.news(uris)));
    const listeners = [
      index.onDidChange((uris) => changes.add(uris)),
      openFiles.onDidChange((uri) => changes.add([uri])),
    ];
    try {
      changes.add(index.records().keys());
      await index.upToDate(token);
      throwIfCancelled(token);
      send(reports.all());
      if (reports.toldNews || !wereAnswered) {
        wereAnswered = true;
        return { items: [] };
      }
      // Who is answered asks again. So the answer waits, and what is new is told meanwhile.
      await cancellationOf(token);
      throw cancelled();
    } finally {
      changes.drop();
      for (const listener of listeners) listener.dispose();
    }
  });
  return {
    get wereAskedFor() {
      return wereAskedFor;
    },
  };
}

function cancellationOf(token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    if (token.isCancellationRequested) resolve();
    else token.onCancellationRequested(() => resolve());
  });
}
