/** Makes all safe fixes of the workspace, or those of a part of it. */
import {
  type CancellationToken,
  type Connection,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { ClientFeatures } from '../../clientFeatures.ts';
import type { Say } from '../../engine/index.ts';
import type { FixScope } from '../../protocol.ts';
import { conceptById, termOf } from '../../terminology.ts';
import { withProgress } from '../../workDone.ts';
import { folderName, parentOf } from '../../workspace/folders.ts';
import type { WorkspaceIndex } from '../../workspace/workspaceIndex.ts';
import { wantedFixes } from '../../workspaceFixes/wantedFixes.ts';
import { workspaceEdit } from '../../workspaceFixes/workspaceEdit.ts';
import type { FixWorkspaceSources } from '../fixWorkspace.ts';

/** Resolves when the client has made the edits, or its user has decided against them. */
export async function fixWorkspace(
  connection: Connection,
  client: ClientFeatures,
  sources: FixWorkspaceSources,
  token: CancellationToken,
  scope?: FixScope,
): Promise<void> {
  const { say } = client;
  const { index } = sources;
  const { workspace, workspaceFixes } = await sources.edits();
  const tell = (message: string) =>
    connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
  if (!workspace.hasAny()) {
    await tell(say('To fix all documents of a workspace, open a folder first.'));
    return;
  }
  const wanted = await wantedFixes(scope, { index, workspace }, token);
  if (!wanted) return;
  const label = await labelFor(scope, sources, say);
  const edits = await withProgress(connection, label, token, async (either, report) => {
    try {
      return await workspaceFixes.edits(wanted, either, report);
    } catch (error) {
      if (either.isCancellationRequested) return undefined;
      throw error;
    }
  });
  if (edits?.length === 0) await tell(say('There is nothing to fix in the workspace.'));
  else if (edits) {
    const edit = workspaceEdit(edits, label, client);
    // As a refactoring, so that an editor which saves the files of one does so here.
    await connection.workspace.applyEdit({ label, edit, metadata: { isRefactoring: true } });
  }
}

async function labelFor(
  scope: FixScope | undefined,
  { termBases, index }: FixWorkspaceSources,
  say: Say,
): Promise<string> {
  switch (scope?.kind) {
    case 'concept': {
      const termBase = (await termBases()).find((one) => conceptById(scope.id, one));
      if (termBase) return say('Replace all with “{0}” in the workspace', termOf(scope.id, termBase));
      break;
    }
    case 'rule':
      return say('Fix what “{0}” finds in the workspace', scope.code);
    case 'folder':
      return say('Fix all CX terms in the folder “{0}”', nameOf(scope.uri, index));
  }
  return say('Fix all CX terms in the workspace');
}

/** What a folder is called, by the workspace folder that the files directly in it belong to. */
function nameOf(uri: string, index: WorkspaceIndex): string {
  const files = [...index.records().keys()];
  const own = files.find((file) => parentOf(file) === uri);
  const root = own === undefined ? undefined : index.folderOf(own);
  const roots = new Set(files.map((file) => index.folderOf(file)));
  return folderName(uri, root ?? uri, roots.size === 1);
}
