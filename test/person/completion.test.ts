/** A writer has terms completed, sees what they mean, and is left alone where no prose is. */
import { beforeAll, it } from 'vitest';
import type { Workbench } from '../host/workbench.ts';
import { openWritersWindow } from './writersWindow.ts';

let window: Workbench;

beforeAll(async () => {
  const writer = await openWritersWindow({
    files: { 'plan.md': '# Plan\n\nWhat we do:\n' },
    // So that nobody else has suggestions.
    settings: { 'editor.wordBasedSuggestions': 'off', 'markdown.suggest.paths.enabled': false },
    deviceScaleFactor: 2,
  });
  ({ window } = writer);
  return writer.close;
});

/** Begins a paragraph at the end of the document. */
async function begin(text: string): Promise<void> {
  await window.editor.press('ControlOrMeta+End', 'Enter');
  await window.editor.type(text);
}

it('gets the right term for a wrong form that is begun', async () => {
  await window.openFile('plan.md');
  await begin('An omni-ch');
  await window.suggestions.ask('omnichannel', 'omnichannel sales');
  await window.screenshot('completion');
  await window.suggestions.accept();
  await window.editor.waitForText((text) => text.endsWith('An omnichannel'));
});

it('gets an abbreviation, alone or written out, with what it means', async () => {
  await begin('Our nps');
  await window.suggestions.ask('NPS', 'Net Promoter Score (NPS)');
  await window.suggestions.openDetails(
    'preferred abbreviation',
    'Net Promoter Score (NPS)',
    'Metric of customer loyalty',
  );
  await window.screenshot('completion-details');
  await window.editor.press('ArrowDown');
  await window.suggestions.openDetails('preferred term with abbreviation');
  await window.suggestions.accept();
  await window.editor.waitForText((text) => text.endsWith('Our Net Promoter Score (NPS)'));
});

it('gets the case in which the word was begun', async () => {
  await begin('Touchp');
  await window.suggestions.ask('Touchpoint');
  await window.suggestions.accept();
  await window.editor.waitForText((text) => text.endsWith('\nTouchpoint'));
  await begin('CUSTOMER JOUR');
  await window.suggestions.ask('CUSTOMER JOURNEY');
  await window.suggestions.accept();
  await window.editor.waitForText((text) => text.endsWith('CUSTOMER JOURNEY'));
});

it.each([
  ['the target of a link', 'See [all](touchp'],
  ['a URL', 'See https://example.org/touchp'],
  ['inline code', 'The `touchp'],
])('gets nothing in %s', async (_, text) => {
  await begin(text);
  await window.suggestions.ask();
  await window.suggestions.close();
});
