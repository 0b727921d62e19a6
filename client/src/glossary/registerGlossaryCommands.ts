/** The commands that keep the glossary of the workspace. What they do is loaded when one is first used. */
import { commands, Disposable, l10n } from 'vscode';
import { glossaryEditedCommand } from '../../../server/src/protocol.ts';
import { commandIds } from '../commandIds.ts';
import { reportFailure } from '../failures.ts';
import type { LanguageServer } from '../languageServer.ts';
import type { Services } from '../services.ts';
import { glossaryEdited } from './glossaryEdited.ts';
import { pickTarget, type Target } from './target.ts';

type GlossaryCommand = (server: LanguageServer, target: Target) => Promise<void>;

export function registerGlossaryCommands({ log, server }: Services): Disposable {
  const register = (id: string, load: () => Promise<GlossaryCommand>) =>
    commands.registerCommand(id, async () => {
      const target = await pickTarget();
      if (!target) return;
      try {
        const run = await load();
        await run(server, target);
      } catch (error) {
        void reportFailure(log, l10n.t('The glossary could not be changed.'), error);
      }
    });
  return Disposable.from(
    register(commandIds.addTerm, async () => (await import('./addTerm.ts')).addTerm),
    register(commandIds.preferForm, async () => (await import('./changeForm.ts')).preferForm),
    register(commandIds.forbidForm, async () => (await import('./changeForm.ts')).forbidForm),
    register(commandIds.ignoreInWorkspace, async () => (await import('./changeForm.ts')).ignoreInWorkspace),
    register(
      commandIds.openGlossaryFile,
      async () => (await import('./openGlossaryFile.ts')).openGlossaryFile,
    ),
    // The code actions that change it end with this.
    commands.registerCommand(glossaryEditedCommand, glossaryEdited),
  );
}
