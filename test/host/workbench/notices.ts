/** What the window tells without being asked: notifications and the status bar. */

import type { Locator, Page } from 'playwright-core';
import { insist, poll } from '../poll.ts';
import { dismiss } from './focus.ts';

export class Notices {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Waits for a notification that contains the text, and resolves with its whole message. */
  async waitFor(text: string): Promise<string> {
    const shown = this.#page.locator('.notifications-toasts .notification-list-item-message');
    const messages = await poll(
      `a notification with "${text}"`,
      () => shown.allInnerTexts(),
      (found) => found.some((message) => message.includes(text)),
    );
    return messages.find((message) => message.includes(text)) ?? '';
  }

  /** Presses a button of the notification that contains the text, with the mouse. */
  async press(text: string, button: string): Promise<void> {
    await this.waitFor(text);
    const notice = this.#page
      .locator('.notifications-toasts .notification-list-item')
      .filter({ hasText: text });
    await notice.getByRole('button', { name: button, exact: true }).click();
  }

  /** Waits until the status bar says so of the cursor: `Ln 3, Col 7 (4 selected)`. */
  async waitForCursor(wanted: string): Promise<void> {
    const shown = this.#page.locator('[id="status.editor.selection"]');
    await poll(
      `the cursor at ${wanted}`,
      async () => (await shown.allInnerTexts()).join(),
      (text) => text === wanted,
    );
  }

  /**
   * Opens what is behind the `{}` of the status bar, what extensions say about the file's language, until it matches.
   * It stays open.
   */
  async waitForLanguageStatus(wanted: RegExp): Promise<void> {
    await insist(`a language status ${wanted}`, {
      // An open card stays as it was made.
      act: async () => {
        await this.closeLanguageStatus();
        // It comes on hover, and stays on click.
        await this.#page.locator('[id="status.languageStatus"]').click();
        await this.#languageStatus().first().waitFor();
      },
      ask: async () => {
        const texts = await this.#languageStatus().locator('.left').allInnerTexts();
        return texts.map((text) => text.replaceAll(/\s+/g, ' ').trim()).join('\n');
      },
      satisfies: (text) => wanted.test(text),
    });
  }

  async closeLanguageStatus(): Promise<void> {
    await this.#page.mouse.move(1, 1);
    await dismiss(this.#page, 'the language status', this.#languageStatus());
  }

  #languageStatus(): Locator {
    return this.#page.locator('.hover-language-status .element');
  }
}
