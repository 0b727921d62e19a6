/**
 * What the server offers in configuration files themselves: completion, hover, definition, references, quick fixes, and
 * how often each concept is used.
 */
import { CodeLensRefreshRequest, type Connection, type ServerCapabilities } from 'vscode-languageserver';
import type { CheckContexts } from '../checkContexts.ts';
import { isConfigurationFile } from '../configuration/places.ts';
import type { AnswerServices, ConfigurationFileAnswers } from '../configurationFile/answers.ts';
import { UseCounts } from '../configurationFile/useCounts.ts';
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

/** Takes the requests that are about configuration files out of those of a connection. */
export class ConfigurationFileRequests {
  /** The connection for everybody else: who registers there is asked about all other documents. */
  readonly others: Connection;
  private readonly connection: Connection;
  private answers: () => Promise<ConfigurationFileAnswers> = () => Promise.reject(new Error('Not yet.'));

  constructor(connection: Connection) {
    this.connection = connection;
    const isOurs = ({ textDocument: { uri } }: { textDocument: { uri: string } }) => isConfigurationFile(uri);
    this.others = {
      ...connection,
      onCompletion: (other) =>
        connection.onCompletion(async (params, ...rest) =>
          isOurs(params) ? (await this.answers()).completions(params) : other(params, ...rest),
        ),
      onHover: (other) =>
        connection.onHover(async (params, ...rest) =>
          isOurs(params) ? (await this.answers()).hover(params) : other(params, ...rest),
        ),
      onDefinition: (other) =>
        connection.onDefinition(async (params, ...rest) =>
          isOurs(params) ? (await this.answers()).definition(params) : other(params, ...rest),
        ),
      onReferences: (other) =>
        connection.onReferences(async (params, token, ...rest) =>
          isOurs(params) ? (await this.answers()).references(params, token) : other(params, token, ...rest),
        ),
      onCodeAction: (other) =>
        connection.onCodeAction(async (params, ...rest) =>
          isOurs(params) ? (await this.answers()).codeActions(params) : other(params, ...rest),
        ),
    };
  }

  /** Begins to answer. */
  answer({ index, contexts, ...services }: ConfigurationFileServices): void {
    const { connection } = this;
    const { client, buffers, uses } = services;
    const counts = new UseCounts(uses, index);
    this.answers = onDemand(async () => {
      const { ConfigurationFileAnswers } = await import('../configurationFile/answers.ts');
      return new ConfigurationFileAnswers({ ...services, counts });
    });
    connection.onCodeLens(async (params) =>
      isConfigurationFile(params.textDocument.uri) ? (await this.answers()).lenses(params) : null,
    );
    connection.onCodeLensResolve(async (lens) => (await this.answers()).resolvedLens(lens));

    let isGathering = false;
    const changed = () => {
      if (!counts.areKnown) return;
      counts.forget();
      if (!client.refreshesCodeLenses) return;
      if (isGathering) return;
      isGathering = true;
      setTimeout(() => {
        isGathering = false;
        connection.sendRequest(CodeLensRefreshRequest.type).catch((error) => {
          connection.console.warn(`The client did not refresh its code lenses: ${error}`);
        });
      }, gatheringTime);
    };
    index.onDidChange(changed);
    contexts.onDidChange(changed);
    buffers.onDidChangeContent(changed);
    buffers.onDidClose(changed);
  }
}
