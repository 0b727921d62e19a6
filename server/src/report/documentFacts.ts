/** What a report takes from each document, open or not. */
import type { CancellationToken, Diagnostic } from 'vscode-languageserver';
import type { CheckContext, CheckContexts } from '../checkContexts.ts';
import { diagnosticIn } from '../diagnostic.ts';
import type { OpenDocuments } from '../openDocuments.ts';
import type { FixableCount, FormUse, KeptSightings, UnexpandedUse } from '../workspace/fileRecord.ts';
import { fixableIn, unexpandedIn, usesOf } from '../workspace/findingsOf.ts';
import type { WorkspaceIndex } from '../workspace/workspaceIndex.ts';
import { diagnosticsOf } from '../workspace/workspaceReports.ts';
import { canonicalUri } from '../workspaceFolders.ts';
import { stateOf } from './documentState.ts';

export interface DocumentFacts {
  /** In canonical form. */
  readonly uri: string;
  /** The workspace folder that it is in. */
  readonly folder: string;
  readonly context: CheckContext;
  /** As `currentState` tells it. */
  readonly state: string;
  readonly uses: readonly FormUse[];
  readonly unexpanded: readonly UnexpandedUse[];
  /** Which findings have a fix that is certain. */
  readonly fixable: readonly FixableCount[];
  /** Without hints. */
  diagnostics(): readonly Diagnostic[];
  /** Where it is open: the text as it is typed. */
  readonly text?: string;
  /** Of the text on disk. */
  readonly hash: string;
  /** What may be a term in that, where it is known. */
  readonly sightings: KeptSightings | undefined;
}

export interface FactSources {
  readonly index: WorkspaceIndex;
  readonly documents: OpenDocuments;
  readonly contexts: CheckContexts;
}

/** The facts of all files of the index, by URI. */
export async function documentFacts(
  { index, documents, contexts }: FactSources,
  token: CancellationToken,
): Promise<DocumentFacts[]> {
  const open = new Map(documents.uris().map((uri) => [canonicalUri(uri), uri]));
  const facts: DocumentFacts[] = [];
  for (const [uri, record] of [...index.records()].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const folder = index.folderOf(uri) ?? uri;
    const { hash, sightings } = record;
    const openUri = open.get(uri);
    const checked = openUri === undefined ? undefined : await documents.checked(openUri, token);
    if (checked) {
      const { document, result, termBase, settings } = checked;
      const findings = result.findings.filter(({ severity }) => severity !== 'hint');
      const diagnostics = findings.map((finding) => diagnosticIn(document, finding));
      const text = document.getText();
      facts.push({
        uri,
        folder,
        hash,
        sightings,
        context: { termBase, settings },
        uses: usesOf(result, termBase),
        unexpanded: unexpandedIn(result, document),
        fixable: fixableIn(findings),
        diagnostics: () => diagnostics,
        text,
        state: stateOf(record, text),
      });
      continue;
    }
    const { uses, unexpanded, fixable } = record;
    const context = await contexts.of(uri, folder);
    const diagnostics = () => diagnosticsOf(record);
    const state = stateOf(record);
    facts.push({ uri, folder, hash, sightings, context, state, uses, unexpanded, fixable, diagnostics });
  }
  return facts;
}
