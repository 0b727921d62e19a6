/** Makes all safe fixes of the workspace, or those of one concept. */
import {
  type CancellationToken,
  type Connection,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { ClientFeatures } from '../../clientFeatures.ts';
import type { EditServices } from '../../editServices.ts';
import type { Say, TermBase } from '../../engine/index.ts';
import { conceptById, termOf } from '../../terminology.ts';
import { withProgress } from '../../workDone.ts';
import { workspaceEdit } from '../../workspaceFixes/workspaceEdit.ts';

/** The concept whose forms are to be fixed. */
export interface ConceptToFix {
  readonly id: string;
  /** Where it may be. */
  readonly termBases: readonly TermBase[];
}

/** Resolves when the client has made the edits, or its user has decided against them. */
export async function fixWorkspace(
  connection: Connection,
  client: ClientFeatures,
  { workspace, workspaceFixes }: EditServices,
  token: CancellationToken,
  concept?: ConceptToFix,
): Promise<void> {
  const { say } = client;
  const label = labelFor(concept, say);
  const tell = (message: string) =>
    connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
  if (!workspace.hasAny()) {
    await tell(say('To fix all documents of a workspace, open a folder first.'));
    return;
  }
  const edits = await withProgress(connection, label, token, async (either, report) => {
    try {
      return await workspaceFixes.edits(concept?.id, either, report);
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

function labelFor(concept: ConceptToFix | undefined, say: Say): string {
  const termBase = concept?.termBases.find((one) => conceptById(concept.id, one));
  return concept && termBase
    ? say('Replace all with “{0}” in the workspace', termOf(concept.id, termBase))
    : say('Fix all CX terms in the workspace');
}
