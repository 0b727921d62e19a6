/** Whether a document can be changed. */
import { FilePermission, l10n, type TextDocument, type Uri, workspace } from 'vscode';

/** `folder`: neither the document nor a file beside it can be changed; `document`: the document alone can’t be. */
export type ReadOnly = 'no' | 'document' | 'folder';

/** Said where a fix is asked for that can’t be made. */
export const readOnlyMessage = () =>
  l10n.t('This document is read-only: fix the terms in a copy that you can edit.');

/** Documents that no file system provides and that can be edited nevertheless. */
const editorOnlySchemes = new Set(['untitled', 'vscode-notebook-cell']);

export async function isEditable(document: TextDocument): Promise<boolean> {
  return (await readOnly(document.uri)) === 'no';
}

/** What of a file is known to be read-only; an editor may have made it so by itself, which nobody is told. */
export async function readOnly(uri: Uri): Promise<ReadOnly> {
  const { scheme } = uri;
  if (editorOnlySchemes.has(scheme)) {
    return 'no';
  }
  if (workspace.fs.isWritableFileSystem(scheme) !== true) {
    return 'folder';
  }
  try {
    const { permissions = 0 } = await workspace.fs.stat(uri);
    return (permissions & FilePermission.Readonly) === 0 ? 'no' : 'document';
  } catch {
    // The file was deleted while its editor is open: what is left is text like that of a new file.
    return 'no';
  }
}
