/** Diagnostics: answered where the client asks for them, sent to it otherwise; never both. */
import {
  type Connection,
  DocumentDiagnosticReportKind,
  type ServerCapabilities,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckContexts } from '../checkContexts.ts';
import type { ClientFeatures } from '../clientFeatures.ts';
import { nextTurn } from '../nextTurn.ts';
import type { OpenDocuments } from '../openDocuments.ts';
import { diagnosticSource } from '../protocol.ts';
import { DiagnosticReports } from './diagnosticReports.ts';

/** What the server says of its diagnostics. */
export const diagnosticCapabilities: Pick<ServerCapabilities, 'diagnosticProvider'> = {
  diagnosticProvider: {
    identifier: diagnosticSource,
    interFileDependencies: false,
    workspaceDiagnostics: false,
  },
};

/** Answers whoever asks, and sends diagnostics to a client that can't. */
export function registerDiagnostics(
  connection: Connection,
  client: ClientFeatures,
  events: TextDocuments<TextDocument>,
  documents: OpenDocuments,
  contexts: CheckContexts,
): void {
  const reports = new DiagnosticReports();
  events.onDidClose(({ document: { uri } }) => reports.forget(uri));
  answerRequests(connection, documents, reports);
  if (!client.pullsDiagnostics) sendUnasked(connection, events, documents, contexts, reports);
  else if (client.refreshesDiagnostics) refreshOnChange(connection, contexts);
}

function answerRequests(connection: Connection, documents: OpenDocuments, reports: DiagnosticReports): void {
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const checked = await documents.checked(textDocument.uri, token);
    if (!checked) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { resultId, items } = reports.of(checked);
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  });
}

function refreshOnChange(connection: Connection, contexts: CheckContexts): void {
  contexts.onDidChange(() => {
    connection.languages.diagnostics.refresh().catch((error) => {
      connection.console.warn(`The client did not refresh its diagnostics: ${error}`);
    });
  });
}

function sendUnasked(
  connection: Connection,
  events: TextDocuments<TextDocument>,
  documents: OpenDocuments,
  contexts: CheckContexts,
  reports: DiagnosticReports,
): void {
  const sent = new Set<string>();
  const send = async (uri: string) => {
    const checked = await documents.checked(uri);
    if (!checked) return;
    sent.add(uri);
    const { version } = checked;
    await connection.sendDiagnostics({ uri, version, diagnostics: reports.of(checked).items });
  };
  const sendLogged = (uri: string) =>
    send(uri).catch((error) => connection.console.error(`${uri}: the diagnostics were not sent: ${error}`));
  events.onDidChangeContent(async ({ document }) => {
    const { uri, version } = document;
    // Edits that arrive together are answered together: in one turn the next is taken, in the other one it is told of.
    await nextTurn();
    await nextTurn();
    if (document.version === version) await sendLogged(uri);
  });
  events.onDidClose(({ document: { uri } }) => {
    // The editor would show them for ever.
    if (sent.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  contexts.onDidChange(() => documents.uris().forEach(sendLogged));
}
