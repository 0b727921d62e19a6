/** Has the hover card go whose link was pressed: it would cover what the link opens. */
import { commands } from 'vscode';

export async function hideHover(): Promise<void> {
  // Older versions of VS Code do not have the command; there the card goes with the next key.
  await commands.executeCommand('editor.action.hideHover').then(undefined, () => {});
}
