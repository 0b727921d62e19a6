/** Fix All in Workspace: the server finds the fixes, and the editor makes them after asking. */
import { commands, type Disposable, l10n } from 'vscode';
import { fixWorkspaceCommand } from '../../server/src/protocol.ts';
import { commandIds } from './commandIds.ts';
import { reportFailure } from './failures.ts';
import type { Services } from './services.ts';

export function registerFixWorkspace({ log, server }: Services): Disposable {
  return commands.registerCommand(commandIds.fixWorkspace, async () => {
    try {
      await server.execute(fixWorkspaceCommand);
    } catch (error) {
      void reportFailure(log, l10n.t('The terms of the workspace could not be fixed.'), error);
    }
  });
}
