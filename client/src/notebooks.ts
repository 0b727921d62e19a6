/** Has the cells of a notebook checked that was loaded before it is shown; the client looks at text documents alone. */
import { type Disposable, window } from 'vscode';
import type { Services } from './services.ts';

export function registerNotebooks({ server }: Services): Disposable {
  return window.onDidChangeVisibleNotebookEditors(async (editors) => {
    if (editors.length === 0 || server.state !== 'running') return;
    const client = await server.client;
    client.getFeature('textDocument/diagnostic').refresh();
  });
}
