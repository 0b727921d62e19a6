/** A reader’s way through the Markdown preview: known terms are explained under the mouse and from the keyboard. */
import { beforeAll, it } from 'vitest';
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

beforeAll(async () => {
  const writer = await openWritersWindow({ files: { 'measures.md': text }, deviceScaleFactor: 2 });
  ({ window } = writer);
  await window.openFile('measures.md');
  return writer.close;
});

async function waitForMarks(...terms: string[]): Promise<void> {
  const wanted = JSON.stringify(terms);
  await window.webviews.waitForTexts('.cx-term', (texts) => JSON.stringify(texts) === wanted);
}

/** Waits until a term has the focus, and a card explains it. */
async function waitForExplained(term: string, card: RegExp): Promise<void> {
  await window.webviews.waitForTexts('.cx-term:focus', (texts) => texts.join() === term);
  await waitForCard(card);
}

async function waitForCard(wanted: RegExp): Promise<void> {
  await window.webviews.waitForTexts('#cx-term-card', ([card = '']) => wanted.test(card));
}

async function waitForNoCard(): Promise<void> {
  await window.webviews.waitForTexts('#cx-term-card', (cards) => cards.length === 0);
}

it('marks the terms of the text, but none in code and links', async () => {
  await window.runCommand('Markdown: Open Preview to the Side');
  await waitForMarks(
    ...['customer experience', 'customer effort score', 'touchpoint', 'CSAT', 'NPS'],
    ...['First contact resolution', 'FCR'],
  );
  await window.screenshot('preview');
});

it('explains a term where the mouse rests, until it leaves', async () => {
  await window.webviews.hover('.cx-term', 'customer effort score');
  await waitForCard(/^customer effort score \(CES\)\n\S.+\.$/);
  await window.screenshot('preview-card');
  await window.webviews.hover('code');
  await waitForNoCard();
});

it('is one stop for Tab; arrow keys lead from term to term, Escape closes the card', async () => {
  await window.webviews.waitForTexts(
    '.cx-term[tabindex="0"]',
    (texts) => texts.join() === 'customer experience',
  );
  await (await window.webviews.find('.cx-term')).focus();
  await waitForExplained('customer experience', /^customer experience/);
  await window.webviews.press('ArrowRight');
  await window.webviews.press('ArrowRight');
  await waitForExplained('touchpoint', /^touchpoint\n/);
  await window.webviews.find('.cx-term:focus[aria-describedby="cx-term-card"]');
  await window.screenshot('preview-keyboard');
  await window.webviews.press('Escape');
  await waitForNoCard();
  await window.webviews.press('End');
  await waitForExplained('FCR', /^first call resolution \(FCR\)\n.+\n+first contact resolution \(FCR\)\n/);
  await window.screenshot('preview-ambiguous');
  await window.webviews.press('Escape');
  await waitForNoCard();
});

it('follows what is typed', async () => {
  await window.page.locator('.monaco-editor .view-line').first().click();
  await window.editor.press('Control+End');
  await window.editor.type('Our new chatbot.');
  await window.webviews.waitForTexts(
    '.cx-term',
    (texts) => texts.filter((one) => one === 'chatbot').length === 1,
  );
});
