/** A writer keeps the glossary: adds a term from the text, and goes on in the file, which says what can stand there. */
import { beforeAll, expect, it } from 'vitest';
import type { Workbench } from '../host/workbench.ts';
import type { WritersFolder } from './writersFolder.ts';
import { openWritersWindow } from './writersWindow.ts';

let window: Workbench;
let folder: WritersFolder;

const team = `# What we say.
spelling: off # for now

# Ours.
concepts:
  - term: leak sensor # in the hall
`;

beforeAll(async () => {
  const writer = await openWritersWindow({
    files: {
      'shop.md': 'Take a basketcart. Every smart cart is a basketcart.\n',
      'team/.cx-terminology.yaml': team,
      'team/page.md': 'Every touch-point counts.\n\nDraw a persona.\n',
    },
  });
  ({ window, folder } = writer);
  return writer.close;
});

it('adds the word at the cursor, with what it means and what not to say', async () => {
  await window.openFile('shop.md');
  await window.editor.placeCursor('basketcart');
  await window.runCommand('CX Terminology: Add Term to Glossary');
  await window.quickInput.waitForBox('smart basket (SB)');
  await window.screenshot('add-term');
  await window.quickInput.accept();
  await window.quickInput.waitForBox('Shopping basket that adds up the prices of what is put into it.');
  await window.quickInput.type('Basket on wheels.');
  await window.quickInput.accept();
  await window.quickInput.waitForBox('smart cart, trolley');
  await window.quickInput.type('smart cart, trolley');
  await window.quickInput.accept();
  const text = await folder.waitForFile('.cx-terminology.yaml', /basketcart/);
  expect(text).toMatch(
    /concepts:\n {2}- term: basketcart\n {4}definition: Basket on wheels\.\n {4}terms: \[\{ term: smart cart, status: deprecated \}, /,
  );
  await window.notices.waitFor('“basketcart” was added');
  await window.editor.waitForSquiggles(1);
});

it('goes from a form of the term to the place in the file that defines it', async () => {
  await window.editor.placeCursor('smart cart');
  await window.editor.press('F12');
  await window.editor.waitForFile('.cx-terminology.yaml');
  const lines = folder.read('.cx-terminology.yaml').split('\n');
  const line = lines.findIndex((text) => text.includes('- term: basketcart'));
  const column = lines[line]?.indexOf('basketcart') ?? -1;
  const place = window.page.locator('[id="status.editor.selection"]');
  await expect.poll(() => place.innerText()).toBe(`Ln ${line + 1}, Col ${column + 1}`);
  await window.screenshot('definition');
});

it('sees in the file how often the term is used, and what can stand there', async () => {
  await window.runCommand('CX Terminology: Open Glossary File');
  await window.editor.waitForFile('.cx-terminology.yaml');
  await window.editor.waitForLens('3 uses in 1 file');
  await window.editor.pressLens('3 uses in 1 file');
  await window.peek.waitFor('Locations (3)');
  await window.screenshot('glossary-uses');
  await window.peek.close();
  await window.editor.press('Control+End');
  await window.editor.type('spe');
  await window.suggestions.waitFor('spelling');
  await window.screenshot('glossary-completion');
  await window.suggestions.close();
  await window.editor.waitForSquiggles(1, 'error');
  expect(await window.editor.hover('spe', { containing: 'Check' })).toMatch(/the colon after a name/);
  await window.screenshot('glossary-fault');
});

it('prefers a form by a quick fix, and is shown what came of it in the file', async () => {
  await window.openFile('team/page.md');
  await window.editor.waitForSquiggles(1);
  await window.openQuickFixes('touch-point');
  await window.quickFixes.pick('Prefer “touch-point” in the workspace');
  const preferred = '\nchanges:\n  touchpoint:\n    prefer: touch-point\n';
  await folder.waitForFiles({ 'team/.cx-terminology.yaml': team + preferred });
  await window.editor.waitForSquiggles(0);
  await window.notices.press('“touch-point” was added to team/.cx-terminology.yaml', 'Show');
  await window.editor.waitForFile('.cx-terminology.yaml');
  await window.notices.waitForCursor('Ln 10, Col 24 (11 selected)');
  await window.screenshot('glossary-shown');
});

it('forbids a form by a quick fix, with all that stood there before as it was', async () => {
  await window.openFile('team/page.md');
  await window.openQuickFixes('persona');
  await window.quickFixes.pick('Forbid “persona” in the workspace');
  const text = await folder.waitForFile('team/.cx-terminology.yaml', /forbid/);
  expect(text).toBe(
    `${team}\nchanges:\n  touchpoint:\n    prefer: touch-point\n  customer persona:\n    forbid: [persona]\n`,
  );
  await window.editor.waitForSquiggles(1);
  await window.notices.press('“persona” was added to team/.cx-terminology.yaml', 'Show');
  await window.notices.waitForCursor('Ln 12, Col 21 (7 selected)');
});
