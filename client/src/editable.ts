/** Whether a document can be changed. */
import { FilePermission, l10n, type TextDocument, type Uri, workspace } from 'vscode';
import { fileOf } from './fileOf.ts';

/** `folder`: neither the document nor a file beside it can be changed; `document`: the document alone can’t be. */
export type ReadOnly = 'no' | 'document' | 'folder';

/** Said where a fix is asked for that can’t be made. */
export const readOnlyMessage = () =>
  l10n.t('This document is read-only: fix the terms in a copy that you can edit.');

export async function isEditable(document: TextDocument): Promise<boolean> {
  return (await readOnly(document.uri)) === 'no';
}

/**
 * What of a document is known to be read-only, of a cell what is so of its notebook; an editor may have made it so by
 * itself, which nobody is told.
 */
export async function readOnly(uri: Uri): Promise<ReadOnly> {
  const file = fileOf(uri);
  // No file system provides it, and it can be edited nevertheless.
  if (file.scheme === 'untitled') {
    return 'no';
  }
  if (workspace.fs.isWritableFileSystem(file.scheme) !== true) {
    return 'folder';
  }
  try {
    const { permissions = 0 } = await workspace.fs.stat(file);
    return (permissions & FilePermission.Readonly) === 0 ? 'no' : 'document';
  } catch {
    // The file was deleted while its editor is open: what is left is text like that of a new file.
    return 'no';
  }
}
