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
      'first.md': '# Our touch points\n\nEvery touchpoint counts. Touchpoints differ.\n',
      'second.md': 'See [all of them](first.md#our-touch-points): two touch-points.\n',
    },
  });
  ({ window, folder } = writer);
  return writer.close;
});

/** Opens the box for the new name, and types one. */
async function typeNewName(word: string, name: string): Promise<void> {
  await window.editor.placeCursor(word);
  await window.editor.press('F2');
  await window.renameBox.type(name);
}

it('lists all places of a term', async () => {
  await window.openFile('first.md');
  await window.editor.waitForSquiggles();
  await window.editor.placeCursor('touchpoint');
  await window.editor.press('Shift+F12');
  const rows = window.page.locator('.reference-zone-widget .monaco-list-row');
  await rows.filter({ hasText: 'second.md' }).first().waitFor();
  await window.screenshot('references');
  await window.peek.close();
});

it('shows what a new name would change', async () => {
  await typeNewName('touchpoint', 'contact point');
  await window.screenshot('rename');
  await window.renameBox.press('ControlOrMeta+Enter');
  await window.refactorPreview.waitFor('second.md');
  await window.screenshot('rename-preview');
  await window.refactorPreview.discard();
});

it('renames in all documents, and undoes it in one step', async () => {
  await typeNewName('touchpoint', 'contact point');
  await window.renameBox.press('Enter');
  await folder.waitForFiles({
    'first.md': '# Our contact points\n\nEvery contact point counts. Contact points differ.\n',
    'second.md': 'See [all of them](first.md#our-contact-points): two contact points.\n',
  });
  expect(folder.read('.cx-terminology.yaml')).toContain(
    'changes:\n  touchpoint:\n    prefer: contact point\n',
  );
  // VS Code undoes in files that are not open once it has seen them written.
  await window.page.locator('.explorer-folders-view').getByText('.cx-terminology.yaml').waitFor();
  await window.screenshot('renamed');
  // What is open stays as it is between being changed and being undone; VS Code lets go of other files after a while.
  await window.openFile('second.md');
  await window.editor.waitForText((text) => text.includes('two contact points'));
  await window.openFile('first.md');
  await window.editor.placeCursor('counts');
  await window.editor.press('ControlOrMeta+Z');
  await window.editor.waitForText((text) => text.includes('Every touchpoint counts. Touchpoints differ.'));
  await folder.waitForFiles({ '.cx-terminology.yaml': '' });
  await window.openFile('second.md');
  await window.editor.waitForText((text) => text.includes('(first.md#our-touch-points): two touch-points'));
  await window.openFile('first.md');
});

it('says why a name is none', async () => {
  await typeNewName('touchpoint', 'chatbot');
  await window.renameBox.press('Enter');
  await window.notices.waitFor('“chatbot” already stands for another entry of the glossary');
  await window.screenshot('rename-refused');
});
