/** The report by keyboard alone, as a screen reader tells of it: to places and back, to fixes, and after a reload. */
import { beforeAll, expect, it } from 'vitest';
import type { Workbench } from '../host/workbench.ts';
import type { WritersFolder } from './writersFolder.ts';
import { openWritersWindow } from './writersWindow.ts';

let window: Workbench;
let folder: WritersFolder;

beforeAll(async () => {
  const writer = await openWritersWindow({
    hasSample: true,
    viewport: { width: 1280, height: 900 },
    deviceScaleFactor: 2,
    settings: { 'editor.accessibilitySupport': 'on' },
  });
  ({ window, folder } = writer);
  return writer.close;
});

const bar = 'button "Show uses of “touch point”: 5"';
const fix = /^button "Fix \d+: findings of term-variant in the workspace"$/;

/** Presses Tab until what has the focus in the report is the one that is wanted; what it passes, that included. */
async function tabTo(wanted: (focused: string) => boolean): Promise<string[]> {
  const passed: string[] = [];
  for (let last = ''; !wanted(last); ) {
    last = await window.webviews.pressTab();
    passed.push(last);
    expect(passed.length).toBeLessThan(150);
  }
  return passed;
}

/** Has VS Code close the window and open it again. */
async function reload(): Promise<void> {
  const loaded = window.page.waitForEvent('load');
  await window.runCommandByKeyboard('Developer: Reload Window');
  await loaded;
}

it('is opened from the palette, and has the focus', async () => {
  await window.openFile('contact-support.md');
  await window.editor.waitForSquiggles();
  await window.runCommandByKeyboard('CX Terminology: Show Report');
  await window.webviews.waitFor('Terms written inconsistently');
  expect(await tabTo((focused) => focused.includes('Export'))).toEqual([
    'button "Refresh"',
    'button "Export…"',
  ]);
});

it('leads from a bar to the places, and back to the bar', async () => {
  const passed = await tabTo((focused) => focused === bar);
  expect(passed).toContain('button "Show the entry of “touchpoint”"');
  await window.webviews.press('Enter');
  await window.peek.waitFor('touch point');
  await window.waitForFocused(/^tree "References"/);
  await window.peek.close();
  await window.runCommandByKeyboard('Go Back');
  await window.waitForTab(/^Terminology Report/);
  await window.webviews.waitForFocused(bar);
});

it('fixes what a rule finds, after asking', async () => {
  const [name = ''] = (await tabTo((focused) => fix.test(focused))).slice(-1);
  const count = Number(/\d+/.exec(name)?.[0]);
  expect(count).toBeGreaterThan(1);
  await window.screenshot('report-focus');
  await window.webviews.press('Enter');
  await window.waitForFocused(/^button "Change All"$/);
  await window.dialog.press('Enter');
  await folder.waitForFile('handbook/channels.mdx', /Every touchpoint has one owner/);
  await window.webviews.waitFor('Findings by rule');
  await window.webviews.waitFor('term-variant', false);
  await window.runCommandByKeyboard('CX Terminology: Show Report');
  const next = await tabTo((focused) => /: findings of abbreviation-form in the workspace"$/.test(focused));
  expect(next.filter((passed) => fix.test(passed))).toEqual([]);
});

it('is there again when the window is, as the page of an entry is', async () => {
  await reload();
  await window.waitForTab(/^Terminology Report/);
  await window.webviews.waitFor('Terms written inconsistently');
  await tabTo((focused) => focused === 'button "Show the entry of “customer satisfaction”"');
  await window.webviews.press('Enter');
  await window.waitForTab(/customer.satisfaction/i);
  await window.webviews.waitFor('Uses in this workspace');
  await reload();
  await window.waitForTab(/customer.satisfaction/i);
  await window.webviews.waitFor('Uses in this workspace');
});
