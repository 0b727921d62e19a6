/** A reader’s way through the Markdown preview: known terms are explained under the mouse and from the keyboard. */
import type { Frame } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { poll } from '../host/poll.ts';
import type { Workbench } from '../host/workbench.ts';
import { openWritersWindow } from './writersWindow.ts';

const text = `# How we measure customer experience

Every quarter we ask for the customer effort score at each touchpoint, from the first call to the last bill. Read [how
to read the NPS](nps.md), and mind \`CSAT\` in the exports.

| measure | asked |
| ------- | ----- |
| CSAT    | after each call |
| NPS     | twice a year |

> First contact resolution is not the same as FCR.
`;

let window: Workbench;
let preview: Frame;

beforeAll(async () => {
  const writer = await openWritersWindow({ files: { 'measures.md': text }, deviceScaleFactor: 2 });
  ({ window } = writer);
  await window.openFile('measures.md');
  return writer.close;
});

/**
 * The frame of the preview once it has marks, of a term if one is given; VS Code makes a new one whenever it renders the
 * whole page again.
 */
async function markedPreview(term = ''): Promise<Frame> {
  const frame = await poll(
    `a preview with marks ${term}`,
    async () => {
      for (const one of window.page.frames()) {
        if (
          await one
            .locator('.cx-term', { hasText: term })
            .count()
            .catch(() => 0)
        )
          return one;
      }
      return undefined;
    },
    (found) => found !== undefined,
  );
  if (!frame) throw new Error('unreachable');
  return frame;
}

const card = () => preview.locator('#cx-term-card');

it('marks the terms of the text, but none in code and links', async () => {
  await window.runCommand('Markdown: Open Preview to the Side');
  preview = await markedPreview();
  expect(await preview.locator('.cx-term').allInnerTexts()).toEqual([
    ...['customer experience', 'customer effort score', 'touchpoint', 'CSAT', 'NPS'],
    ...['First contact resolution', 'FCR'],
  ]);
  await window.screenshot('preview');
});

it('explains a term where the mouse rests, until it leaves', async () => {
  await preview.locator('.cx-term', { hasText: 'customer effort score' }).hover();
  await card().waitFor();
  expect(await card().innerText()).toMatch(/^customer effort score \(CES\)\n\S.+\.$/);
  await window.screenshot('preview-card');
  await preview.locator('h1').hover({ position: { x: 2, y: 2 } });
  await card().waitFor({ state: 'detached' });
});

it('is one stop for Tab; arrow keys lead from term to term, Escape closes the card', async () => {
  expect(await preview.locator('.cx-term[tabindex="0"]').allInnerTexts()).toEqual(['customer experience']);
  await preview.locator('.cx-term').first().focus();
  await card().waitFor();
  await window.press('ArrowRight');
  await window.press('ArrowRight');
  const focused = preview.locator('.cx-term:focus');
  expect(await focused.innerText()).toBe('touchpoint');
  expect(await card().innerText()).toMatch(/^touchpoint\n/);
  expect(await focused.getAttribute('aria-describedby')).toBe(await card().getAttribute('id'));
  await window.screenshot('preview-keyboard');
  await window.press('Escape');
  await card().waitFor({ state: 'detached' });
  await window.press('End');
  expect(await card().innerText()).toMatch(
    /^first call resolution \(FCR\)\n.+\n+first contact resolution \(FCR\)\n/,
  );
  await window.screenshot('preview-ambiguous');
  await window.press('Escape');
});

it('follows what is typed', async () => {
  await window.page.locator('.monaco-editor .view-line').first().click();
  await window.press('Control+End');
  await window.type('Our new chatbot.');
  preview = await markedPreview('chatbot');
  expect(await preview.locator('.cx-term', { hasText: 'chatbot' }).count()).toBe(1);
});
