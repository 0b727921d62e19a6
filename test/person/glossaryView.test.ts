/** The glossary view and the pages of entries, by keyboard and mouse. */
import { beforeAll, expect, it } from 'vitest';
import type { Workbench } from '../host/workbench.ts';
import { openWritersWindow } from './writersWindow.ts';

let window: Workbench;

beforeAll(async () => {
  const writer = await openWritersWindow({ hasSample: true, deviceScaleFactor: 2 });
  ({ window } = writer);
  return writer.close;
});

const filterBox = 'A term, an abbreviation, or any wrong form of one';
const focusView = 'CX Terminology: Focus on Glossary View';

it('is opened by the keyboard, with the terms by subject', async () => {
  await window.openFile('contact-support.md');
  await window.editor.waitForSquiggles();
  await window.runCommand(focusView);
  const rows = await window.tree.waitForRows((found) => found.length > 5);
  expect(rows.join('\n')).toMatch(/^Customer experience/m);
  await window.screenshot('glossary');
});

it('is filtered while a wrong form is typed', async () => {
  await window.runCommand('CX Terminology: Filter Glossary…');
  await window.quickInput.waitForBox(filterBox);
  await window.quickInput.type('touch point');
  await window.tree.waitForRows(
    (rows) => rows.some((row) => row.startsWith('touchpoint')) && rows.length < 6,
  );
  await window.quickInput.accept();
  await window.screenshot('glossary-filter');
});

it('stays filtered when the reader goes on with what is found, and not after Escape', async () => {
  const isFiltered = (rows: string[]) => rows.some((row) => row.startsWith('touchpoint')) && rows.length < 6;
  await window.runCommand('CX Terminology: Clear Filter of Glossary');
  await window.tree.waitForRows((rows) => rows.length > 5);
  await window.runCommand('CX Terminology: Filter Glossary…');
  await window.quickInput.waitForBox(filterBox);
  await window.quickInput.type('touch point');
  await window.tree.waitForRows(isFiltered);
  await window.tree.click('customer touchpoint mapping');
  await window.waitForTab(/^customer-touchpoint-mapping/);
  await window.webviews.waitFor('Uses in this workspace');
  await window.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await window.tree.waitForRows(isFiltered);
  await window.screenshot('glossary-filter-kept');
  await window.runCommand('CX Terminology: Filter Glossary…');
  await window.quickInput.waitForBox(filterBox);
  await window.quickInput.type('chatb');
  await window.tree.waitForRows((rows) => rows.some((row) => row.startsWith('chatbot')));
  await window.quickInput.close();
  await window.tree.waitForRows(isFiltered);
});

it('explains a term under the mouse', async () => {
  const card = await window.tree.hover('customer touchpoint analysis', 'Related:');
  expect(card).toMatch(/^customer touchpoint analysis\s+Examination/);
  await window.screenshot('glossary-hover');
});

it('has a menu for the keyboard', async () => {
  await window.runCommand(focusView);
  await window.tree.goBy('End', 'touchpoint');
  await window.tree.press('Shift+F10');
  await window.menu.waitForEntries(
    'Show Full Entry',
    'Find Uses',
    'Insert at Cursor',
    'Copy Term',
    'Copy Definition',
  );
  await window.menu.close();
});

it('opens an entry by Enter', async () => {
  await window.runCommand(focusView);
  await window.tree.goBy('End', 'touchpoint');
  await window.tree.press('Enter');
  await window.waitForTab(/^touchpoint/);
  await window.webviews.waitFor('Uses in this workspace');
  await window.webviews.waitFor('have not been looked through yet');
});

it('finds the uses from the page of an entry, and opens one', async () => {
  await window.webviews.click('Look for uses');
  await window.webviews.waitFor('help-center/contact-support.md:');
  await window.screenshot('entry-uses');
  await window.webviews.click(/^help-center\/contact-support\.md:/);
  await window.waitForTab(/contact-support/);
});

it('lists all uses of a term, in any form', async () => {
  await window.runCommand(focusView);
  await window.tree.goBy('End', 'touchpoint');
  await window.tree.press('Shift+F10');
  await window.menu.pick('Find Uses');
  await window.waitForFocused(/^tree "References"/);
  for (const name of ['contact-support.md', 'channels.mdx', 'customer-survey.md'])
    await window.peek.waitFor(name);
  await window.screenshot('glossary-uses');
  await window.peek.close();
});

it('shows what the workspace uses, with the wrong forms', async () => {
  await window.runCommand('CX Terminology: Clear Filter of Glossary');
  await window.runCommand('CX Terminology: Show Terms Used in Workspace');
  await window.runCommand(focusView);
  await window.tree.waitForRows((found) => /\d+ uses, \d+ wrong/.test(found[0] ?? ''));
  const rows = await window.tree.openFirst((below) => /\d uses?$/.test(below));
  expect(rows[0]).toMatch(/wrong$/);
  await window.screenshot('glossary-used');
});

it('lists the terms from A to Z', async () => {
  await window.runCommand('CX Terminology: Show Glossary from A to Z');
  const rows = await window.tree.waitForRows((found) => found[0]?.startsWith('account mapping') === true);
  // What is told of a term stands behind it.
  const letters = rows.map((row) => row.charAt(0).toLowerCase());
  expect(letters).toEqual(letters.toSorted());
  await window.screenshot('glossary-alphabet');
  await window.runCommand('CX Terminology: Show Terms Used in Workspace');
});

it('inserts a term at the cursor', async () => {
  await window.editor.placeCursor('glance');
  await window.editor.press('End');
  await window.tree.pressButton('chatbot', 'Insert at Cursor');
  await window.editor.waitForText((text) => text.includes('All touch points at a glance chatbot'));
});

it('adds a term from the title of the view', async () => {
  await window.editor.placeCursor('glance');
  await window.editor.press('End');
  await window.tree.pressTitleButton('Add Term to Glossary');
  await window.quickInput.waitForBox('smart basket (SB)');
  await window.quickInput.press('ControlOrMeta+A');
  await window.quickInput.type('smart basket');
  await window.quickInput.accept();
  await window.quickInput.waitForBox('Shopping basket that adds up the prices of what is put into it.');
  await window.quickInput.type('A basket that counts.');
  await window.quickInput.accept();
  await window.quickInput.waitForBox('smart cart, trolley');
  await window.quickInput.accept();
  await window.runCommand('CX Terminology: Show Glossary by Subject');
  await window.tree.waitForRows((rows) => /^Own terms/.test(rows[0] ?? ''));
});
