/** A writer in a browser, where the extension and its server run in web workers: what asks and shows, which the suite for the web can’t press. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type HostedVSCode, type OpenPage, openPage, startVSCode } from '../host/browserHosted.ts';
import { poll } from '../host/poll.ts';
import { screenshotSettings } from '../host/settings.ts';
import { Workbench } from '../host/workbench.ts';
import { packagedExtension } from './vsix.ts';

let scratch: string;
let folder: string;
let vscode: HostedVSCode;
let page: OpenPage;
let window: Workbench;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'cx-terminology-person-'));
  folder = join(scratch, 'docs');
  mkdirSync(folder);
  const files = {
    'first.md': '# Touch points\n\nEvery touch point counts, as do the water detector and our csat.\n',
    'second.md': 'See [all of them](first.md#touch-points), two touch-points.\n',
    '.cx-terminology.yaml':
      'concepts:\n  - term: leak sensor\n    definition: It reports water.\n    terms: [{ term: water detector, status: deprecated }]\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const settings = {
    ...screenshotSettings,
    'remote.extensionKind': { 'cx-terminology.cx-terminology': ['web'] },
  };
  vscode = await startVSCode({ folder, settings });
  await vscode.installVsix(packagedExtension());
  page = await openPage(vscode.url, { viewport: { width: 1280, height: 800 } });
  window = new Workbench(page.page);
});

afterAll(async () => {
  await page?.close();
  await vscode?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

const read = (name: string) => readFileSync(join(folder, name), 'utf8');

it('runs in web workers', async () => {
  await window.openFile('first.md');
  await window.waitForSquiggles(4);
  const loaded = await Promise.all(
    page.page
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
  await window.waitForNotification('5 findings in 2 files.');
});

it('opens the report, whose buttons work', async () => {
  await window.runCommand('CX Terminology: Show Report');
  await window.waitForTab(/^Terminology Report/);
  await window.waitForWebview('Terms written inconsistently');
  await window.screenshot('web-report');
  await window.pressInWebview('Show 1 use of “water detector”');
  await window.waitForTab(/^first/);
});

it('fixes all documents of the workspace, after asking', async () => {
  await window.runCommand('CX Terminology: Fix All in Workspace');
  await window.waitForDialog('This changes 2 documents, with the links to changed headings.');
  await window.screenshot('web-fix-workspace');
  await window.pressInDialog('Change All');
  await poll(
    'the files',
    async () => read('first.md') + read('second.md'),
    (texts) =>
      texts ===
      '# Touchpoints\n\nEvery touchpoint counts, as do the leak sensor and our CSAT.\nSee [all of them](first.md#touchpoints), two touchpoints.\n',
  );
  await window.waitForSquiggles(0);
});
