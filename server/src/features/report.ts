/** `cxTerminology/report`, `…/reportPlaces`: what the language of the workspace is like. */
import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  ResponseError,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { memberOf } from '../clientFeatures.ts';
import { onDemand } from '../onDemand.ts';
import {
  type ReportPlacesParams,
  type ReportResult,
  reportChangedMethod,
  reportMethod,
  reportPlacesMethod,
} from '../protocol.ts';
import { currentState } from '../report/documentState.ts';
import { ReportNews } from '../report/reportNews.ts';
import type { WorkspaceUses } from '../workspace/workspaceUses.ts';
import { canonicalUri } from '../workspaceFolders.ts';
import type { ReportSources } from './answers/report.ts';

export interface ReportServices extends Omit<ReportSources, 'uses'> {
  readonly uses: () => Promise<WorkspaceUses>;
  readonly events: TextDocuments<TextDocument>;
}

/** Answers the requests, and tells once after each report that it is out of date. */
export function registerReport(connection: Connection, { uses, events, ...sources }: ReportServices): void {
  const reports = onDemand(async () => {
    const { Reports } = await import('./answers/report.ts');
    return new Reports(connection, { ...sources, uses: await uses() });
  });
  const { index } = sources;
  const news = new ReportNews(
    (uri) => currentState(uri, sources),
    () => void connection.sendNotification(reportChangedMethod),
  );
  // Of what files are checked with, too.
  index.onDidChange((uris) => news.changed(uris));
  // With the version that a document has when it is opened, it is the file as it was.
  const opened = new Map<string, number>();
  events.onDidOpen(({ document: { uri, version } }) => opened.set(uri, version));
  events.onDidChangeContent(({ document: { uri, version } }) => {
    if (opened.get(uri) !== version) news.changed([canonicalUri(uri)]);
  });
  events.onDidClose(({ document: { uri } }) => opened.delete(uri));

  // With or without parameters; the token comes last.
  connection.onRequest(reportMethod, async (...parameters: unknown[]): Promise<ReportResult> => {
    index.stayCurrent();
    news.begin();
    return (await reports()).make(parameters.at(-1) as CancellationToken, (states) => news.made(states));
  });
  connection.onRequest(reportPlacesMethod, async (params: unknown, token: CancellationToken) => {
    if (typeof memberOf(params, 'kind') !== 'string')
      throw new ResponseError(ErrorCodes.InvalidParams, `${reportPlacesMethod} takes { kind: string, … }.`);
    return (await reports()).places(params as ReportPlacesParams, token);
  });
}
