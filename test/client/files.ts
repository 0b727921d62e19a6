/** Files in the open folders, as the suites' tests make them. */
import assert from 'node:assert/strict';
import {
  commands,
  FileType,
  languages,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { until } from './editor.ts';

/** The team’s file. */
export const configuration = '.cx-terminology.yaml';

/** A file: its path in the first open folder, or its URI. */
type File = string | Uri;

/** A file or folder in an open folder; in the first unless its name is given. */
export function uriOf(path: string, folderName?: string): Uri {
  const folders = workspace.workspaceFolders ?? [];
  const folder = folderName === undefined ? folders[0] : folders.find(({ name }) => name === folderName);
  assert.ok(folder, 'the folder is open');
  return Uri.joinPath(folder.uri, path);
}

function uriOfFile(file: File): Uri {
  return typeof file === 'string' ? uriOf(file) : file;
}

/** Writes a file, with the folders that it takes. */
export async function write(file: File, text: string): Promise<void> {
  await workspace.fs.writeFile(uriOfFile(file), new TextEncoder().encode(text));
}

/** What is on disk. */
export async function textOf(file: File): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uriOfFile(file)));
}

/** Writes a file and opens it. Every test has its own: VS Code keeps a document for a while after its file has gone. */
export async function openFile(path: string, text: string): Promise<TextEditor> {
  await write(path, text);
  return window.showTextDocument(uriOf(path), { preview: false });
}

/** Opens a file in an editor, as a user does: what the API alone opens stays open for minutes. */
export async function show(file: File): Promise<TextDocument> {
  const uri = uriOfFile(file);
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

/** Writes all of a document anew, without saving it. */
export async function retype(editor: TextEditor, text: string): Promise<void> {
  const { document } = editor;
  const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
  assert.ok(await editor.edit((edit) => edit.replace(whole, text)));
}

/** Waits until a file, open or not, has exactly this many problems of ours, as the Problems view shows them. */
export function problems(file: File, count: number): Promise<true> {
  const uri = uriOfFile(file);
  return until(
    (onEvent) => languages.onDidChangeDiagnostics(onEvent),
    () => {
      const ours = languages.getDiagnostics(uri).filter(({ source }) => source === 'cx-terminology');
      return ours.length === count ? true : undefined;
    },
  );
}

/** Closes all editors, and deletes what a suite has written. */
export async function clear(): Promise<void> {
  await commands.executeCommand('workbench.action.closeAllEditors');
  for (const [name, type] of await workspace.fs.readDirectory(uriOf(''))) {
    if (type === FileType.Directory || /\.(?:md|yaml)$/.test(name))
      await workspace.fs.delete(uriOf(name), { recursive: true });
  }
}
