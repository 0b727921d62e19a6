import assert from 'node:assert/strict';
import { commands, window, workspace } from 'vscode';
import { activate, findings, withSetting } from './editor.ts';
import { problems, show, uriOf, write } from './files.ts';

const folder = 'workspace';

describe('Check Workspace', () => {
  afterEach(async () => {
    await commands.executeCommand('cxTerminology.clearWorkspace');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(uriOf(folder), { recursive: true });
  });

  it('shows the problems of files that are not open, as they change, until they are cleared', async () => {
    await activate();
    const [a, b] = [`${folder}/a.md`, `${folder}/deep/b.mdx`];
    await write(a, 'A touch point and a csat.\n');
    await write(b, 'A touch point.\n');
    await commands.executeCommand('cxTerminology.checkWorkspace');
    await problems(a, 2);
    await problems(b, 1);
    await write(b, 'A touchpoint.\n');
    await problems(b, 0);
    await write(`${folder}/c.md`, 'One csat.\n');
    await problems(`${folder}/c.md`, 1);
    await commands.executeCommand('cxTerminology.clearWorkspace');
    await problems(a, 0);
    await problems(`${folder}/c.md`, 0);
  });

  it('shows each problem of an open document once, as it is typed', async () => {
    const path = `${folder}/open.md`;
    await write(path, 'A touch point and a csat.\n');
    await commands.executeCommand('cxTerminology.checkWorkspace');
    await problems(path, 2);
    const document = await show(path);
    await findings(document, 2);
    const editor = window.activeTextEditor;
    assert.ok(await editor?.edit((edit) => edit.insert(document.positionAt(0), 'An omni-channel plan. ')));
    await findings(document, 3);
    await document.save();
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await problems(path, 3);
  });

  it('is not needed where the setting says so', async () => {
    const path = `${folder}/always.md`;
    await write(path, 'A touch point.\n');
    await withSetting('workspace.check', 'always', async () => {
      await problems(path, 1);
    });
  });
});
