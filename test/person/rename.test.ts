/** A writer renames a term by F2, at a glance and with a preview, and finds all of its places. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type HostedVSCode, type OpenPage, openPage, startVSCode } from '../host/browserHosted.ts';
import { poll } from '../host/poll.ts';
import { screenshotSettings } from '../host/settings.ts';
import { Workbench } from '../host/workbench.ts';
import { packagedExtension } from './vsix.ts';

const before = {
  'first.md': '# Our touch points\n\nEvery touchpoint counts.\n',
  'second.md': 'See [all of them](first.md#our-touch-points): two touch-points.\n',
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
  for (const [name, text] of Object.entries(before)) writeFileSync(join(folder, name), text);
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

function read(name: string): string {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Waits until files on disk have these texts. */
async function waitForFiles(wanted: Readonly<Record<string, string>>): Promise<void> {
  const now = () => Object.fromEntries(Object.keys(wanted).map((name) => [name, read(name)]));
  await poll(
    'the files',
    async () => JSON.stringify(now()),
    (files) => files === JSON.stringify(wanted),
  );
}

/** Opens the box for the new name, and types one. */
async function typeNewName(word: string, name: string): Promise<void> {
  await window.placeCursor(word);
  await window.press('F2');
  await page.page.locator('.rename-box input:focus').waitFor();
  await window.type(name);
}

it('lists all places of a term', async () => {
  await window.openFile('first.md');
  await window.waitForSquiggles();
  await window.placeCursor('touchpoint');
  await window.press('Shift+F12');
  const rows = page.page.locator('.reference-zone-widget .monaco-list-row');
  await rows.filter({ hasText: 'second.md' }).first().waitFor();
  await window.screenshot('references');
  await window.press('Escape');
});

it('shows what a new name would change', async () => {
  await typeNewName('touchpoint', 'contact point');
  await window.screenshot('rename');
  await window.press('ControlOrMeta+Enter');
  const rows = page.page.locator('.bulk-edit-panel .monaco-list-row');
  await rows.filter({ hasText: 'second.md' }).waitFor();
  await window.screenshot('rename-preview');
  await page.page.getByRole('button', { name: 'Discard', exact: true }).click();
});

it('renames in all documents, and undoes it in one step', async () => {
  await typeNewName('touchpoint', 'contact point');
  await window.press('Enter');
  await waitForFiles({
    'first.md': '# Our contact points\n\nEvery contact point counts.\n',
    'second.md': 'See [all of them](first.md#our-contact-points): two contact points.\n',
  });
  expect(read('.cx-terminology.yaml')).toContain('changes:\n  touchpoint:\n    prefer: contact point\n');
  // VS Code undoes in files that are not open once it has seen them written.
  await page.page.locator('.explorer-folders-view').getByText('.cx-terminology.yaml').waitFor();
  await window.screenshot('renamed');
  await window.placeCursor('counts');
  await window.press('ControlOrMeta+Z');
  await window.waitForEditorText((text) => text.includes('Every touchpoint counts'));
  await waitForFiles({ '.cx-terminology.yaml': '' });
});

it('says why a name is none', async () => {
  await typeNewName('touchpoint', 'chatbot');
  await window.press('Enter');
  await window.waitForNotification('“chatbot” already stands for another entry of the glossary');
  await window.screenshot('rename-refused');
});
