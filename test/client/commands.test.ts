import assert from 'node:assert/strict';
import { commands, TabInputCustom, TabInputWebview, window } from 'vscode';
import { activate, until } from './editor.ts';

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
