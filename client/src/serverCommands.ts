/** The commands that look after the server: restart it, show what it says. */
import { commands, Disposable, l10n, window } from 'vscode';
import { commandIds } from './commandIds.ts';
import type { Services } from './services.ts';

const confirmationMs = 4000;

export function registerServerCommands({ log, server }: Services): Disposable {
  const restart = async () => {
    await server.restart();
    if (server.state === 'running') {
      window.setStatusBarMessage(`$(check) ${l10n.t('CX Terminology server restarted')}`, confirmationMs);
    }
  };
  return Disposable.from(
    commands.registerCommand(commandIds.restart, restart),
    commands.registerCommand(commandIds.showOutput, () => log.show()),
  );
}
