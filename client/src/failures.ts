/** Failures are told with what to do about them, and logged with the details. */
import { commands, type LogOutputChannel, l10n, window } from 'vscode';
import { commandIds } from './commandIds.ts';
import { clientName } from './names.ts';

/** Tells that something did not work (one whole sentence), and offers the remedies. */
export async function reportFailure(log: LogOutputChannel, what: string, error?: unknown): Promise<void> {
  log.error(what, ...(error === undefined ? [] : [error instanceof Error ? error : String(error)]));
  const restart = l10n.t('Restart Server');
  const showOutput = l10n.t('Show Output');
  const remedy = l10n.t('Restart the server; if that does not help, its output says more.');
  const choice = await window.showErrorMessage(`${clientName}: ${what} ${remedy}`, restart, showOutput);
  if (choice === restart) {
    await commands.executeCommand(commandIds.restart);
  } else if (choice === showOutput) {
    log.show();
  }
}
