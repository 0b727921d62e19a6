/** Failures are told with what to do about them, and logged with the details. */
import { commands, type LogOutputChannel, window } from 'vscode';
import { commandIds } from './commandIds.ts';

const restart = 'Restart Server';
const showOutput = 'Show Output';

/** Tells that something did not work (one whole sentence), and offers the remedies. */
export async function reportFailure(log: LogOutputChannel, what: string, error?: unknown): Promise<void> {
  log.error(what, ...(error === undefined ? [] : [error instanceof Error ? error : String(error)]));
  const remedy = `Restart the server; if that does not help, its output says more.`;
  const choice = await window.showErrorMessage(`CX Terminology: ${what} ${remedy}`, restart, showOutput);
  if (choice === restart) {
    await commands.executeCommand(commandIds.restart);
  } else if (choice === showOutput) {
    log.show();
  }
}
