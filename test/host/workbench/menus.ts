/** What opens over the window and is answered: context menus and dialogs. */

import type { Locator } from 'playwright-core';
import { insist, poll } from '../poll.ts';
import { dismiss, Part } from './focus.ts';

/** A context menu. */
export class Menu extends Part {
  protected readonly name = 'the menu';

  protected isIn(path: string): boolean {
    return path.includes('monaco-menu');
  }

  /** Waits until it is open and has these entries, from the top. */
  async waitForEntries(...wanted: string[]): Promise<void> {
    await this.waitForFocus();
    const entries = this.page.locator('.monaco-menu .action-label');
    await poll(
      `a menu of ${wanted.join(', ')}`,
      async () => (await entries.allInnerTexts()).map((text) => text.trim()).filter((text) => text !== ''),
      (texts) => JSON.stringify(texts) === JSON.stringify(wanted),
    );
  }

  /** Picks an entry. */
  async pick(label: string): Promise<void> {
    const focused = this.page.locator('.monaco-menu .action-item.focused .action-label');
    await insist(`“${label}” in the menu to have the focus`, {
      act: () => this.press('ArrowDown'),
      ask: async () => (await focused.allInnerTexts()).join().trim(),
      satisfies: (text) => text === label,
      patienceMs: 500,
    });
    await this.press('Enter');
    await this.page.locator('.monaco-menu').waitFor({ state: 'hidden' });
  }

  async close(): Promise<void> {
    await dismiss(this.page, this.name, this.page.locator('.monaco-menu'));
  }
}

/** A question in the middle of the window. */
export class Dialog extends Part {
  protected readonly name = 'the dialog';

  protected isIn(path: string): boolean {
    return path.includes('monaco-dialog-box');
  }

  /** Waits until one is shown that says this. */
  async waitFor(text: string): Promise<void> {
    await this.#box().filter({ hasText: text }).waitFor();
    await this.waitForFocus();
  }

  /** Presses a button, with the mouse. */
  async answer(button: string): Promise<void> {
    await this.#box().getByRole('button', { name: button, exact: true }).click();
    await this.#box().waitFor({ state: 'hidden' });
  }

  async close(): Promise<void> {
    await dismiss(this.page, this.name, this.#box());
  }

  #box(): Locator {
    return this.page.locator('.monaco-dialog-box');
  }
}
