/** Reports: what the language of the workspace is like. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Say } from '../../engine/index.ts';
import type { WorkspaceFiles } from '../../files/workspaceFiles.ts';
import type { ReportPlacesParams, ReportPlacesResult, ReportResult } from '../../protocol.ts';
import { reportCandidates } from '../../report/candidates.ts';
import { reportConcepts } from '../../report/concepts.ts';
import { type DocumentFacts, documentFacts, type FactSources } from '../../report/documentFacts.ts';
import { reportAbbreviations, reportFindings } from '../../report/findings.ts';
import { reportPlaces } from '../../report/places.ts';
import type { ReportedStates } from '../../report/reportNews.ts';
import { Sightings } from '../../report/sightings.ts';
import { withProgress } from '../../workDone.ts';
import type { FileChecker } from '../../workspace/fileChecker.ts';
import type { WorkspaceUses } from '../../workspace/workspaceUses.ts';

/** How long it may take before the user sees that something is done, in milliseconds. */
const patience = 500;

export interface ReportSources extends FactSources {
  /** Absent where the server can't reach any. */
  readonly files: WorkspaceFiles | undefined;
  readonly checker: FileChecker;
  readonly uses: WorkspaceUses;
  readonly say: Say;
}

export class Reports {
  private readonly connection: Connection;
  private readonly sources: ReportSources;
  private readonly sightings: Sightings;

  constructor(connection: Connection, sources: ReportSources) {
    this.connection = connection;
    this.sources = sources;
    this.sightings = new Sightings({ ...sources, log: connection.console });
  }

  /** @param known called with the states of the documents that it is made of. */
  async make(token: CancellationToken, known: (states: ReportedStates) => void): Promise<ReportResult> {
    const { index } = this.sources;
    if (!index.hasFolders()) return { outcome: 'no-folder', ...nothing() };
    // Whoever wants a report wants it of the files as they are, also where no change was told yet.
    if (!(await index.upToDate(token, true))) return { outcome: 'cancelled', ...nothing() };
    const documents = await documentFacts(this.sources, token);
    known(new Map(documents.map(({ uri, state }) => [uri, state])));
    const title = this.sources.say('Looking for terms that no glossary has');
    const found = await withProgress(
      this.connection,
      title,
      token,
      async (either, report) => {
        const sightings = await this.sightings.of(documents, either, report);
        return either.isCancellationRequested ? undefined : sightings;
      },
      patience,
    );
    if (!found) return { outcome: 'cancelled', ...nothing() };
    return {
      outcome: 'made',
      files: documents.length,
      ...reportFindings(documents),
      concepts: reportConcepts(documents),
      abbreviations: reportAbbreviations(documents),
      ...reportCandidates(documents, found),
    };
  }

  /** @throws ResponseError where the request was cancelled. */
  async places(params: ReportPlacesParams, token: CancellationToken): Promise<ReportPlacesResult> {
    const { index, uses, files } = this.sources;
    await index.upToDate(token);
    const documents: readonly DocumentFacts[] =
      params.kind === 'form' ? [] : await documentFacts(this.sources, token);
    return { places: await reportPlaces(params, documents, { uses, files }, token) };
  }
}

function nothing(): Omit<ReportResult, 'outcome'> {
  const empty = { concepts: [], folders: [], rules: [], abbreviations: [], candidates: [] };
  return { files: 0, findings: 0, fixable: 0, moreCandidates: 0, ...empty };
}
