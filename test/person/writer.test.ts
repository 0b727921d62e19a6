/** A writer's first minutes: findings, hover, quick fix, look-up and fix all, by keyboard and mouse. */
import { beforeAll, expect, it } from 'vitest';
import type { Workbench } from '../host/workbench.ts';
import { openWritersWindow } from './writersWindow.ts';

let window: Workbench;

beforeAll(async () => {
  const writer = await openWritersWindow({ hasSample: true, deviceScaleFactor: 2 });
  ({ window } = writer);
  return writer.close;
});

async function openLookUp(): Promise<void> {
  await window.runCommand('CX Terminology: Look Up Term');
  await window.waitForQuickInputBox('A term, an abbreviation, or any wrong form of one');
}

it('shows squiggles under the findings and counts them in the language status', async () => {
  await window.openFile('contact-support.md');
  await window.waitForSquiggles();
  await window.screenshot('squiggles');
  const status = await window.languageStatus();
  expect(status.join('\n')).toMatch(/\d+ findings/);
  await window.press('Escape');
});

it('explains a term on hover, with what to write first', async () => {
  const card = await window.hover('chat bot', { containing: 'chatbot' });
  expect(card).toMatch(/chatbot/);
  await window.screenshot('hover');
  await window.leaveHover();
});

it('fixes a finding from the quick-fix menu', async () => {
  const entries = await window.quickFixes('touch point');
  expect(entries[0]).toMatch(/touchpoint/);
  await window.screenshot('quick-fix');
  await window.pickQuickFix(entries[0] ?? '');
  await window.waitForEditorText((text) => text.includes('every touchpoint in the Norrvik app'));
});

it('looks up a term by a wrong form and replaces the word at the cursor', async () => {
  await window.placeCursor('csat');
  await openLookUp();
  await window.waitForQuickInput((entries) => entries[0] === 'customer satisfaction');
  await window.type('voice of cust');
  const entries = await window.waitForQuickInput((found) => found[0] === 'voice of the customer');
  expect(entries.length).toBeGreaterThan(0);
  await window.screenshot('look-up');
  await window.press('Escape');
});

it('inserts what was looked up', async () => {
  await window.placeCursor('csat');
  await openLookUp();
  await window.waitForQuickInput((entries) => entries[0] === 'customer satisfaction');
  await window.press('Enter');
  await window.waitForEditorText((text) => text.includes('a short customer satisfaction survey'));
});

it('shows the full entry as a page', async () => {
  await openLookUp();
  await window.type('customer experience');
  await window.waitForQuickInput((entries) => entries[0] === 'customer experience');
  await window.pickQuickInputButton('customer experience', 'Show Full Entry');
  await window.waitForTab(/customer.experience/i);
  await window.waitForWebview('Not to be confused with');
  await window.screenshot('entry');
  await window.press('ControlOrMeta+F4');
});

it('fixes all in the document', async () => {
  await window.openFile('customer-survey.md');
  await window.waitForSquiggles();
  await window.runCommand('CX Terminology: Fix All in Document');
  await window.waitForSquiggles(0);
  await window.screenshot('fixed');
});
