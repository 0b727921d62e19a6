/** A writer keeps the glossary: adds a term from the text, and goes on in the file, which says what can stand there. */
import { beforeAll, expect, it } from 'vitest';
import { poll } from '../host/poll.ts';
import type { Workbench } from '../host/workbench.ts';
import type { WritersFolder } from './writersFolder.ts';
import { openWritersWindow } from './writersWindow.ts';

let window: Workbench;
let folder: WritersFolder;

beforeAll(async () => {
  const writer = await openWritersWindow({
    files: { 'shop.md': 'Take a basketcart. Every smart cart is a basketcart.\n' },
  });
  ({ window, folder } = writer);
  return writer.close;
});

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
  const text = await folder.waitForFile('.cx-terminology.yaml', /basketcart/);
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
