/** The report on the workspace: shown, followed to its places, acted on, exported; in every kind of theme. */
import { beforeAll, expect, it } from 'vitest';
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

async function chooseTheme(name: string): Promise<void> {
  await window.runCommand('Preferences: Color Theme');
  await window.type(name);
  await window.press('Enter');
  await window.waitForWebviewClass(name.includes('High') ? /high-contrast/ : /vscode-dark/);
}

it('shows how the terms are written', async () => {
  await window.openFile('contact-support.md');
  await window.waitForSquiggles();
  await window.runCommand(show);
  await window.waitForTab(/^Terminology Report/);
  await window.waitForWebview('Terms written inconsistently');
  await window.waitForWebview('Smart Basket');
  await window.screenshot('report');
});

it('leads from a bar to the places', async () => {
  await window.pressInWebview('Show uses of “touch point”: 5');
  await window.waitForTab(/channels\.mdx|\.md/);
  await window.waitForPeek('touch point');
  await window.screenshot('report-places');
  await window.press('Escape');
});

it('takes a word for ignored, and shows it no longer', async () => {
  await window.runCommand(show);
  await window.pressInWebview('Ignore: Smart Basket');
  await folder.waitForFile('.cx-terminology.yaml', /ignore:\s+- Smart Basket/);
  await window.waitForWebview('Smart Basket', false);
});

it('adds a word to the glossary, after asking', async () => {
  await window.pressInWebview('Add to Glossary: ERT');
  await window.waitForQuickInputBox('smart basket (SB)');
  await window.press('Enter');
  await window.waitForQuickInputBox('Shopping basket that adds up the prices of what is put into it.');
  await window.press('Enter');
  await window.waitForQuickInputBox('smart cart, trolley');
  await window.press('Enter');
  await folder.waitForFile('.cx-terminology.yaml', /term: ERT/);
});

it('replaces the wrong forms of a term, and is made again', async () => {
  await window.pressInWebview(/: wrong forms of “touchpoint” in the workspace$/);
  await window.pressInDialog('Change All');
  await window.waitForWebview('touch point', false);
  expect(folder.read('handbook/channels.mdx')).toContain('Every touchpoint has one owner');
});

it('can be read in dark and in high contrast', async () => {
  await chooseTheme('Dark 2026');
  await window.screenshot('report-dark');
  await chooseTheme('Dark High Contrast');
  await window.screenshot('report-high-contrast');
  await chooseTheme('Light High Contrast');
  await window.screenshot('report-high-contrast-light');
});
