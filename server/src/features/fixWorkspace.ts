/** The command that makes all safe fixes of the workspace, for clients that let the server edit. */
import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { ClientFeatures } from '../clientFeatures.ts';
import { fixWorkspaceCommand } from '../protocol.ts';
import type { ServerCommands } from '../serverCommands.ts';
import { withProgress } from '../workDone.ts';
import type { WorkspaceDocuments } from '../workspaceFixes/workspaceDocuments.ts';
import { workspaceEdit } from '../workspaceFixes/workspaceEdit.ts';
import type { WorkspaceFixes } from '../workspaceFixes/workspaceFixes.ts';

const label = 'Fix all CX terms in the workspace';

/** Runs the command. It resolves when the client has made the edits, or its user has decided against them. */
export function registerFixWorkspace(
  connection: Connection,
  client: ClientFeatures,
  commands: ServerCommands,
  workspace: WorkspaceDocuments,
  fixes: WorkspaceFixes,
): void {
  if (!canFix(client)) return;
  const tell = (message: string) =>
    connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
  commands.add(fixWorkspaceCommand, async (token) => {
    if (!workspace.hasAny()) {
      await tell('To fix all documents of a workspace, open a folder first.');
      return null;
    }
    const edits = await withProgress(connection, label, token, async (either, report) => {
      try {
        return await fixes.edits(undefined, either, report);
      } catch (error) {
        if (either.isCancellationRequested) return undefined;
        throw error;
      }
    });
    if (edits?.length === 0) await tell('There is nothing to fix in the workspace.');
    else if (edits) {
      const edit = workspaceEdit(edits, label, client);
      // As a refactoring, so that an editor which saves the files of one does so here.
      await connection.workspace.applyEdit({ label, edit, metadata: { isRefactoring: true } });
    }
    return null;
  });
}

function canFix({ appliesEdits, takesVersionedEdits }: ClientFeatures): boolean {
  return appliesEdits && takesVersionedEdits;
}
