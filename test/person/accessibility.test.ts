/** A writer who uses the keyboard, a screen reader, or high contrast: everything can be reached, read and told apart. */
import { beforeAll, expect, it } from 'vitest';
import { poll } from '../host/poll.ts';
import type { Workbench } from '../host/workbench.ts';
import { openWritersWindow } from './writersWindow.ts';

let window: Workbench;

beforeAll(async () => {
  const writer = await openWritersWindow({
    hasSample: true,
    files: { 'short.md': 'Every touch point counts.\n\nOur csat rose.\n' },
    settings: {
      'workbench.colorTheme': 'Default High Contrast',
      'editor.accessibilitySupport': 'on',
      'files.readonlyInclude': { '**/customer-survey.md': true },
    },
    deviceScaleFactor: 2,
  });
  ({ window } = writer);
  return writer.close;
});

/** What a screen reader is told, of the element that matches. */
async function label(selector: string): Promise<string> {
  return (await window.page.locator(selector).first().getAttribute('aria-label')) ?? '';
}

it('leads from finding to finding by keyboard, and says what each is', async () => {
  await window.openFile('short.md');
  await window.waitForSquiggles(2);
  await window.press('ControlOrMeta+Home');
  await window.press('F8');
  const widget = window.page.locator('.peekview-widget').first();
  await widget.waitFor();
  const text = await poll(
    'the finding',
    () => widget.innerText(),
    (shown) => shown.includes('Write “touchpoint”'),
  );
  expect(text).toContain('term-variant');
  await window.press('Escape');
});

it('shows squiggles, the hover card and the quick fixes in high contrast, by keyboard', async () => {
  await window.press('ControlOrMeta+Home');
  for (const _ of 'Every t') await window.press('ArrowRight');
  await window.press('ControlOrMeta+K');
  await window.press('ControlOrMeta+I');
  const card = window.page.locator('.monaco-resizable-hover .monaco-hover').filter({ visible: true });
  await poll(
    'the card',
    async () => (await card.allInnerTexts()).join('\n'),
    (text) => text.includes('Write “touchpoint”') && text.includes('Show full entry'),
  );
  await window.screenshot('high-contrast-hover');
  await window.press('Escape');
  await card.first().waitFor({ state: 'hidden' });
  const [first] = await window.quickFixesHere();
  expect(first).toBe('Replace with “touchpoint”');
  await window.screenshot('high-contrast-fixes');
  await window.press('Enter');
  await window.waitForEditorText((text) => text.includes('Every touchpoint counts.'));
});

it('tells the state with the name of the extension', async () => {
  const [status] = await window.languageStatus();
  expect(status).toContain('CX Terminology');
  expect(await label('[id="status.languageStatus"]')).toContain('CX Terminology: 1 finding');
  await window.screenshot('high-contrast-status');
  await window.press('Escape');
});

it('has every action of the look-up on the keyboard, with labels', async () => {
  await window.placeCursor('csat');
  await window.runCommand('CX Terminology: Look Up Term');
  await window.waitForQuickInputBox('A term, an abbreviation, or any wrong form of one');
  await window.waitForQuickInput((entries) => entries[0] === 'customer satisfaction');
  const row = '.quick-input-list .monaco-list-row.focused';
  const spoken = await poll(
    'the label of the row',
    () => label(row),
    (text) => text.startsWith('customer satisfaction'),
  );
  expect(spoken).toContain('CSAT');
  await window.screenshot('high-contrast-look-up');
  const buttons = window.page.locator(`${row} .action-label`);
  expect(await buttons.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).toEqual([
    'Copy Term',
    'Show Full Entry',
  ]);
  const focused = () => window.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await poll(
    'the first button to have the focus',
    async () => {
      await window.press('Tab');
      return focused();
    },
    (text) => text === 'Copy Term',
  );
  await window.press('ArrowRight');
  await poll('the second button to have the focus', focused, (text) => text === 'Show Full Entry');
  await window.press('Enter');
  await window.waitForTab(/customer.satisfaction/i);
});

it('tells why nothing is fixed in a read-only document', async () => {
  await window.openFile('customer-survey.md');
  await window.waitForSquiggles();
  const before = await window.editorText();
  await window.runCommand('CX Terminology: Fix All in Document');
  await window.waitForNotification('read-only');
  await window.screenshot('high-contrast-read-only');
  expect(await window.editorText()).toBe(before);
});
