/** After a change of the workspace's glossary, by a command or a code action: saves the file, says so, and offers to show it. */
import { l10n, Range, Uri, window, workspace } from 'vscode';
import type { GlossaryEdited } from '../../../server/src/protocol.ts';

export async function glossaryEdited({
  uri,
  name,
  form,
  range: { start, end },
}: GlossaryEdited): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  if (document.isDirty && !(await document.save())) {
    void window.showWarningMessage(
      l10n.t('{0} could not be saved. Save it, so that the change takes effect.', name),
    );
    return;
  }
  const show = l10n.t('Show');
  // Not awaited: the message stays for as long as nobody answers it.
  void window
    .showInformationMessage(l10n.t('“{0}” was added to {1}.', form, name), show)
    .then(async (choice) => {
      if (choice !== show) return;
      const selection = new Range(start.line, start.character, end.line, end.character);
      await window.showTextDocument(document, { selection });
    });
}
