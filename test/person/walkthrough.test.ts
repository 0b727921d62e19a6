/** A newcomer takes the first steps: opens the walkthrough, tries the sample, and fixes it. */
import { beforeAll, expect, it } from 'vitest';
import { poll } from '../host/poll.ts';
import type { Workbench } from '../host/workbench.ts';
import { openWritersWindow } from './writersWindow.ts';

let window: Workbench;

beforeAll(async () => {
  const writer = await openWritersWindow({ hasSample: true, viewport: { width: 1400, height: 860 } });
  ({ window } = writer);
  return writer.close;
});

/** The steps, each with whether it is done. */
async function steps(): Promise<{ title: string; isDone: boolean }[]> {
  const found = window.page.locator('.gettingStartedContainer .getting-started-step');
  return found.evaluateAll((elements) =>
    elements.map((step) => ({
      title: step.querySelector('.step-title')?.textContent ?? '',
      isDone: step.querySelector('.codicon.complete') !== null,
    })),
  );
}

async function waitForDone(title: string): Promise<void> {
  await poll(`“${title}” to be done`, steps, (found) =>
    found.some((step) => step.title === title && step.isDone),
  );
}

/** Unfolds a step and presses one of its buttons. */
async function press(step: string, button: string): Promise<void> {
  const container = window.page.locator('.getting-started-step').filter({ hasText: step });
  await container.locator('.step-title').click();
  await container.getByRole('button', { name: button, exact: true }).click();
}

it('finds the first steps by a command', async () => {
  await window.runCommand('View: Close Primary Side Bar');
  await window.runCommand('Welcome: Open Walkthrough...');
  await window.quickInput.pick('First Steps with CX Terminology');
  await expect
    .poll(async () => (await steps()).map(({ title }) => title))
    .toEqual([
      'Try it on a sample',
      'Look up a term',
      'Fix what is underlined',
      'Make your own glossary',
      'Check the whole workspace',
    ]);
  const picture = window.page.locator('.getting-started-media img');
  await poll(
    'the picture of the first step',
    () => picture.evaluateAll((images) => (images[0] as HTMLImageElement | undefined)?.naturalWidth ?? 0),
    (width) => width > 600,
  );
  await window.screenshot('walkthrough');
});

it('opens the sample beside them', async () => {
  await press('Try it on a sample', 'Open the Sample');
  await window.editor.waitForText((text) => text.includes('# Customer survey, third quarter'));
  await window.editor.waitForSquiggles();
  await waitForDone('Try it on a sample');
  await window.screenshot('walkthrough-sample');
});

it('fixes the sample from the step', async () => {
  await press('Fix what is underlined', 'Fix All in the Document');
  await window.notices.waitFor('Fixed 8 findings');
  await window.editor.waitForSquiggles(0);
  await waitForDone('Fix what is underlined');
  await window.screenshot('walkthrough-fixed');
});

it('looks up a term from the step', async () => {
  await press('Look up a term', 'Look Up a Term');
  await window.quickInput.waitForBox('A term, an abbreviation, or any wrong form of one');
  await window.quickInput.close();
  await waitForDone('Look up a term');
});

it('asks for a term from the step', async () => {
  await press('Make your own glossary', 'Add a Term');
  await window.quickInput.waitForBox('smart basket (SB)');
  await window.screenshot('walkthrough-add-term');
  await window.quickInput.close();
  await waitForDone('Make your own glossary');
});

it('checks the workspace from the step', async () => {
  await press('Check the whole workspace', 'Check the Workspace');
  await window.notices.waitFor('findings in 6 files');
  await waitForDone('Check the whole workspace');
  await window.screenshot('walkthrough-done');
});
