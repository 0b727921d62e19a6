/** Diagnostics: answered where the client asks for them, sent to it otherwise; never both. */
import {
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  Range,
  type ServerCapabilities,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckContexts } from '../checkContexts.ts';
import type { ClientFeatures } from '../clientFeatures.ts';
import { diagnosticDataOf } from '../diagnosticData.ts';
import type { Finding, Severity } from '../engine/index.ts';
import type { CheckedDocument, OpenDocuments } from '../openDocuments.ts';
import { diagnosticSource } from '../protocol.ts';
import { DiagnosticReports } from './diagnosticReports.ts';

const rulePages = 'https://github.com/cx-terminology/cx-terminology/blob/main/docs/rules';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

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
  answerRequests(connection, events, documents);
  if (!client.pullsDiagnostics) sendUnasked(connection, events, documents, contexts);
  else if (client.refreshesDiagnostics) refreshOnChange(connection, contexts);
}

function answerRequests(
  connection: Connection,
  events: TextDocuments<TextDocument>,
  documents: OpenDocuments,
): void {
  const reports = new DiagnosticReports(diagnosticsOf);
  events.onDidClose(({ document: { uri } }) => reports.forget(uri));
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
): void {
  /** Those that have a turn to come: edits that arrive together are answered together. */
  const waiting = new Set<string>();
  const sent = new Set<string>();
  const send = async (uri: string) => {
    waiting.delete(uri);
    const checked = await documents.checked(uri);
    if (!checked) return;
    sent.add(uri);
    const { version } = checked;
    await connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(checked) });
  };
  const sendLogged = (uri: string) => {
    send(uri).catch((error) => connection.console.error(`${uri}: the diagnostics were not sent: ${error}`));
  };
  events.onDidChangeContent(({ document: { uri } }) => {
    if (waiting.has(uri)) return;
    waiting.add(uri);
    setTimeout(() => waiting.has(uri) && sendLogged(uri), 0);
  });
  events.onDidClose(({ document: { uri } }) => {
    waiting.delete(uri);
    // The editor would show them for ever.
    if (sent.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  contexts.onDidChange(() => documents.uris().forEach(sendLogged));
}

function diagnosticsOf({ document, result }: CheckedDocument): Diagnostic[] {
  return result.findings.map((finding) => diagnosticOf(finding, document));
}

/** A finding as LSP has it. */
export function diagnosticOf(finding: Finding, document: TextDocument): Diagnostic {
  const { code, severity, from, to, message, related } = finding;
  const rangeOf = (start: number, end: number) =>
    Range.create(document.positionAt(start), document.positionAt(end));
  const relatedInformation = related?.map((place) => ({
    location: { uri: document.uri, range: rangeOf(place.from, place.to) },
    message: place.message,
  }));
  return {
    range: rangeOf(from, to),
    severity: severities[severity],
    code,
    codeDescription: { href: `${rulePages}/${code}.md` },
    source: diagnosticSource,
    message,
    data: diagnosticDataOf(finding),
    ...(relatedInformation ? { relatedInformation } : {}),
  };
}
