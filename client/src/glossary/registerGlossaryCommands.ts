/** The commands that keep the glossary of the workspace. */
import { commands, Disposable, l10n } from 'vscode';
import { glossaryEditedCommand } from '../../../server/src/protocol.ts';
import { commandIds } from '../commandIds.ts';
import { reportFailure } from '../failures.ts';
import type { LanguageServer } from '../languageServer.ts';
import type { Services } from '../services.ts';
import { addTerm } from './addTerm.ts';
import { forbidForm, ignoreInWorkspace, preferForm } from './changeForm.ts';
import { glossaryEdited } from './glossaryEdited.ts';
import { openGlossaryFile } from './openGlossaryFile.ts';
import { pickTarget, type Target } from './target.ts';

export function registerGlossaryCommands({ log, server }: Services): Disposable {
  const register = (id: string, run: (server: LanguageServer, target: Target) => Promise<void>) =>
    commands.registerCommand(id, async () => {
      const target = await pickTarget();
      if (!target) return;
      try {
        await run(server, target);
      } catch (error) {
        void reportFailure(log, l10n.t('The glossary could not be changed.'), error);
      }
    });
  return Disposable.from(
    register(commandIds.addTerm, addTerm),
    register(commandIds.preferForm, preferForm),
    register(commandIds.forbidForm, forbidForm),
    register(commandIds.ignoreInWorkspace, ignoreInWorkspace),
    register(commandIds.openGlossaryFile, openGlossaryFile),
    // The code actions that change it end with this.
    commands.registerCommand(glossaryEditedCommand, glossaryEdited),
  );
}
