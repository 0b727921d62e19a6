/** Where a writer works besides in a file of one folder: squiggles, cards and what is limited, as they are seen there. */
import { afterEach, describe, expect, it } from 'vitest';
import { openWritersWindow, type WindowOptions, type WritersWindow } from './writersWindow.ts';

let opened: WritersWindow | undefined;

async function open(options: WindowOptions) {
  opened = await openWritersWindow(options);
  return opened;
}

afterEach(() => opened?.close());

const basket = 'concepts:\n  - term: smart basket\n    definition: A basket that counts.\n';

describe('a writer sees terms', () => {
  it('in an untitled document', async () => {
    const { window } = await open({ settings: { 'files.defaultLanguage': 'markdown' } });
    await window.runCommand('File: New Untitled Text File');
    await window.waitForTab(/Untitled-1/);
    await window.editor.type('Every touch point counts.');
    await window.editor.waitForSquiggles(1);
    expect(await window.editor.hover('touch point', { containing: 'Fix…' })).toContain('Write touchpoint.');
    await window.screenshot('everywhere-untitled');
  });

  it('in a diff editor', async () => {
    const { window } = await open({
      files: { 'new.md': 'Every touch point counts.\n', 'old.md': 'Every touchpoint counts.\n' },
    });
    await window.openFile('old.md');
    await window.runCommand('File: Compare Active File With...');
    await window.quickInput.type('new.md');
    await window.quickInput.pick('new.md');
    await window.waitForTab(/old.*new/s);
    await window.diffEditor.waitForSquiggles(1);
    await window.diffEditor.hover('touch point', { containing: 'Fix…' });
    await window.screenshot('everywhere-diff');
    await window.diffEditor.pressHoverLink('Fix…');
    await window.quickFixes.pick('Replace with “touchpoint”');
    await window.diffEditor.waitForSquiggles(0);
  });

  it('in a Markdown cell of a notebook', async () => {
    const cell = { cell_type: 'markdown', metadata: {}, source: ['Every touch point counts.'] };
    const { window } = await open({
      files: {
        'survey.ipynb': JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 }),
      },
    });
    await window.quickInput.openFile('survey.ipynb');
    await window.waitForTab(/survey/);
    await (await window.webviews.find('.preview', 'touch point')).dblclick();
    await window.cellEditor.waitForSquiggles(1);
    expect(await window.cellEditor.hover('touch point', { containing: 'Show uses' })).toContain(
      'Write touchpoint.',
    );
    await window.cellEditor.waitForHoverLinks('Show full entry', 'Show uses');
    await window.screenshot('everywhere-notebook');
  });

  it('of the folder that each document is in, where there are several', async () => {
    const { window } = await open({
      files: {
        'north/.cx-terminology.yaml': basket,
        'north/page-north.md': 'Every smart-basket counts.\n',
        'south/page-south.md': 'Every smart-basket at a touch point.\n',
        'both.code-workspace': JSON.stringify({ folders: [{ path: 'north' }, { path: 'south' }] }),
      },
      opened: 'both.code-workspace',
    });
    await window.openFile('page-north.md');
    await window.editor.waitForSquiggles(1);
    const card = await window.editor.hover('smart-basket', { containing: 'Fix…' });
    expect(card).toContain('A basket that counts.');
    await window.screenshot('everywhere-folders');
    await window.editor.leaveHover();
    await window.openFile('page-south.md');
    await window.editor.waitForSquiggles(1);
    await window.editor.hover('touch point', { containing: 'Fix…' });
  });

  it('in Restricted Mode, with what is limited, until the workspace is trusted', async () => {
    const { window } = await open({
      files: {
        'outside.yaml': basket,
        'site/.cx-terminology.yaml': 'extends: [builtin, ../outside.yaml]\n',
        'site/page.md': 'Every smart-basket at a touch point.\n',
      },
      opened: 'site',
      isTrusted: false,
    });
    await window.openFile('page.md');
    await window.editor.waitForSquiggles(1);
    await window.openFile('.cx-terminology.yaml');
    await window.editor.waitForSquiggles(1, 'error');
    const card = await window.editor.hover('outside', { containing: 'lies outside' });
    expect(card).toContain('as soon as you trust the workspace');
    await window.screenshot('everywhere-restricted');
    await window.editor.leaveHover();
    await window.runCommand('Workspaces: Manage Workspace Trust');
    await window.page.getByRole('button', { name: 'Trust', exact: true }).click();
    await window.openFile('page.md');
    await window.editor.waitForSquiggles(2);
    await window.openFile('.cx-terminology.yaml');
    await window.editor.waitForSquiggles(0, 'error');
    await window.screenshot('everywhere-trusted');
  });
});
