import assert from 'node:assert/strict';
import { CodeActionKind, commands, Position, Selection, Uri, window, workspace } from 'vscode';
import { actionsOver, findings, hoverOver, open, underlined, until } from './editor.ts';
import { clear, configuration, openFile, uriOf, write } from './files.ts';

describe('the files of the open folder', () => {
  afterEach(clear);

  it('bring own terms, which hold from when they are written until they are gone', async () => {
    const { document } = await openFile('terms.md', 'A touch point and a smart-basket.\n');
    await findings(document, 1);
    await write(configuration, 'extends: [builtin, terms.yaml]\n');
    await write('terms.yaml', 'concepts:\n  - term: smart basket\n    definition: A basket that counts.\n');
    const [, own] = await findings(document, 2);
    assert.ok(own && underlined(document, own) === 'smart-basket', 'the own term is found');
    assert.match(await hoverOver(document, 'smart-basket'), /A basket that counts\./);
    await workspace.fs.delete(uriOf(configuration));
    await findings(document, 1);
  });

  it('are told to be wrong where they are', async () => {
    await write(configuration, 'ignroe: []\n');
    const document = await workspace.openTextDocument(uriOf(configuration));
    await openFile('fault.md', 'A touch point.\n');
    const [fault] = await findings(document, 1);
    assert.match(fault?.message ?? '', /Did you mean “ignore”\?/);
  });

  it('have their links corrected when a heading is renamed', async () => {
    await write('other.md', '[above](page.md#touch-point)\n');
    const { document } = await openFile('page.md', '# Touch point\n');
    await findings(document, 1);
    const kind = CodeActionKind.SourceFixAll.append('cxTerminology');
    const [action] = await actionsOver(document, 'Touch point', kind);
    assert.ok(action?.edit, 'the heading can be fixed');
    await workspace.applyEdit(action.edit);
    const other = await workspace.openTextDocument(uriOf('other.md'));
    assert.equal(other.getText(), '[above](page.md#touchpoint)\n');
    await workspace.saveAll();
  });

  it('change the entries that are open', async () => {
    const concept = (definition: string) =>
      `concepts:\n  - id: smart-basket\n    term: smart basket\n    definition: ${definition}\n`;
    await write(configuration, concept('A basket that counts.'));
    const { document } = await openFile('basket.md', 'A touch point and a smart-basket.\n');
    await findings(document, 2);
    const entry = await workspace.openTextDocument(Uri.parse('cx-terminology:/smart-basket.md'));
    assert.match(entry.getText(), /A basket that counts\./);
    // As long as it was: VS Code takes a file of the same size and age for the same.
    await write(configuration, concept('A basket that talks.'));
    await until(
      (onEvent) => workspace.onDidChangeTextDocument(onEvent),
      () => /A basket that talks\./.test(entry.getText()) || undefined,
    );
  });

  it('find an entry by the term at the cursor', async () => {
    const editor = await open('One touch point.\n');
    await findings(editor.document, 1);
    editor.selection = new Selection(new Position(0, 6), new Position(0, 6));
    await commands.executeCommand('cxTerminology.showEntry');
    await until(
      (onEvent) => window.tabGroups.onDidChangeTabs(onEvent),
      () => (/touchpoint/i.test(window.tabGroups.activeTabGroup.activeTab?.label ?? '') ? true : undefined),
    );
  });
});
