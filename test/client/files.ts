/** Files of the folder that is open, for suites that write some. */
import assert from 'node:assert/strict';
import { commands, FileType, Range, type TextEditor, Uri, window, workspace } from 'vscode';

/** The glossary’s file. */
export const configuration = '.cx-terminology.yaml';

/** A file in the open folder. */
export function uriOf(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return Uri.joinPath(folder.uri, path);
}

/** Writes a file and opens it. */
export async function openFile(path: string, text: string): Promise<TextEditor> {
  await workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
  return window.showTextDocument(uriOf(path), { preview: false });
}

/** What is on disk. */
export async function textOf(path: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uriOf(path)));
}

/** Writes all of a document anew, without saving it. */
export async function write(editor: TextEditor, text: string): Promise<void> {
  const { document } = editor;
  const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
  assert.ok(await editor.edit((edit) => edit.replace(whole, text)));
}

/** Closes all editors, and deletes what a suite has written. */
export async function clear(): Promise<void> {
  await commands.executeCommand('workbench.action.closeAllEditors');
  for (const [name, type] of await workspace.fs.readDirectory(uriOf(''))) {
    if (type === FileType.Directory || /\.(?:md|yaml)$/.test(name))
      await workspace.fs.delete(uriOf(name), { recursive: true });
  }
}
