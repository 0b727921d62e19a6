/** A writer renames a term by F2, at a glance and with a preview, and finds all of its places. */
import { beforeAll, expect, it } from 'vitest';
import type { Workbench } from '../host/workbench.ts';
import type { WritersFolder } from './writersFolder.ts';
import { openWritersWindow } from './writersWindow.ts';

let window: Workbench;
let folder: WritersFolder;

beforeAll(async () => {
  const writer = await openWritersWindow({
    files: {
      'first.md': '# Our touch points\n\nEvery touchpoint counts.\n',
      'second.md': 'See [all of them](first.md#our-touch-points): two touch-points.\n',
    },
  });
  ({ window, folder } = writer);
  return writer.close;
});

/** Opens the box for the new name, and types one. */
async function typeNewName(word: string, name: string): Promise<void> {
  await window.placeCursor(word);
  await window.press('F2');
  await window.page.locator('.rename-box input:focus').waitFor();
  await window.type(name);
}

it('lists all places of a term', async () => {
  await window.openFile('first.md');
  await window.waitForSquiggles();
  await window.placeCursor('touchpoint');
  await window.press('Shift+F12');
  const rows = window.page.locator('.reference-zone-widget .monaco-list-row');
  await rows.filter({ hasText: 'second.md' }).first().waitFor();
  await window.screenshot('references');
  await window.press('Escape');
});

it('shows what a new name would change', async () => {
  await typeNewName('touchpoint', 'contact point');
  await window.screenshot('rename');
  await window.press('ControlOrMeta+Enter');
  const rows = window.page.locator('.bulk-edit-panel .monaco-list-row');
  await rows.filter({ hasText: 'second.md' }).waitFor();
  await window.screenshot('rename-preview');
  await window.page.getByRole('button', { name: 'Discard', exact: true }).click();
});

it('renames in all documents, and undoes it in one step', async () => {
  await typeNewName('touchpoint', 'contact point');
  await window.press('Enter');
  await folder.waitForFiles({
    'first.md': '# Our contact points\n\nEvery contact point counts.\n',
    'second.md': 'See [all of them](first.md#our-contact-points): two contact points.\n',
  });
  expect(folder.read('.cx-terminology.yaml')).toContain(
    'changes:\n  touchpoint:\n    prefer: contact point\n',
  );
  // VS Code undoes in files that are not open once it has seen them written.
  await window.page.locator('.explorer-folders-view').getByText('.cx-terminology.yaml').waitFor();
  await window.screenshot('renamed');
  await window.placeCursor('counts');
  await window.press('ControlOrMeta+Z');
  await window.waitForEditorText((text) => text.includes('Every touchpoint counts'));
  await folder.waitForFiles({ '.cx-terminology.yaml': '' });
});

it('says why a name is none', async () => {
  await typeNewName('touchpoint', 'chatbot');
  await window.press('Enter');
  await window.waitForNotification('“chatbot” already stands for another entry of the glossary');
  await window.screenshot('rename-refused');
});
