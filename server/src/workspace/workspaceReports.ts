/** What a client knows of the files of the workspace, and what it is to be told. */
import {
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type PreviousResultId,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { canonicalUri } from '../workspaceFolders.ts';
import type { FileRecord } from './fileRecord.ts';
import type { WorkspaceIndex } from './workspaceIndex.ts';

/** The diagnostics of a file. */
export function diagnosticsOf({ diagnostics }: FileRecord): Diagnostic[] {
  return JSON.parse(diagnostics);
}

export interface WorkspaceReportsOptions {
  readonly index: WorkspaceIndex;
  /** The URIs of open documents, in canonical form. */
  readonly openUris: () => ReadonlySet<string>;
  /**
   * Whether findings of open documents are taken back: they come another way. Where it is false, the client keeps
   * what it knows of them, as it has both kinds in one place.
   */
  readonly clearsOpen: boolean;
}

export class WorkspaceReports {
  private readonly options: WorkspaceReportsOptions;
  /** The result that the client has, by URI; files without findings are not in it. */
  private readonly told: Map<string, string>;
  /** What it had before. */
  private readonly previous: ReadonlyMap<string, string>;
  private hadNews = false;

  constructor(options: WorkspaceReportsOptions, previous: readonly PreviousResultId[]) {
    this.options = options;
    this.previous = new Map(previous.map(({ uri, value }) => [canonicalUri(uri), value]));
    this.told = new Map(this.previous);
  }

  /** Whether the client was told of anything that it did not know. */
  get toldNews(): boolean {
    return this.hadNews;
  }

  /** What is new in some files. */
  news(uris: Iterable<string>): WorkspaceDocumentDiagnosticReport[] {
    const open = this.options.openUris();
    return [...uris].flatMap((uri) => this.newsOf(uri, open));
  }

  /** What is new in all files, and which of those that the client knew before are as they were. */
  all(): WorkspaceDocumentDiagnosticReport[] {
    const news = this.news(new Set([...this.options.index.records().keys(), ...this.told.keys()]));
    const unchanged = [...this.previous]
      .filter(([uri, resultId]) => this.told.get(uri) === resultId)
      .map(([uri, resultId]): WorkspaceDocumentDiagnosticReport => {
        return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId };
      });
    return [...news, ...unchanged];
  }

  private newsOf(uri: string, open: ReadonlySet<string>): WorkspaceDocumentDiagnosticReport[] {
    const { index, clearsOpen } = this.options;
    const isOpen = open.has(uri);
    if (isOpen && !clearsOpen) return [];
    const record = isOpen ? undefined : index.records().get(uri);
    // It may only not have been looked at yet.
    if (!record && !isOpen && !index.isComplete) return [];
    const resultId = record && record.count > 0 ? `${record.context}.${record.hash}` : undefined;
    if (this.told.get(uri) === resultId) return [];
    this.hadNews = true;
    const full = { kind: DocumentDiagnosticReportKind.Full, uri, version: null } as const;
    if (!record || resultId === undefined) {
      this.told.delete(uri);
      return [{ ...full, items: [] }];
    }
    this.told.set(uri, resultId);
    return [{ ...full, resultId, items: diagnosticsOf(record) }];
  }
}
