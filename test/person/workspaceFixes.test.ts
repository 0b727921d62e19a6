/** A writer replaces a term in all documents of the workspace, at once or by choice, and undoes it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type HostedVSCode, type OpenPage, openPage, startVSCode } from '../host/browserHosted.ts';
import { poll } from '../host/poll.ts';
import { screenshotSettings } from '../host/settings.ts';
import { Workbench } from '../host/workbench.ts';
import { packagedExtension } from './vsix.ts';

const before = {
  first: '# Touch points\n\nEvery touch point counts. Our csat rose.\n',
  second: 'See [all of them](first.md#touch-points), two touch-points and csat.\n',
};

let scratch: string;
let folder: string;
let vscode: HostedVSCode;
let page: OpenPage;
let window: Workbench;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'cx-terminology-person-'));
  folder = join(scratch, 'docs');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(before)) writeFileSync(join(folder, `${name}.md`), text);
  vscode = await startVSCode({ folder, settings: screenshotSettings });
  await vscode.installVsix(packagedExtension());
  page = await openPage(vscode.url, { viewport: { width: 1280, height: 800 } });
  window = new Workbench(page.page);
});

afterAll(async () => {
  await page?.close();
  await vscode?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

/** Waits until the files on disk are these. */
async function waitForFiles(wanted: typeof before): Promise<void> {
  const read = () => ({
    first: readFileSync(join(folder, 'first.md'), 'utf8'),
    second: readFileSync(join(folder, 'second.md'), 'utf8'),
  });
  await poll(
    'the files',
    async () => JSON.stringify(read()),
    (files) => files === JSON.stringify(wanted),
  );
}

/** Picks the replacement in the workspace from the quick fixes of a word. */
async function replaceInWorkspace(word: string): Promise<void> {
  const entries = await window.quickFixes(word);
  const entry = entries.find((one) => /^Replace all .* in the workspace…$/.test(one));
  await window.pickQuickFix(entry ?? 'Replace all in the workspace');
}

/** Answers the question in the middle of the window. */
async function answer(button: string): Promise<void> {
  await page.page.locator('.monaco-dialog-box').getByRole('button', { name: button, exact: true }).click();
}

it('replaces all in one step, and undoes it in one', async () => {
  await window.openFile('first.md');
  await window.waitForSquiggles();
  await replaceInWorkspace('touch point');
  await answer('Change All');
  await waitForFiles({
    first: '# Touchpoints\n\nEvery touchpoint counts. Our csat rose.\n',
    second: 'See [all of them](first.md#touchpoints), two touchpoints and csat.\n',
  });
  await window.placeCursor('counts');
  await window.press('ControlOrMeta+Z');
  await window.waitForEditorText((text) => text.includes('Every touch point counts'));
  await window.openFile('second.md');
  await window.waitForEditorText((text) => text.includes('two touch-points'));
});

it('changes what is ticked in the preview', async () => {
  await replaceInWorkspace('csat');
  await answer('Choose…');
  const row = page.page.locator('.bulk-edit-panel .monaco-list-row').filter({ hasText: 'second.md' });
  await row.locator('.edit-checkbox').click();
  await page.page.getByRole('button', { name: 'Apply', exact: true }).click();
  await window.waitForEditorText((text) => text.includes('and CSAT'));
  await window.openFile('first.md');
  expect(await window.editorText()).toContain('Our csat rose');
});

it('fixes all in the workspace by the command', async () => {
  await window.runCommand('CX Terminology: Fix All in Workspace');
  await answer('Change All');
  await waitForFiles({
    first: '# Touchpoints\n\nEvery touchpoint counts. Our CSAT rose.\n',
    second: 'See [all of them](first.md#touchpoints), two touchpoints and CSAT.\n',
  });
});
