/** A writer who uses the keyboard, a screen reader, or high contrast: everything can be reached, read and told apart. */
import { beforeAll, expect, it } from 'vitest';
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
  await window.editor.waitForSquiggles(2);
  await window.editor.press('ControlOrMeta+Home', 'F8');
  await window.peek.waitFor('Write “touchpoint”');
  await window.peek.waitFor('term-variant');
  await window.peek.close();
});

it('shows squiggles, the hover card and the quick fixes in high contrast, by keyboard', async () => {
  await window.editor.press('ControlOrMeta+Home', ...Array.from('Every t', () => 'ArrowRight'));
  await window.editor.hoverByKeyboard('Write “touchpoint”', 'Show full entry');
  await window.editor.waitForHoverLinks('Fix…', 'Show full entry', 'Show uses');
  await window.screenshot('high-contrast-hover');
  await window.editor.leaveHover();
  const [first] = await window.quickFixes.open();
  expect(first).toBe('Replace with “touchpoint”');
  await window.screenshot('high-contrast-fixes');
  await window.quickFixes.press('Enter');
  await window.editor.waitForText((text) => text.includes('Every touchpoint counts.'));
});

it('completes a term in high contrast, and tells a screen reader what is offered', async () => {
  await window.editor.press('ControlOrMeta+End', 'Enter');
  await window.editor.type('An omni-ch');
  await window.suggestions.ask('omnichannel');
  await expect.poll(() => label('.suggest-widget .monaco-list-row.focused')).toMatch(/^omnichannel\b/);
  await window.suggestions.openDetails('preferred term', 'omnichannel');
  await window.screenshot('high-contrast-completion');
  await window.suggestions.accept();
  await window.editor.waitForText((text) => text.endsWith('An omnichannel'));
});

it('tells the state with the name of the extension', async () => {
  await window.notices.waitForLanguageStatus(/CX Terminology/);
  await expect.poll(() => label('[id="status.languageStatus"]')).toContain('CX Terminology: 1 finding');
  await window.screenshot('high-contrast-status');
  await window.notices.closeLanguageStatus();
});

it('has every action of the look-up on the keyboard, with labels', async () => {
  await window.editor.placeCursor('csat');
  await window.runCommand('CX Terminology: Look Up Term');
  await window.quickInput.waitForBox('A term, an abbreviation, or any wrong form of one');
  await window.quickInput.waitForEntries((entries) => entries[0] === 'customer satisfaction');
  const row = '.quick-input-list .monaco-list-row.focused';
  await expect.poll(() => label(row)).toMatch(/^customer satisfaction.*CSAT/s);
  await window.screenshot('high-contrast-look-up');
  const buttons = window.page.locator(`${row} .action-label`);
  await expect
    .poll(() => buttons.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))))
    .toEqual(['Copy Term', 'Show Full Entry']);
  await window.quickInput.pressTabTo('Copy Term');
  await window.quickInput.press('ArrowRight');
  await window.waitForFocused(/"Show Full Entry"/);
  await window.quickInput.press('Enter');
  await window.waitForTab(/customer.satisfaction/i);
});

it('tells why nothing is fixed in a read-only document', async () => {
  await window.openFile('customer-survey.md');
  await window.editor.waitForSquiggles();
  const before = await window.editor.text();
  await window.runCommand('CX Terminology: Fix All in Document');
  await window.notices.waitFor('read-only');
  await window.screenshot('high-contrast-read-only');
  await expect.poll(() => window.editor.text()).toBe(before);
});

it('tells what each row of the glossary is, and shows them in high contrast', async () => {
  await window.runCommand('CX Terminology: Focus on Glossary View');
  await window.tree.waitForRows((rows) => rows.length > 5);
  await expect
    .poll(() => window.tree.label('Customer experience'))
    .toMatch(/^Customer experience, \d+ terms/);
  await window.runCommand('CX Terminology: Show Glossary from A to Z');
  await expect
    .poll(() => window.tree.label('account mapping'))
    .toMatch(/^account mapping, (?:\d+ uses?, )?[A-Z].*\./);
  await window.runCommand('CX Terminology: Show Terms Used in Workspace');
  await window.runCommand('CX Terminology: Focus on Glossary View');
  await window.tree.waitForRows((rows) => /wrong$/.test(rows[0] ?? ''));
  await window.tree.openFirst((below) => /\d uses?$/.test(below));
  await expect.poll(() => label('.pane-body .monaco-list-row')).toMatch(/^[\w ]+, \d+ uses, \d+ wrong, /);
  await expect
    .poll(() => label('.pane-body .monaco-list-row[aria-level="2"]'))
    .toMatch(/^[\w -]+, wrong form of [\w -]+, \d+ uses?/);
  await window.screenshot('high-contrast-glossary');
});

it('shows the page of an entry in high contrast', async () => {
  await window.tree.press('Home', 'Enter');
  await window.webviews.waitFor('Uses in this workspace');
  await window.webviews.waitForClass('vscode-high-contrast');
  await window.screenshot('high-contrast-entry');
});
