/** The report on the workspace: shown, followed to its places, acted on, exported; in every kind of theme. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type HostedVSCode, type OpenPage, openPage, startVSCode } from '../host/browserHosted.ts';
import { repositoryRoot } from '../host/paths.ts';
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
  folder = join(scratch, 'sample');
  cpSync(join(repositoryRoot, 'docs/sample'), folder, { recursive: true });
  writeFileSync(
    join(folder, 'basket.md'),
    'We fill the Smart Basket. The Smart Basket has an ERT. A Smart Basket and its ERT! One more ERT.\n',
  );
  vscode = await startVSCode({ folder, settings: screenshotSettings });
  await vscode.installVsix(packagedExtension());
  page = await openPage(vscode.url, { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2 });
  window = new Workbench(page.page);
});

afterAll(async () => {
  await page?.close();
  await vscode?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

const show = 'CX Terminology: Show Report';

/** Waits until the team's file says something. */
async function teamsFile(wanted: RegExp): Promise<void> {
  const file = join(folder, '.cx-terminology.yaml');
  const read = async () => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  await poll(`${wanted} in the team’s file`, read, (text) => wanted.test(text));
}

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
  await window.pressInWebview('Show 5 uses of “touch point”');
  await window.waitForTab(/channels\.mdx|\.md/);
  await window.waitForPeek('touch point');
  await window.screenshot('report-places');
  await window.press('Escape');
});

it('takes a word for ignored, and shows it no longer', async () => {
  await window.runCommand(show);
  await window.pressInWebview('Ignore “Smart Basket” in the workspace');
  await teamsFile(/ignore:\s+- Smart Basket/);
  await window.waitForWebview('Smart Basket', false);
});

it('adds a word to the glossary, after asking', async () => {
  await window.pressInWebview('Add “ERT” to the glossary');
  await window.waitForQuickInputBox('smart basket (SB)');
  await window.press('Enter');
  await window.waitForQuickInputBox('Shopping basket that adds up the prices of what is put into it.');
  await window.press('Enter');
  await window.waitForQuickInputBox('smart cart, trolley');
  await window.press('Enter');
  await teamsFile(/term: ERT/);
});

it('replaces the wrong forms of a term, and is made again', async () => {
  await window.pressInWebview('Replace all wrong forms of “touchpoint” in the workspace');
  await window.pressInDialog('Change All');
  await window.waitForWebview('touch point', false);
  expect(readFileSync(join(folder, 'handbook/channels.mdx'), 'utf8')).toContain(
    'Every touchpoint has one owner',
  );
});

it('can be read in dark and in high contrast', async () => {
  await chooseTheme('Dark 2026');
  await window.screenshot('report-dark');
  await chooseTheme('Dark High Contrast');
  await window.screenshot('report-high-contrast');
  await chooseTheme('Light High Contrast');
  await window.screenshot('report-high-contrast-light');
});
