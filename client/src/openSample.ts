/** Open Sample: a document with a few wrong forms, to try things out. Nothing of it is on disk until it is saved. */
import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import { commandIds } from './commandIds.ts';

/** In the extension's folder; it comes from the sample workspace, and has no links to its other files. */
const sample = 'docs/sample/reports/customer-survey.md';

/** @param extension the extension's folder, which in a browser is no folder on disk. */
export function registerOpenSample(extension: Uri): Disposable {
  return commands.registerCommand(commandIds.openSample, async () => {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extension, sample));
    const content = new TextDecoder().decode(bytes);
    await window.showTextDocument(await workspace.openTextDocument({ content, language: 'markdown' }));
  });
}
