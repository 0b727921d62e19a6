/** References: all places of the concept at the cursor in the workspace, whichever of its forms stands there. */
import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { ClientFeatures } from '../clientFeatures.ts';
import type { Configurations } from '../configuration/configurations.ts';
import { onDemand } from '../onDemand.ts';
import type { OpenDocuments } from '../openDocuments.ts';
import type { WorkspaceUses } from '../workspace/workspaceUses.ts';

/** What the server says of references. */
export const referencesCapabilities: Pick<ServerCapabilities, 'referencesProvider'> = {
  referencesProvider: { workDoneProgress: true },
};

/** Answers requests for references. */
export function registerReferences(
  connection: Connection,
  client: ClientFeatures,
  documents: OpenDocuments,
  configurations: Configurations,
  uses: () => Promise<WorkspaceUses>,
): void {
  const references = onDemand(async () => {
    const { References } = await import('./answers/references.ts');
    return new References(client, documents, configurations, await uses());
  });
  connection.onReferences(async (params, token, workDone, partial) =>
    (await references()).at(params, token, workDone, partial),
  );
}
