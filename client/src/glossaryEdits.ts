/** After a code action has changed the workspace's glossary: saves the file, says so, and offers to show it. */
import { commands, type Disposable, Range, Uri, window, workspace } from 'vscode';
import { type GlossaryEdited, glossaryEditedCommand } from '../../server/src/protocol.ts';

const show = 'Show';

export function registerGlossaryEdits(): Disposable {
  return commands.registerCommand(glossaryEditedCommand, glossaryEdited);
}

/** Saves the file, says so, and offers to show it. */
export async function glossaryEdited({
  uri,
  name,
  form,
  range: { start, end },
}: GlossaryEdited): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  if (document.isDirty && !(await document.save())) {
    void window.showWarningMessage(`${name} could not be saved. Save it, so that the change takes effect.`);
    return;
  }
  // Not awaited: the message stays for as long as nobody answers it.
  void window.showInformationMessage(`“${form}” was added to ${name}.`, show).then(async (choice) => {
    if (choice !== show) return;
    const selection = new Range(start.line, start.character, end.line, end.character);
    await window.showTextDocument(document, { selection });
  });
}
