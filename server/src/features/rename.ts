/** Rename: another term for the concept at the cursor, in the team’s file and in all documents. */
import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { CheckContexts } from '../checkContexts.ts';
import type { ClientFeatures } from '../clientFeatures.ts';
import type { Configurations } from '../configuration/configurations.ts';
import type { EditServices } from '../editServices.ts';
import { onDemand } from '../onDemand.ts';
import type { OpenDocuments } from '../openDocuments.ts';
import type { WorkspaceIndex } from '../workspace/workspaceIndex.ts';
import type { WorkspaceUses } from '../workspace/workspaceUses.ts';

/** What the server says of renames: nothing to a client whose edits can’t do them. */
export function renameCapabilities({
  takesVersionedEdits,
  preparesRenames,
}: ClientFeatures): Pick<ServerCapabilities, 'renameProvider'> {
  if (!takesVersionedEdits) return {};
  return { renameProvider: preparesRenames ? { prepareProvider: true } : true };
}

export interface RenameServices {
  readonly documents: OpenDocuments;
  readonly configurations: Configurations;
  readonly contexts: CheckContexts;
  readonly index: WorkspaceIndex;
  readonly edits: () => Promise<EditServices>;
  readonly uses: () => Promise<WorkspaceUses>;
}

/** Answers the requests. */
export function registerRename(
  connection: Connection,
  client: ClientFeatures,
  { documents, edits, uses, ...others }: RenameServices,
): void {
  const renames = onDemand(async () => {
    const { RenameAnswers } = await import('./answers/rename.ts');
    return new RenameAnswers(connection, client, documents, await edits(), { ...others, uses: await uses() });
  });
  connection.onPrepareRename(async (params, token) => (await renames()).prepared(params, token));
  connection.onRenameRequest(async (params, token) => (await renames()).edit(params, token));
}
