/** The pages of entries: what they say, where their links lead, whose glossary they are of, and by keyboard alone. */
import { beforeAll, expect, it } from 'vitest';
import type { Workbench } from '../host/workbench.ts';
import type { WritersFolder } from './writersFolder.ts';
import { openWritersWindow } from './writersWindow.ts';

let window: Workbench;
let folder: WritersFolder;

const glossary = 'south/.cx-terminology.yaml';

beforeAll(async () => {
  const writer = await openWritersWindow({
    files: {
      'page.md': 'Every touchpoint counts, and so does the voice of customer.\n',
      'south/harbor.md': 'A touchpoint at the harbor.\n',
      [glossary]: '# Ours\nchanges:\n  touchpoint:\n    prefer: contact point\n',
    },
    viewport: { width: 1280, height: 1000 },
    deviceScaleFactor: 2,
    settings: { 'editor.accessibilitySupport': 'on' },
  });
  ({ window, folder } = writer);
  return writer.close;
});

/** Opens the entry of a word in a file. */
async function openEntry(file: string, word: string): Promise<void> {
  await window.openFile(file);
  await window.editor.waitForSquiggles();
  await window.editor.placeCursor(word);
  await window.runCommand('CX Terminology: Show Full Entry');
}

/** Waits until the page of an entry is shown. */
async function waitForEntry(tab: RegExp, term: string): Promise<void> {
  await window.waitForTab(tab);
  await window.webviews.find('h1', new RegExp(`^${term}`));
}

it('says which terms may be written, why others may not, and where it has that from', async () => {
  await openEntry('page.md', 'voice');
  await waitForEntry(/^voice-of-the-customer/, 'voice of the customer');
  const rows = await window.webviews.waitForTexts('tbody tr', (found) => found.length > 1);
  expect(rows.map((row) => row.split(/\s*\t\s*/))).toContainEqual([
    'voice of customer',
    'deprecated',
    'The established term has the article, voice of the customer.',
  ]);
  const items = await window.webviews.waitForTexts('li', (found) => found.length > 0);
  expect(items.join('\n')).toContain('Customer Experience Terms Glossary, “');
  await window.screenshot('entry-status');
});

it('leads to related, narrower, broader and confusable terms', async () => {
  await openEntry('page.md', 'touchpoint');
  await waitForEntry(/^touchpoint/, 'touchpoint');
  await window.webviews.click('customer journey');
  await waitForEntry(/^customer-journey/, 'customer journey');
  await window.webviews.click(/^touchpoint$/);
  await waitForEntry(/^touchpoint/, 'touchpoint');
  await window.webviews.click('moment of truth');
  await waitForEntry(/^moment-of-truth/, 'moment of truth');
  await window.webviews.find('li', /^Broader: .*touchpoint/);
  await window.webviews.click(/^touchpoint$/);
  await waitForEntry(/^touchpoint/, 'touchpoint');
  await window.webviews.find('li', 'A customer interaction is a single exchange');
  await window.webviews.click('customer interaction');
  await waitForEntry(/^customer-interaction/, 'customer interaction');
});

it('is of the glossary of the folder that it was opened from, also when the writer is elsewhere', async () => {
  await openEntry('south/harbor.md', 'touchpoint');
  await waitForEntry(/^touchpoint/, 'contact point');
  await window.screenshot('entry-own');
  await window.openFile('page.md');
  await window.editor.placeCursor('counts');
  await window.editor.press('Home');
  await openPageAgain();
  await window.webviews.click('Insert at Cursor');
  await window.waitForTab(/^page/);
  await window.editor.waitForText((text) => text.startsWith('contact point Every touchpoint'));
  await window.editor.press('ControlOrMeta+Z');
  await window.editor.waitForText((text) => text.startsWith('Every touchpoint'));
  await openPageAgain();
  await window.webviews.click(`Edit in ${glossary}`);
  await window.waitForTab(/cx-terminology/);
  await window.editor.waitForText((text) => text.includes('prefer: contact point'));
});

/** Goes back to the page of the entry from the document that the writer went on in. */
async function openPageAgain(): Promise<void> {
  await window.runCommand('Go Back');
  await waitForEntry(/^touchpoint/, 'contact point');
}

/** Presses Tab until this has the focus; what it passes, that included. */
async function tabTo(wanted: string): Promise<string[]> {
  const passed: string[] = [];
  while (passed.at(-1) !== wanted) {
    passed.push(await window.webviews.pressTab());
    expect(passed.length).toBeLessThan(60);
  }
  return passed;
}

it('is used by keyboard alone, and keeps the place of who does', async () => {
  await window.runCommand('View: Close All Editors');
  await window.openFile('page.md');
  await window.editor.waitForSquiggles();
  await window.editor.press('ControlOrMeta+Home', ...Array.from('Every t', () => 'ArrowRight'));
  await window.runCommandByKeyboard('CX Terminology: Show Full Entry');
  await waitForEntry(/^touchpoint/, 'touchpoint');
  await window.webviews.waitFor('have not been looked through yet');
  const passed = await tabTo('link "Look for uses"');
  expect(passed.slice(0, 3)).toEqual([
    'button "Insert at Cursor"',
    'button "Copy Term"',
    'button "Find Uses"',
  ]);
  expect(passed).toContain('link "customer interaction"');
  await window.webviews.press('Enter');
  await window.webviews.waitFor('2 uses in 2 documents.');
  await window.webviews.waitForFocused('region "Uses in this workspace"');
  expect(await window.webviews.pressTab()).toBe('link "page.md:1"');
  folder.write('west.md', 'The last touchpoint.\n');
  await window.webviews.waitFor('3 uses in 3 documents.');
  await window.webviews.waitForFocused('link "page.md:1"');
  await window.screenshot('entry-by-keyboard');
  await window.webviews.press('Enter');
  await window.waitForTab(/^page/);
  await window.editor.waitForFocus();
});
