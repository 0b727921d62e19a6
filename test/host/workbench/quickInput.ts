/** The box in the middle of the window that asks: for a command, for a file, or what an extension wants to know. */
/// <reference lib="dom" />

import type { Locator } from 'playwright-core';
import { insist, poll } from '../poll.ts';
import { dismiss, focusPath, Part } from './focus.ts';

/** A box that VS Code opens by keys. */
interface Opened {
  readonly keys: string;
  /** How its placeholder begins. */
  readonly placeholder: string;
  /** Stands in it before what is typed. */
  readonly prefix: string;
}

const commands: Opened = { keys: 'F1', placeholder: 'Type the name of a command', prefix: '>' };
const files: Opened = { keys: 'ControlOrMeta+P', placeholder: 'Search files by name', prefix: '' };

export class QuickInput extends Part {
  protected readonly name = 'the quick input';

  protected isIn(path: string): boolean {
    return path.includes('quick-input-widget');
  }

  /** Runs a command by its title. */
  async runCommand(title: string): Promise<void> {
    await this.#pick(commands, title, title);
    // A command may ask something in the same box, so only its own row has to go.
    await this.#row(title).waitFor({ state: 'hidden' });
  }

  /** The same without the mouse. */
  async runCommandByKeyboard(title: string): Promise<void> {
    await this.#find(commands, title, title);
    await this.#waitForFocusedRow(title);
    await this.page.keyboard.press('Enter');
    await this.#row(title).waitFor({ state: 'hidden' });
  }

  /** Opens a file by its path in the workspace. */
  async openFile(path: string): Promise<void> {
    await this.#pick(files, path, path.split('/').at(-1) ?? path);
  }

  /** Waits until the box with this placeholder is open and takes keys; before, something else does. */
  async waitForBox(placeholder: string): Promise<void> {
    await this.page.locator(`.quick-input-widget input[placeholder="${placeholder}"]:focus`).waitFor();
  }

  /** Waits until the labels of the entries satisfy, and resolves with them. */
  async waitForEntries(satisfies: (entries: string[]) => boolean): Promise<string[]> {
    const labels = () => this.page.locator('.quick-input-list .monaco-list-row .label-name').allInnerTexts();
    return poll('the entries of the quick input', labels, satisfies);
  }

  /** Types, and waits until all of it is in the box. */
  override async type(text: string): Promise<void> {
    await super.type(text);
    await poll(
      `“${text}” in the quick input`,
      async () => (await this.#box())?.value,
      (value) => value?.endsWith(text) === true,
    );
  }

  /** Takes what is in the box, or the entry that has this label and is the one that Enter takes. */
  async accept(label?: string): Promise<void> {
    if (label !== undefined) await this.#waitForFocusedRow(label);
    await this.press('Enter');
  }

  /** Picks an entry by its label, with the mouse. */
  async pick(label: string): Promise<void> {
    await this.#row(label).click();
    await this.#row(label).waitFor({ state: 'hidden' });
  }

  /** Presses a button on an entry. */
  async pickButton(label: string, tooltip: string): Promise<void> {
    const row = this.#row(label);
    await row.hover();
    await row.locator(`.action-label[aria-label="${tooltip}"]`).click();
  }

  /** Presses Tab until an element has the focus. @param label what a screen reader is told of it. */
  async pressTabTo(label: string): Promise<void> {
    const labelOf = () => this.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    while ((await labelOf()) !== label) {
      const before = await focusPath(this.page);
      await this.press('Tab');
      await poll(
        'Tab to lead to another element',
        () => focusPath(this.page),
        (path) => path !== before,
      );
    }
  }

  /** Leaves it without an answer. */
  async close(): Promise<void> {
    await dismiss(this.page, 'the quick input', this.page.locator('.quick-input-widget'));
  }

  async #waitForFocusedRow(label: string): Promise<void> {
    const parts = this.page.locator('.quick-input-list .monaco-list-row.focused .label-name');
    await poll(
      `“${label}” to be what Enter takes`,
      // What is told of it follows.
      async () => (await parts.allInnerTexts())[0],
      (text) => text === label,
    );
  }

  async #pick(opened: Opened, text: string, label: string): Promise<void> {
    await this.#find(opened, text, label);
    await this.#row(label).click();
  }

  /** Opens a box by keys, writes into it, and waits until it finds the entry. */
  async #find({ keys, placeholder, prefix }: Opened, text: string, label: string): Promise<void> {
    const row = this.#row(label);
    const wanted = prefix + text;
    const isOpen = async () => (await this.#box())?.placeholder.startsWith(placeholder) === true;
    // What comes late may take the focus, and with it the box goes; a person opens it again.
    await insist(`“${label}” in the box that ${keys} opens`, {
      act: async () => {
        if (!(await isOpen())) await this.page.keyboard.press(keys);
      },
      ask: async () => {
        const box = await this.#box();
        if (!box?.placeholder.startsWith(placeholder)) return box;
        if (box.value === wanted) return (await row.isVisible()) ? 'found' : box;
        // Where it goes meanwhile, it is opened again.
        await this.page
          .locator('.quick-input-widget input:focus')
          .fill(wanted, { timeout: 2000 })
          .catch(() => {});
        return box;
      },
      satisfies: (seen) => seen === 'found',
    });
  }

  /** The box that has the focus. */
  async #box(): Promise<{ readonly placeholder: string; readonly value: string } | undefined> {
    const [box] = await this.page
      .locator('.quick-input-widget input:focus')
      .evaluateAll((inputs) =>
        (inputs as HTMLInputElement[]).map(({ placeholder, value }) => ({ placeholder, value })),
      );
    return box;
  }

  #row(label: string): Locator {
    const exactly = this.page.locator('.label-name').getByText(label, { exact: true });
    return this.page.locator('.quick-input-list .monaco-list-row').filter({ has: exactly }).first();
  }
}
