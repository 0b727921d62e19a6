/**
 * What the server offers in configuration files themselves: completion, hover, definition, references, quick fixes, and
 * how often each concept is used.
 */
import { CodeLensRefreshRequest, type Connection, type ServerCapabilities } from 'vscode-languageserver';
import type { CheckContexts } from '../checkContexts.ts';
import type { AnswerServices } from '../configurationFile/answers.ts';
import { UseCounts } from '../configurationFile/useCounts.ts';
import { gathered } from '../gathered.ts';
import type { DocumentRequests } from '../handlers.ts';
import { onDemand } from '../onDemand.ts';
import type { WorkspaceIndex } from '../workspace/workspaceIndex.ts';

export const configurationFileCapabilities: ServerCapabilities = {
  codeLensProvider: { resolveProvider: true },
};

/** How long changes are gathered before lenses are asked for anew, in milliseconds. */
const gatheringTime = 1000;

export interface ConfigurationFileServices extends Omit<AnswerServices, 'counts'> {
  readonly index: WorkspaceIndex;
  readonly contexts: CheckContexts;
}

/**
 * Answers the requests.
 * @param requests those about configuration files.
 */
export function registerConfigurationFiles(
  connection: Connection,
  requests: DocumentRequests,
  { index, contexts, ...services }: ConfigurationFileServices,
): void {
  const { client, buffers, uses } = services;
  const counts = new UseCounts(uses, index);
  const answers = onDemand(async () => {
    const { ConfigurationFileAnswers } = await import('../configurationFile/answers.ts');
    return new ConfigurationFileAnswers({ ...services, counts });
  });
  requests.onCompletion(async (params) => (await answers()).completions(params));
  requests.onHover(async (params) => (await answers()).hover(params));
  requests.onDefinition(async (params) => (await answers()).definition(params));
  requests.onReferences(async (params, token) => (await answers()).references(params, token));
  requests.onCodeAction(async (params) => (await answers()).codeActions(params));
  requests.onCodeLens(async (params) => (await answers()).lenses(params));
  connection.onCodeLensResolve(async (lens) => (await answers()).resolvedLens(lens));

  const refresh = gathered(() => {
    connection.sendRequest(CodeLensRefreshRequest.type).catch((error) => {
      connection.console.warn(`The client did not refresh its code lenses: ${error}`);
    });
  }, gatheringTime);
  const changed = () => {
    if (!counts.areKnown) return;
    counts.forget();
    if (client.refreshesCodeLenses) refresh();
  };
  index.onDidChange(changed);
  contexts.onDidChange(changed);
  buffers.onDidChangeContent(changed);
  buffers.onDidClose(changed);
}
