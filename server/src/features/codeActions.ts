/** Code actions: what can be done about findings, and with the words at the cursor. */
import { CodeActionKind, type Connection, type ServerCapabilities } from 'vscode-languageserver';
import type { ClientFeatures } from '../clientFeatures.ts';
import type { EditServices } from '../editServices.ts';
import { onDemand } from '../onDemand.ts';
import type { OpenDocuments } from '../openDocuments.ts';
import { fixAllKind } from '../protocol.ts';

/** What the server says of its code actions. */
export const codeActionCapabilities: Pick<ServerCapabilities, 'codeActionProvider'> = {
  codeActionProvider: {
    codeActionKinds: [
      CodeActionKind.QuickFix,
      CodeActionKind.Refactor,
      CodeActionKind.RefactorRewrite,
      fixAllKind,
    ],
    resolveProvider: true,
  },
};

/** Offers code actions. */
export function registerCodeActions(
  connection: Connection,
  client: ClientFeatures,
  documents: OpenDocuments,
  services: () => Promise<EditServices>,
): void {
  const actions = onDemand(async () => {
    const { CodeActions } = await import('./answers/codeActions/index.ts');
    return new CodeActions(connection, client, documents, await services());
  });
  connection.onCodeAction(async (params, token) => (await actions()).in(params, token));
  connection.onCodeActionResolve(async (action, token) => (await actions()).resolved(action, token));
}
