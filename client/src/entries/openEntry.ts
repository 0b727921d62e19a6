/** Opens the full entry of a concept as a page. */
import { commands, l10n, window } from 'vscode';
import { reportFailure } from '../failures.ts';
import type { Services } from '../services.ts';
import { entryPageType } from './entryPages.ts';
import { entryUri } from './entryUri.ts';
import { requestEntry } from './requestEntry.ts';

export async function openEntry({ log, server }: Services, id: string): Promise<void> {
  try {
    if (await requestEntry(server, { id })) {
      await commands.executeCommand('vscode.openWith', entryUri(id), entryPageType);
    } else {
      void window.showInformationMessage(
        l10n.t('There is no entry “{0}”. Look the term up to find its entry.', id),
      );
    }
  } catch (error) {
    void reportFailure(log, l10n.t('The entry could not be shown.'), error);
  }
}
