/** A writer in a browser, where the extension and its server run in web workers: what asks and shows, which the suite for the web can’t press. */
import { beforeAll, expect, it } from 'vitest';
import type { Workbench } from '../host/workbench.ts';
import type { WritersFolder } from './writersFolder.ts';
import { openWritersWindow } from './writersWindow.ts';

let window: Workbench;
let folder: WritersFolder;

beforeAll(async () => {
  const writer = await openWritersWindow({
    files: {
      'first.md': '# Touch points\n\nEvery touch point counts, as do the water detector and our csat.\n',
      'second.md': 'See [all of them](first.md#touch-points), two touch-points.\n',
      '.cx-terminology.yaml':
        'concepts:\n  - term: leak sensor\n    definition: It reports water.\n    terms: [{ term: water detector, status: deprecated }]\n',
    },
    settings: { 'remote.extensionKind': { 'cx-terminology.cx-terminology': ['web'] } },
  });
  ({ window, folder } = writer);
  return writer.close;
});

it('runs in web workers', async () => {
  await window.openFile('first.md');
  await window.editor.waitForSquiggles(4);
  const loaded = await Promise.all(
    window.page
      .workers()
      .map((worker) =>
        worker.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)),
      ),
  );
  expect(loaded.flat().map(decodeURIComponent)).toContainEqual(
    expect.stringContaining('/dist/web/client.js'),
  );
});

it('checks the workspace', async () => {
  await window.runCommand('CX Terminology: Check Workspace');
  await window.notices.waitFor('5 findings in 2 files.');
});

it('opens the report, whose buttons work', async () => {
  await window.runCommand('CX Terminology: Show Report');
  await window.waitForTab(/^Terminology Report/);
  await window.webviews.waitFor('Terms written inconsistently');
  await window.screenshot('web-report');
  await window.webviews.click('Show uses of “water detector”: 1');
  await window.waitForTab(/^first/);
});

it('fixes all documents of the workspace, after asking', async () => {
  await window.runCommand('CX Terminology: Fix All in Workspace');
  await window.dialog.waitFor('This changes 2 documents, with the links to changed headings.');
  await window.screenshot('web-fix-workspace');
  await window.dialog.answer('Change All');
  await folder.waitForFiles({
    'first.md': '# Touchpoints\n\nEvery touchpoint counts, as do the leak sensor and our CSAT.\n',
    'second.md': 'See [all of them](first.md#touchpoints), two touchpoints.\n',
  });
  await window.editor.waitForSquiggles(0);
});
