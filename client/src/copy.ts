/** Puts text on the clipboard, and says so for a moment. */
import { env, l10n, window } from 'vscode';

const confirmationMs = 4000;
/** As much as the status bar has room for. */
const longestShown = 40;

export async function copy(text: string): Promise<void> {
  await env.clipboard.writeText(text);
  const shown = text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
  window.setStatusBarMessage(`$(check) ${l10n.t('Copied “{0}”', shown)}`, confirmationMs);
}
