/** Files in the open folders, as the suite's tests make them. */
import assert from 'node:assert/strict';
import { commands, languages, type TextDocument, Uri, window, workspace } from 'vscode';
import { until } from './editor.ts';

/** A file or folder in an open folder; in the first unless its name is given. */
export function uriOf(path: string, folderName?: string): Uri {
  const folders = workspace.workspaceFolders ?? [];
  const folder = folderName === undefined ? folders[0] : folders.find(({ name }) => name === folderName);
  assert.ok(folder, 'the folder is open');
  return Uri.joinPath(folder.uri, path);
}

/** Writes a file, with the folders that it takes. */
export async function write(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** Opens a file in an editor, as a user does: what the API alone opens stays open for minutes. */
export async function show(uri: Uri): Promise<TextDocument> {
  await commands.executeCommand('vscode.open', uri, { preview: false });
  const editor = await until(
    (onEvent) => window.onDidChangeActiveTextEditor(onEvent),
    () =>
      window.activeTextEditor?.document.uri.toString() === uri.toString()
        ? window.activeTextEditor
        : undefined,
  );
  return editor.document;
}

/** Waits until a file, open or not, has exactly this many problems of ours, as the Problems view shows them. */
export function problems(uri: Uri, count: number): Promise<true> {
  return until(
    (onEvent) => languages.onDidChangeDiagnostics(onEvent),
    () => {
      const ours = languages.getDiagnostics(uri).filter(({ source }) => source === 'cx-terminology');
      return ours.length === count ? true : undefined;
    },
  );
}
