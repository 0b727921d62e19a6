import assert from 'node:assert/strict';
import { commands, Selection, window } from 'vscode';
import { activate, findings, rangeOf } from './editor.ts';
import { clear, configuration, openFile, textOf, uriOf, write } from './files.ts';

/** Runs a command, and answers whatever it asks with what stands there already. */
async function run(command: string): Promise<void> {
  let isDone = false;
  const done = commands.executeCommand(command).then(() => {
    isDone = true;
  });
  while (!isDone) {
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 50))]);
  }
  await done;
}

describe('commands for the glossary', () => {
  before(activate);
  afterEach(clear);

  it('Add Term to Glossary adds what is selected, with its abbreviation', async () => {
    await write(`added/${configuration}`, '# Ours.\n');
    const editor = await openFile('added/page.md', 'A smart basket (SB), or a smart-basket.\n');
    const { start } = rangeOf(editor.document, 'smart basket');
    const { end } = rangeOf(editor.document, '(SB)');
    editor.selection = new Selection(start, end);
    await run('cxTerminology.addTerm');
    assert.match(
      await textOf(`added/${configuration}`),
      /^# Ours\.\nconcepts:\n {2}- term: smart basket\n {4}abbreviation: SB\n {4}# definition: /,
    );
    await findings(editor.document, 1);
  });

  it('Prefer Form prefers what the cursor is on, and one step takes it back', async () => {
    const path = `preferred/${configuration}`;
    await write(path, '# Ours.\n');
    const editor = await openFile('preferred/page.md', 'Every touch-point.\n');
    await findings(editor.document, 1);
    const { start } = rangeOf(editor.document, 'touch-point');
    editor.selection = new Selection(start, start);
    await run('cxTerminology.preferForm');
    assert.equal(await textOf(path), '# Ours.\nchanges:\n  touchpoint:\n    prefer: touch-point\n');
    await findings(editor.document, 0);
    const file = await window.showTextDocument(uriOf(path));
    await commands.executeCommand('undo');
    assert.equal(file.document.getText(), '# Ours.\n');
  });

  it('Forbid Form forbids an admitted form', async () => {
    const path = `forbidden/${configuration}`;
    await write(path, '');
    const editor = await openFile('forbidden/page.md', 'Draw a persona.\n');
    const { start, end } = rangeOf(editor.document, 'persona');
    editor.selection = new Selection(start, end);
    await run('cxTerminology.forbidForm');
    assert.equal(await textOf(path), 'changes:\n  customer persona:\n    forbid: [persona]\n');
    await findings(editor.document, 1);
  });

  it('Ignore Form makes the file where there is none', async () => {
    const editor = await openFile('ignored-by-command.md', 'Every touch point.\n');
    await findings(editor.document, 1);
    const { start } = rangeOf(editor.document, 'touch point');
    editor.selection = new Selection(start, start);
    await run('cxTerminology.ignoreInWorkspace');
    assert.match(await textOf(configuration), /^(?:#.*\n)+\nignore:\n {2}- touch point\n$/);
    await findings(editor.document, 0);
  });

  it('Open Glossary File opens the one that holds for the document', async () => {
    const path = `opened/${configuration}`;
    await write(path, '# Ours.\n');
    await openFile('opened/page.md', 'Text.\n');
    await run('cxTerminology.openGlossaryFile');
    assert.equal(window.activeTextEditor?.document.uri.toString(), uriOf(path).toString());
  });
});
