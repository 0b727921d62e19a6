/** The report on the workspace: shown, followed to its places, acted on, exported; in every kind of theme. */
import { beforeAll, it } from 'vitest';
import type { Workbench } from '../host/workbench.ts';
import type { WritersFolder } from './writersFolder.ts';
import { openWritersWindow } from './writersWindow.ts';

let window: Workbench;
let folder: WritersFolder;

beforeAll(async () => {
  const writer = await openWritersWindow({
    hasSample: true,
    files: {
      'basket.md':
        'We fill the Smart Basket. The Smart Basket has an ERT. A Smart Basket and its ERT! One more ERT.\n',
    },
    viewport: { width: 1280, height: 900 },
    deviceScaleFactor: 2,
  });
  ({ window, folder } = writer);
  return writer.close;
});

const show = 'CX Terminology: Show Report';

/** @param className what VS Code calls its kind on a web view. */
async function chooseTheme(name: string, className: string): Promise<void> {
  await window.runCommand('Preferences: Color Theme');
  await window.quickInput.type(name);
  await window.quickInput.accept(name);
  await window.webviews.waitForClass(className);
}

it('shows how the terms are written', async () => {
  await window.openFile('contact-support.md');
  await window.editor.waitForSquiggles();
  await window.runCommand(show);
  await window.waitForTab(/^Terminology Report/);
  await window.webviews.waitFor('Terms written inconsistently');
  await window.webviews.waitFor('Smart Basket');
  await window.screenshot('report');
});

it('leads from a bar to the places', async () => {
  await window.webviews.click('Show uses of “touch point”: 5');
  await window.waitForTab(/channels\.mdx|\.md/);
  await window.peek.waitFor('touch point');
  await window.screenshot('report-places');
  await window.peek.close();
});

it('takes a word for ignored, and shows it no longer', async () => {
  await window.runCommand(show);
  await window.webviews.click('Ignore: Smart Basket');
  await folder.waitForFile('.cx-terminology.yaml', /ignore:\s+- Smart Basket/);
  await window.webviews.waitFor('Smart Basket', false);
});

it('adds a word to the glossary, after asking', async () => {
  await window.webviews.click('Add to Glossary: ERT');
  await window.quickInput.waitForBox('smart basket (SB)');
  await window.quickInput.accept();
  await window.quickInput.waitForBox('Shopping basket that adds up the prices of what is put into it.');
  await window.quickInput.accept();
  await window.quickInput.waitForBox('smart cart, trolley');
  await window.quickInput.accept();
  await folder.waitForFile('.cx-terminology.yaml', /term: ERT/);
});

it('replaces the wrong forms of a term, and is made again', async () => {
  await window.webviews.click(/: wrong forms of “touchpoint” in the workspace$/);
  await window.dialog.answer('Change All');
  await window.webviews.waitFor('touch point', false);
  await folder.waitForFile('handbook/channels.mdx', /Every touchpoint has one owner/);
});

it('can be read in dark and in high contrast', async () => {
  await chooseTheme('Dark 2026', 'vscode-dark');
  await window.screenshot('report-dark');
  await chooseTheme('Dark High Contrast', 'vscode-high-contrast');
  await window.screenshot('report-high-contrast');
  await chooseTheme('Light High Contrast', 'vscode-high-contrast-light');
  await window.screenshot('report-high-contrast-light');
});
