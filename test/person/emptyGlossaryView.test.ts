/** The glossary view where there is nothing to show: it says why, and what can be done. */
import { beforeAll, it } from 'vitest';
import type { Workbench } from '../host/workbench.ts';
import type { WritersFolder } from './writersFolder.ts';
import { openWritersWindow } from './writersWindow.ts';

let window: Workbench;
let folder: WritersFolder;

beforeAll(async () => {
  const writer = await openWritersWindow({ deviceScaleFactor: 2 });
  ({ window, folder } = writer);
  return writer.close;
});

const hasTerms = (rows: string[]) => rows.length > 3;

it('no term matches the filter: another one, or none', async () => {
  await window.tree.open('CX Terminology');
  await window.tree.waitForRows(hasTerms);
  await window.runCommand('CX Terminology: Filter Glossary…');
  await window.quickInput.waitForBox('A term, an abbreviation, or any wrong form of one');
  await window.quickInput.type('xqzzyv');
  await window.quickInput.accept();
  await window.tree.waitForWelcome('No term matches the filter.');
  await window.screenshot('glossary-no-match');
  await window.tree.pressWelcomeButton('Change Filter');
  await window.quickInput.waitForBox('A term, an abbreviation, or any wrong form of one');
  await window.quickInput.close();
  await window.tree.pressWelcomeButton('Clear Filter');
  await window.tree.waitForRows(hasTerms);
});

it('no term is used: all of them', async () => {
  await window.runCommand('CX Terminology: Show Terms Used in Workspace');
  await window.tree.waitForWelcome('No term of the glossary is used');
  await window.screenshot('glossary-unused');
  await window.tree.pressWelcomeButton('Show All Terms by Subject');
  await window.tree.waitForRows(hasTerms);
});

it('the glossary has no terms', async () => {
  folder.write('.cx-terminology.yaml', 'extends: []\n');
  await window.tree.waitForWelcome('There are no terms here');
  await window.screenshot('glossary-empty');
  folder.write('.cx-terminology.yaml', 'extends: []\nconcepts:\n  - term: smart basket\n');
  await window.tree.waitForRows((rows) => rows.length === 1);
});
