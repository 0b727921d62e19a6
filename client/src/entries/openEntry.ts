/** Opens the full entry of a concept as a rendered page. */
import { commands, window } from 'vscode';
import { reportFailure } from '../failures.ts';
import type { Services } from '../services.ts';
import { requestEntry } from './entryFileSystem.ts';
import { entryUri } from './entryUri.ts';

/**
 * VS Code's rendered view of a Markdown file as an editor of its own. Unlike the page of
 * `markdown.showPreview` it stays with its file when another Markdown document becomes active.
 */
const renderedMarkdown = 'vscode.markdown.preview.editor';

export async function openEntry({ log, server }: Services, id: string): Promise<void> {
  try {
    if (await requestEntry(server, id)) {
      await commands.executeCommand('vscode.openWith', entryUri(id), renderedMarkdown);
    } else {
      void window.showInformationMessage(`There is no entry “${id}”. Look the term up to find its entry.`);
    }
  } catch (error) {
    void reportFailure(log, 'The entry could not be shown.', error);
  }
}
