/** Notebooks, as the suites' tests make and open them. */
import { commands, type NotebookDocument, type TextDocument, type Uri, window, workspace } from 'vscode';
import { until } from './editor.ts';

/** A cell, as a notebook's file has it. */
export type Cell = ReturnType<typeof markdownCell> | ReturnType<typeof codeCell>;

export function markdownCell(source: string) {
  return { cell_type: 'markdown', metadata: {}, source: [source] };
}

export function codeCell(source: string) {
  return { cell_type: 'code', metadata: {}, source: [source], execution_count: null, outputs: [] };
}

/** The text of a notebook's file. */
export function notebookText(...cells: Cell[]): string {
  return JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });
}

/** Opens a notebook, as a user does. */
export async function showNotebook(uri: Uri): Promise<NotebookDocument> {
  await commands.executeCommand('vscode.open', uri, { preview: false });
  return workspace.openNotebookDocument(uri);
}

/** Puts the cursor into the first cell of the notebook that is shown. */
export async function editFirstCell(notebook: NotebookDocument): Promise<TextDocument> {
  const { document } = notebook.cellAt(0);
  await commands.executeCommand('notebook.focusTop');
  await commands.executeCommand('notebook.cell.edit');
  return until(
    (onEvent) => window.onDidChangeActiveTextEditor(onEvent),
    () => (window.activeTextEditor?.document === document ? document : undefined),
  );
}
