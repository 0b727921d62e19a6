/** The file that a document is in. */
import { type TextDocument, type Uri, workspace } from 'vscode';

const cellScheme = 'vscode-notebook-cell';

/**
 * The URI by which VS Code knows the folder, the settings and the permissions of a document: its own, or, for a cell,
 * that of the notebook. A cell that is closed keeps its own.
 */
export function fileOf(document: Uri): Uri {
  if (document.scheme !== cellScheme) return document;
  const cell = document.toString();
  const notebook = workspace.notebookDocuments.find((one) =>
    one.getCells().some(({ document: { uri } }) => uri.toString() === cell),
  );
  return notebook?.uri ?? document;
}

/** What to ask for the settings that hold for a document. */
export function scopeOf({ uri, languageId }: TextDocument): { uri: Uri; languageId: string } {
  return { uri: fileOf(uri), languageId };
}
