/** The tree view that is shown at the side, such as the glossary. */
/// <reference lib="dom" />

import type { Locator } from 'playwright-core';
import { insist, poll } from '../poll.ts';
import { Part } from './focus.ts';

export class Tree extends Part {
  protected readonly name = 'the tree view';

  protected isIn(path: string): boolean {
    return /^[\w-]+ monaco-list\b.* < [\w-]+ pane-body/.test(path);
  }

  /** Waits until the rows, label and description of each from the top, satisfy; resolves with them. */
  async waitForRows(satisfies: (rows: string[]) => boolean): Promise<string[]> {
    return poll('the rows of the tree', () => this.#rows(), satisfies);
  }

  /** Presses a key that goes to another row, and waits until that has the focus. @param row how it begins. */
  async goBy(key: string, row: string): Promise<void> {
    await this.press(key);
    const focused = this.page.locator('.pane-body .monaco-list-row.focused');
    await poll(
      `“${row}” in the tree to have the focus`,
      async () => textOf((await focused.allTextContents()).join()),
      (text) => text.startsWith(row),
    );
  }

  /** Opens the first row by keyboard, and waits until the row below, its label and description, satisfies; resolves with all. */
  async openFirst(satisfies: (below: string) => boolean): Promise<string[]> {
    return insist('the first row of the tree to open', {
      act: () => this.press('Home', 'ArrowRight'),
      ask: () => this.#rows(),
      satisfies: (rows) => satisfies(rows[1] ?? ''),
    });
  }

  /** Waits until the view says this in the place of rows. */
  async waitForWelcome(text: string): Promise<void> {
    await poll(
      `“${text}” in the place of rows`,
      async () => (await this.#welcome().allInnerTexts()).join('\n'),
      (texts) => texts.includes(text),
    );
  }

  /** Presses a button below what the view says in the place of rows. */
  async pressWelcomeButton(name: string): Promise<void> {
    await this.#welcome().getByRole('button', { name, exact: true }).click();
  }

  /** Opens it by its icon at the side of the window. */
  async open(name: string): Promise<void> {
    await this.page.locator(`.part.activitybar .action-label[aria-label^="${name}"]`).click();
  }

  /** Presses a button in the title of the view. */
  async pressTitleButton(tooltip: string): Promise<void> {
    await this.page.locator(`.part.sidebar .composite.title .action-label[aria-label^="${tooltip}"]`).click();
  }

  /** What a screen reader is told of a row. */
  async label(row: string): Promise<string> {
    return (await this.#row(row).getAttribute('aria-label')) ?? '';
  }

  /** Rests the mouse on a row until its card contains the text, and resolves with all of it. */
  async hover(label: string, containing: string): Promise<string> {
    const card = this.page.locator('.workbench-hover').filter({ visible: true });
    return insist(`a card of “${label}”`, {
      act: async () => {
        const { x = 0, y = 0, height = 0 } = (await this.#row(label).boundingBox()) ?? {};
        // A mouse that rested there before has to move for the card to come.
        await this.page.mouse.move(x + 60, y + height + 3);
        await this.page.mouse.move(x + 60, y + height / 2, { steps: 3 });
      },
      ask: async () => (await card.allInnerTexts()).join('\n'),
      satisfies: (text) => text.includes(containing),
      patienceMs: 5000,
    });
  }

  /** Presses a row, with the mouse. */
  async click(label: string): Promise<void> {
    await this.#row(label).click();
  }

  /** Rests the mouse on a row, and presses a button on it. */
  async pressButton(label: string, tooltip: string): Promise<void> {
    const row = this.#row(label);
    await row.hover();
    await row.locator(`.action-label[aria-label^="${tooltip}"]`).click();
  }

  #welcome(): Locator {
    return this.page.locator('.pane-body .welcome-view-content').filter({ visible: true });
  }

  #row(label: string): Locator {
    return this.page.locator('.pane-body .monaco-list-row').filter({ hasText: label }).first();
  }

  async #rows(): Promise<string[]> {
    const rows = await this.page.locator('.pane-body .monaco-list-row').evaluateAll((elements) =>
      elements
        .map((row) => ({ top: row.getBoundingClientRect().top, text: row.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text),
    );
    return rows.map(textOf);
  }
}

function textOf(row: string): string {
  return row.replaceAll('\u00a0', ' ').trim();
}
