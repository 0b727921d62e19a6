/** Hover: the card of the concept whose term stands under the pointer, right or wrong. */
import type { Connection } from 'vscode-languageserver';
import type { ClientFeatures } from '../clientFeatures.ts';
import { onDemand } from '../onDemand.ts';
import type { OpenDocuments } from '../openDocuments.ts';

/** Answers hovers. */
export function registerHover(
  connection: Connection,
  client: ClientFeatures,
  documents: OpenDocuments,
): void {
  const hovers = onDemand(async () => {
    const { Hovers } = await import('./answers/hover.ts');
    return new Hovers(client, documents);
  });
  connection.onHover(async (params, token) => (await hovers()).at(params, token));
}
