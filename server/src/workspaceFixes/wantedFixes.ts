/** A part of the workspace, or of what is found in it → the fixes that are wanted. */
import type { CancellationToken } from 'vscode-languageserver';
import type { Finding } from '../engine/index.ts';
import type { FixScope } from '../protocol.ts';
import { parentOf } from '../workspace/folders.ts';
import type { WorkspaceIndex } from '../workspace/workspaceIndex.ts';
import type { WorkspaceDocuments } from './workspaceDocuments.ts';
import type { WantedFixes } from './workspaceFixes.ts';

export interface ScopeSources {
  readonly index: WorkspaceIndex;
  readonly workspace: WorkspaceDocuments;
}

/** @returns `undefined` where the user has cancelled that the files are looked through. */
export async function wantedFixes(
  scope: FixScope | undefined,
  { index, workspace }: ScopeSources,
  token: CancellationToken,
): Promise<WantedFixes | undefined> {
  if (!scope) return {};
  if (scope.kind === 'concept') return { isWanted: ({ conceptId }) => conceptId === scope.id };
  if (!(await index.upToDate(token))) return undefined;
  const uris = [...index.records().keys()].sort();
  if (scope.kind === 'folder') {
    return { isWanted: isNoHint, among: uris.filter((uri) => parentOf(uri) === scope.uri) };
  }
  const { code } = scope;
  // What is typed in an open document, the index does not know.
  const mayHave = (uri: string) =>
    workspace.isOpen(uri) ||
    index
      .records()
      .get(uri)
      ?.fixable.some((one) => one.code === code);
  return {
    isWanted: (finding) => finding.code === code && isNoHint(finding),
    among: uris.filter(mayHave),
  };
}

function isNoHint({ severity }: Finding): boolean {
  return severity !== 'hint';
}
