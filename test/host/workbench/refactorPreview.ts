/** The list of changes, in the panel, from which a writer chooses before they are made. */

import type { Locator, Page } from 'playwright-core';
import { poll } from '../poll.ts';

export class RefactorPreview {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Waits until it has a row with this text: a file, or a change in one. */
  async waitFor(text: string): Promise<void> {
    await this.#row(text).waitFor();
  }

  /** Ticks a row, and with a file all changes in it. */
  async tick(text: string): Promise<void> {
    await this.#waitForTick(text, false);
    await this.#box(text).check();
  }

  /** Takes the tick of a row away, once it has one: rows of a file are drawn anew when it is ticked. */
  async untick(text: string): Promise<void> {
    await this.#waitForTick(text, true);
    await this.#box(text).uncheck();
  }

  async apply(): Promise<void> {
    await this.#answer('Apply');
  }

  async discard(): Promise<void> {
    await this.#answer('Discard');
  }

  async #answer(button: string): Promise<void> {
    await this.#page.getByRole('button', { name: button, exact: true }).click();
    await this.#rows().first().waitFor({ state: 'hidden' });
  }

  async #waitForTick(text: string, isTicked: boolean): Promise<void> {
    await poll(
      `“${text}” ${isTicked ? 'with' : 'without'} a tick`,
      () => this.#box(text).isChecked(),
      (found) => found === isTicked,
    );
  }

  #box(text: string): Locator {
    return this.#row(text).locator('.edit-checkbox');
  }

  #row(text: string): Locator {
    return this.#rows().filter({ hasText: text }).first();
  }

  #rows(): Locator {
    return this.#page.locator('.bulk-edit-panel .monaco-list-row');
  }
}
