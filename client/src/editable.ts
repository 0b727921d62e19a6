/** Whether a document can be changed. */
import { FilePermission, type TextDocument, workspace } from 'vscode';

/** Documents that no file system provides and that can be edited nevertheless. */
const editorOnlySchemes = new Set(['untitled', 'vscode-notebook-cell']);

export async function isEditable(document: TextDocument): Promise<boolean> {
  const { scheme } = document.uri;
  if (editorOnlySchemes.has(scheme)) {
    return true;
  }
  if (workspace.fs.isWritableFileSystem(scheme) !== true) {
    return false;
  }
  try {
    const { permissions = 0 } = await workspace.fs.stat(document.uri);
    return (permissions & FilePermission.Readonly) === 0;
  } catch {
    // The file was deleted while its editor is open: what is left is text like that of a new file.
    return true;
  }
}
