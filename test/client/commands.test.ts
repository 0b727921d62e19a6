import assert from 'node:assert/strict';
import { commands, Selection, TabInputCustom, TabInputWebview, window } from 'vscode';
import { activate, eventually, findings, open, rangeOf, until } from './editor.ts';

describe('Show Full Entry', () => {
  it('opens the entry as a rendered page', async () => {
    await activate();
    await commands.executeCommand('cxTerminology.showEntry', 'customer-effort-score');
    const input = await until(
      (onEvent) => window.tabGroups.onDidChangeTabs(onEvent),
      () => {
        const tab = window.tabGroups.activeTabGroup.activeTab;
        return tab && /customer.effort.score/i.test(tab.label) ? tab.input : undefined;
      },
    );
    assert.ok(
      input instanceof TabInputWebview || input instanceof TabInputCustom,
      'it is rendered, not text',
    );
  });
});

describe('Look Up Term', () => {
  it('finds the term of the form that is selected, and Enter writes it there', async () => {
    const editor = await open('Our csat rose.\n');
    const { document } = editor;
    await findings(document, 1);
    const { start, end } = rangeOf(document, 'csat');
    editor.selection = new Selection(start, end);
    const lookedUp = commands.executeCommand('cxTerminology.lookUp');
    // Where the box is not open yet, Enter does nothing.
    await eventually(async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return document.getText().includes('csat') ? undefined : true;
    });
    await lookedUp;
    assert.equal(document.getText(), 'Our customer satisfaction rose.\n');
  });
});
