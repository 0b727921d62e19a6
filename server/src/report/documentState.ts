/** Tells whether a report may say something else of a document: it has another text, or is checked with something else. */
import type { OpenDocuments } from '../openDocuments.ts';
import { contentHash } from '../workspace/contentHash.ts';
import type { FileRecord } from '../workspace/fileRecord.ts';
import type { WorkspaceIndex } from '../workspace/workspaceIndex.ts';
import { canonicalUri } from '../workspaceFolders.ts';

/**
 * The state that a document is in.
 * @param record of its file.
 * @param typed its text, where it is open.
 */
export function stateOf({ hash, context }: FileRecord, typed?: string): string {
  return `${typed === undefined ? hash : contentHash(typed)} ${context}`;
}

/** The state that a document is in now; `undefined` where it is no part of a report. @param uri in canonical form. */
export function currentState(
  uri: string,
  { index, documents }: { readonly index: WorkspaceIndex; readonly documents: OpenDocuments },
): string | undefined {
  const record = index.records().get(uri);
  const open = documents.all().find((document) => canonicalUri(document.uri) === uri);
  return record && stateOf(record, open?.getText());
}
