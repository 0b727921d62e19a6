/** Opens the full entry of a concept as a page. */
import { commands, l10n, window } from 'vscode';
import type { EntryParams } from '../../../server/src/protocol.ts';
import { reportFailure } from '../failures.ts';
import type { Services } from '../services.ts';
import { entryPageType } from './entryPages.ts';
import { entryUri } from './entryUri.ts';
import { requestEntry } from './requestEntry.ts';

export async function openEntry({ log, server }: Services, wanted: EntryParams): Promise<void> {
  try {
    const entry = await requestEntry(server, wanted);
    if (entry) {
      await commands.executeCommand('vscode.openWith', entryUri(entry), entryPageType);
    } else {
      void window.showInformationMessage(
        l10n.t('There is no entry “{0}”. Look the term up to find its entry.', wanted.id),
      );
    }
  } catch (error) {
    void reportFailure(log, l10n.t('The entry could not be shown.'), error);
  }
}
