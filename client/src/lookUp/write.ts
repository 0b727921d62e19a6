/** Writes a term where a writer wants it, and says so where that is not possible. */
import { l10n, type TextEditor, window } from 'vscode';
import { type Place, writeAt } from './place.ts';

export async function writeOrWarn(
  editor: TextEditor,
  place: Place,
  query: string,
  term: string,
): Promise<void> {
  if (!(await writeAt(editor, place, query, term))) {
    void window.showWarningMessage(
      l10n.t(
        '“{0}” was not written, because the text has changed or is read-only. Look it up again to copy it.',
        term,
      ),
    );
  }
}
