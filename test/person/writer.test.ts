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
  await window.quickInput.waitForBox('A term, an abbreviation, or any wrong form of one');
}

it('shows squiggles under the findings and counts them in the language status', async () => {
  await window.openFile('contact-support.md');
  await window.editor.waitForSquiggles();
  await window.screenshot('squiggles');
  await window.notices.waitForLanguageStatus(/\d+ findings/);
  await window.notices.closeLanguageStatus();
});

it('explains a term on hover, with what to write first', async () => {
  const card = await window.editor.hover('chat bot', { containing: 'chatbot' });
  expect(card).toMatch(/chatbot/);
  await window.screenshot('hover');
  await window.editor.leaveHover();
});

it('fixes a finding from the quick-fix menu', async () => {
  const entries = await window.openQuickFixes('touch point');
  expect(entries[0]).toMatch(/touchpoint/);
  await window.screenshot('quick-fix');
  await window.quickFixes.pick(entries[0] ?? '');
  await window.editor.waitForText((text) => text.includes('every touchpoint in the Norrvik app'));
});

it('looks up a term by a wrong form and replaces the word at the cursor', async () => {
  await window.editor.placeCursor('csat');
  await openLookUp();
  await window.quickInput.waitForEntries((entries) => entries[0] === 'customer satisfaction');
  await window.quickInput.type('voice of cust');
  const entries = await window.quickInput.waitForEntries((found) => found[0] === 'voice of the customer');
  expect(entries.length).toBeGreaterThan(0);
  await window.screenshot('look-up');
  await window.quickInput.close();
});

it('inserts what was looked up', async () => {
  await window.editor.placeCursor('csat');
  await openLookUp();
  await window.quickInput.accept('customer satisfaction');
  await window.editor.waitForText((text) => text.includes('a short customer satisfaction survey'));
});

it('shows the full entry as a page', async () => {
  await openLookUp();
  await window.quickInput.type('customer experience');
  await window.quickInput.waitForEntries((entries) => entries[0] === 'customer experience');
  await window.quickInput.pickButton('customer experience', 'Show Full Entry');
  await window.waitForTab(/customer.experience/i);
  await window.webviews.waitFor('Not to be confused with');
  await window.screenshot('entry');
  await window.runCommand('View: Close Editor');
  await window.waitForTab(/contact-support/);
});

it('fixes all in the document', async () => {
  await window.openFile('customer-survey.md');
  await window.editor.waitForSquiggles();
  await window.runCommand('CX Terminology: Fix All in Document');
  await window.editor.waitForSquiggles(0);
  await window.screenshot('fixed');
});
