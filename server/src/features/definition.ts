/** Definition: from a term in a document to where its concept is defined, in a team’s file or in the glossary. */
import type { Connection } from 'vscode-languageserver';
import type { ClientFeatures } from '../clientFeatures.ts';
import type { Configurations } from '../configuration/configurations.ts';
import { onDemand } from '../onDemand.ts';
import type { OpenDocuments } from '../openDocuments.ts';

/** Answers requests for definitions. */
export function registerDefinition(
  connection: Connection,
  client: ClientFeatures,
  documents: OpenDocuments,
  configurations: Configurations,
): void {
  const definitions = onDemand(async () => {
    const { Definitions } = await import('./answers/definition.ts');
    return new Definitions(client, documents, configurations);
  });
  connection.onDefinition(async (params, token) => (await definitions()).at(params, token));
}
