/** A writer keeps the glossary: adds a term from the text, and goes on in the file, which says what can stand there. */
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
  writeFileSync(join(folder, 'shop.md'), 'Take a basketcart. Every smart cart is a basketcart.\n');
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

/** Waits until the glossary’s file on disk satisfies. */
function waitForFile(satisfies: (text: string) => boolean): Promise<string> {
  const read = async () => {
    try {
      return readFileSync(join(folder, '.cx-terminology.yaml'), 'utf8');
    } catch {
      return '';
    }
  };
  return poll('the glossary’s file', read, satisfies);
}

it('adds the word at the cursor, with what it means and what not to say', async () => {
  await window.openFile('shop.md');
  await window.placeCursor('basketcart');
  await window.runCommand('CX Terminology: Add Term to Glossary');
  await window.waitForQuickInputBox('smart basket (SB)');
  await window.screenshot('add-term');
  await window.press('Enter');
  await window.waitForQuickInputBox('Shopping basket that adds up the prices of what is put into it.');
  await window.type('Basket on wheels.');
  await window.press('Enter');
  await window.waitForQuickInputBox('smart cart, trolley');
  await window.type('smart cart, trolley');
  await window.press('Enter');
  const text = await waitForFile((one) => one.includes('basketcart'));
  expect(text).toMatch(
    /concepts:\n {2}- term: basketcart\n {4}definition: Basket on wheels\.\n {4}terms: \[\{ term: smart cart, status: deprecated \}, /,
  );
  await window.waitForNotification('“basketcart” was added');
  await window.waitForSquiggles(1);
});

it('sees in the file how often the term is used, and what can stand there', async () => {
  await window.runCommand('CX Terminology: Open Glossary File');
  await window.waitForTab(/cx-terminology\s*\.yaml/);
  const lens = window.page.locator('.codelens-decoration');
  await poll(
    'the lens',
    async () => (await lens.allInnerTexts()).join(' '),
    (texts) => texts.includes('3 uses in 1 file'),
  );
  await window.press('Control+End');
  await window.type('spe');
  const widget = window.page.locator('.suggest-widget.visible .monaco-list-row');
  await poll(
    'the suggestions',
    async () => (await widget.allInnerTexts()).join('\n'),
    (rows) => rows.startsWith('spelling'),
  );
  await window.screenshot('glossary-completion');
  await window.press('Escape');
  await window.waitForSquiggles(1, 'error');
  expect(await window.hover('spe', { containing: 'Check' })).toMatch(/the colon after a name/);
  await window.screenshot('glossary-fault');
});
