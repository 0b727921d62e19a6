/** Which document, and with it which workspace folder, a change of the glossary is for. */
import { commands, l10n, type TextEditor, Uri, window, workspace } from 'vscode';
import { fileOf } from '../fileOf.ts';

export interface Target {
  /** Of the document; without one, of a file in the folder. */
  readonly uri: Uri;
  /** The editor that the writer is in, if it is for that. */
  readonly editor?: TextEditor;
}

/** The active document where it is in a folder, or else the folder that the user picks; `undefined` where there is none. */
export async function pickTarget(): Promise<Target | undefined> {
  const editor = window.activeTextEditor;
  if (editor && workspace.getWorkspaceFolder(fileOf(editor.document.uri)))
    return { uri: editor.document.uri, editor };
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    await offerToOpenFolder();
    return undefined;
  }
  const placeHolder = l10n.t('For which folder?');
  const folder = folders.length === 1 ? folders[0] : await window.showWorkspaceFolderPick({ placeHolder });
  if (!folder) return undefined;
  // What stands in a document outside the folders may be a term for them all the same.
  return { uri: Uri.joinPath(folder.uri, '.cx-terminology.yaml'), ...(editor ? { editor } : {}) };
}

async function offerToOpenFolder(): Promise<void> {
  const open = l10n.t('Open Folder…');
  const message = l10n.t(
    'The glossary is a file in the folder of your documents. Open that folder first, and try again.',
  );
  const choice = await window.showInformationMessage(message, open);
  if (choice === open) await commands.executeCommand('vscode.openFolder');
}
