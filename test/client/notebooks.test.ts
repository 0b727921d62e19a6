/** Cells of a notebook are documents of their own, whose URIs VS Code knows no folder and no permissions for. */
import assert from 'node:assert/strict';
import { commands, type Disposable, type TextDocument, Uri, window, workspace } from 'vscode';
import { readOnly } from '../../client/src/editable.ts';
import { actionsOver, activate, findings, select } from './editor.ts';
import { clear, configuration, textOf, uriOf, write } from './files.ts';
import { MemoryFileSystem } from './memoryFileSystem.ts';
import { editFirstCell, markdownCell, notebookText, showNotebook } from './notebooks.ts';

const text = notebookText(markdownCell('A touch point and csat.'));

/** The first cell of a notebook that is shown, with a word of it selected. */
async function editAt(uri: Uri, word: string): Promise<TextDocument> {
  const cell = await editFirstCell(await showNotebook(uri));
  await findings(cell, 2);
  select(cell, word);
  return cell;
}

describe('a cell of a notebook', () => {
  const registered: Disposable[] = [];

  before(activate);
  afterEach(async () => {
    await clear();
    for (const one of registered.splice(0)) one.dispose();
  });

  it('has its words go into the glossary of the folder that the notebook is in', async () => {
    const glossary = uriOf(`cells/${configuration}`);
    await write(glossary, '# Ours.\n');
    await write('cells/survey.ipynb', text);
    const cell = await editAt(uriOf('cells/survey.ipynb'), 'csat');
    await commands.executeCommand('cxTerminology.ignoreInWorkspace');
    assert.equal(await textOf(glossary), '# Ours.\nignore:\n  - csat\n');
    await findings(cell, 1);
    await commands.executeCommand('cxTerminology.openGlossaryFile');
    assert.equal(window.activeTextEditor?.document.uri.toString(), glossary.toString());
  });

  it('has fixes where its notebook can be changed, and is read-only where that is', async () => {
    const files = new MemoryFileSystem({ '/fixed.ipynb': text, '/free.ipynb': text }, ['/fixed.ipynb']);
    registered.push(workspace.registerFileSystemProvider('cx-cells', files, { isCaseSensitive: true }));
    const free = await editAt(Uri.parse('cx-cells:/free.ipynb'), 'touch point');
    const offered = (await actionsOver(free, 'touch point')).map(({ title }) => title);
    assert.ok(offered.includes('Replace with “touchpoint”'));
    const notebook = await showNotebook(Uri.parse('cx-cells:/fixed.ipynb'));
    const fixed = notebook.cellAt(0).document;
    await findings(fixed, 2);
    assert.deepEqual(await Promise.all([readOnly(free.uri), readOnly(fixed.uri)]), ['no', 'document']);
  });
});
