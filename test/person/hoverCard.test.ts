/** A writer rests the mouse on terms, and goes on from the card: to the quick fixes, the full entry, and the uses. */
import { beforeAll, expect, it } from 'vitest';
import type { Workbench } from '../host/workbench.ts';
import { openWritersWindow } from './writersWindow.ts';

let window: Workbench;

beforeAll(async () => {
  const writer = await openWritersWindow({
    files: {
      'page.md': 'First of all.\n\nEvery touch point counts, as a customer persona shows.\n',
      'other.md': 'Two touchpoints and a touch-point.\n',
    },
    deviceScaleFactor: 2,
  });
  ({ window } = writer);
  return writer.close;
});

it('has the links of the card in sight, and opens the quick fixes from there', async () => {
  await window.openFile('page.md');
  await window.editor.waitForSquiggles(1);
  await window.editor.placeCursor('First');
  await window.editor.hover('touch point', { containing: 'Show uses' });
  await window.editor.waitForHoverLinks('Fix…', 'Show full entry', 'Show uses');
  await window.screenshot('hover-links');
  await window.editor.pressHoverLink('Fix…');
  const [first] = await window.quickFixes.entries();
  expect(first).toBe('Replace with “touchpoint”');
  await window.screenshot('hover-to-fixes');
  await window.quickFixes.close();
});

it('lists the uses', async () => {
  await window.editor.hover('touch point', { containing: 'Show uses' });
  await window.editor.pressHoverLink('Show uses');
  await window.peek.waitFor('Locations (3)');
  await window.peek.waitFor('other.md');
  await window.screenshot('hover-to-uses');
  await window.peek.close();
});

it('opens the full entry, also of a right form, which has nothing to fix', async () => {
  // The mouse rests on the other one.
  await window.editor.leaveHover();
  await window.editor.hover('customer persona', { containing: 'also persona' });
  await window.editor.waitForHoverLinks('Show full entry', 'Show uses');
  await window.screenshot('hover-right-form');
  await window.editor.pressHoverLink('Show full entry');
  await window.waitForTab(/customer.persona/i);
  await window.webviews.waitFor('customer persona');
});
