/** Completion: the right terms for what a writer has begun to type, in prose alone. */
import type { Connection } from 'vscode-languageserver';
import type { ClientFeatures } from '../clientFeatures.ts';
import { onDemand } from '../onDemand.ts';
import type { OpenDocuments } from '../openDocuments.ts';
import type { TermBaseFor } from '../terminology.ts';
import type { WorkspaceIndex } from '../workspace/workspaceIndex.ts';

/** Answers requests for completions, and explains the one that is looked at. */
export function registerCompletion(
  connection: Connection,
  client: ClientFeatures,
  documents: OpenDocuments,
  termBaseFor: TermBaseFor,
  index: WorkspaceIndex,
): void {
  const completions = onDemand(async () => {
    const { Completions } = await import('./answers/completion.ts');
    return new Completions(client, documents, termBaseFor, index);
  });
  connection.onCompletion(async (params, token) => (await completions()).at(params, token));
  connection.onCompletionResolve(async (item) => (await completions()).explained(item));
}
