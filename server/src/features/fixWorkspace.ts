/** The command that makes all safe fixes of the workspace, for clients that let the server edit. */
import type { Connection } from 'vscode-languageserver';
import type { ClientFeatures } from '../clientFeatures.ts';
import type { EditServices } from '../editServices.ts';
import type { TermBase } from '../engine/index.ts';
import { fixWorkspaceCommand } from '../protocol.ts';
import type { ServerCommands } from '../serverCommands.ts';

/** Runs the command. */
export function registerFixWorkspace(
  connection: Connection,
  client: ClientFeatures,
  commands: ServerCommands,
  services: () => Promise<EditServices>,
  termBases: () => Promise<readonly TermBase[]>,
): void {
  if (!canFix(client)) return;
  commands.add(fixWorkspaceCommand, async (token, id) => {
    const { fixWorkspace } = await import('./answers/fixWorkspace.ts');
    const toFix = typeof id === 'string' ? { id, termBases: await termBases() } : undefined;
    await fixWorkspace(connection, client, await services(), token, toFix);
    return null;
  });
}

function canFix({ appliesEdits, takesVersionedEdits }: ClientFeatures): boolean {
  return appliesEdits && takesVersionedEdits;
}
