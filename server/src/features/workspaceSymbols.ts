/** Workspace symbols: the entries of the glossary, by any of their forms. */
import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { ClientFeatures } from '../clientFeatures.ts';
import type { Configurations } from '../configuration/configurations.ts';
import type { FormIndexes } from '../lookUp/formIndexes.ts';
import { onDemand } from '../onDemand.ts';

/** What the server says of symbols. */
export const workspaceSymbolCapabilities: Pick<ServerCapabilities, 'workspaceSymbolProvider'> = {
  workspaceSymbolProvider: true,
};

/** Answers requests for symbols. */
export function registerWorkspaceSymbols(
  connection: Connection,
  client: ClientFeatures,
  configurations: Configurations,
  indexes: () => Promise<FormIndexes>,
): void {
  const symbols = onDemand(async () => {
    const { WorkspaceSymbols } = await import('./answers/workspaceSymbols.ts');
    return new WorkspaceSymbols(client, configurations, await indexes());
  });
  connection.onWorkspaceSymbol(async (params, token) => (await symbols()).for(params, token));
}
