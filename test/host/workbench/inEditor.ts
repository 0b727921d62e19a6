/** What opens in the text editor: the menu of quick fixes, suggestions, the box for a new name, and the lists of places. */

import type { Locator, Page } from 'playwright-core';
import { insist, poll } from '../poll.ts';
import { dismiss, focusPath, Part } from './focus.ts';

/** The menu of quick fixes (Ctrl+.). */
export class QuickFixMenu extends Part {
  protected readonly name = 'the quick-fix menu';

  protected isIn(path: string): boolean {
    return path.includes('action-widget');
  }

  /** Opens it where the cursor is, and resolves with its entries, from the top. */
  async open(): Promise<string[]> {
    // Before VS Code knows the fixes, the keys show no menu. Pressed again in the menu, they would take its first entry.
    // A light bulb that went while something else had the focus does not come back; the keys show the menu all the same.
    const bulb = this.page.locator(lightBulb).filter({ visible: true }).first();
    await bulb.waitFor({ timeout: 10_000 }).catch(() => undefined);
    await insist(this.name, {
      act: () => this.page.keyboard.press('ControlOrMeta+.'),
      ask: () => focusPath(this.page),
      satisfies: (path) => this.isIn(path),
      patienceMs: 10_000,
    });
    return this.entries();
  }

  /** Waits until it is open, and resolves with its entries, from the top. */
  async entries(): Promise<string[]> {
    await this.waitForFocus();
    return (await this.#rows().allInnerTexts()).map((text) => text.trim());
  }

  /** Picks an entry, with the mouse. */
  async pick(title: string): Promise<void> {
    await this.#rows().filter({ hasText: title }).first().click();
    await this.#rows().first().waitFor({ state: 'hidden' });
  }

  async close(): Promise<void> {
    await dismiss(this.page, this.name, this.page.locator('.action-widget'));
  }

  #rows(): Locator {
    return this.page.locator('.action-widget .monaco-list-row.action');
  }
}

/** What may be meant by what is being typed. The text editor keeps the focus. */
export class Suggestions {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Asks for them where the cursor is, and waits until there are these, from the top; none where nothing is given. */
  async ask(...wanted: string[]): Promise<void> {
    await insist(`the suggestions ${wanted.join(', ')}`, {
      act: () => this.#page.keyboard.press('Control+Space'),
      ask: async () => ({
        isShown: await this.#widget().isVisible(),
        text: await this.#text(),
        labels: await this.#widget().locator('.monaco-list-row .label-name').allInnerTexts(),
      }),
      satisfies: ({ isShown, text, labels }) =>
        wanted.length === 0
          ? isShown && text.includes('No suggestions')
          : wanted.every((label, index) => labels[index] === label),
      // Asked again while they are shown, VS Code would show their details.
      patienceMs: 10_000,
    });
  }

  /** Opens the details of the one that is selected, and waits until they contain all of this. */
  async openDetails(...containing: string[]): Promise<void> {
    const details = this.#page.locator('.suggest-details-container').filter({ visible: true });
    await insist(`details with ${containing.join(', ')}`, {
      // Pressed where they are shown, the keys would close them; those of another one follow the selection.
      act: async () => (await details.count()) === 0 && this.#page.keyboard.press('Control+Space'),
      ask: async () => (await details.allInnerTexts()).join('\n').replaceAll('\u00a0', ' '),
      satisfies: (text) => containing.every((part) => text.includes(part)),
      patienceMs: 3000,
    });
  }

  /** Takes the one that is selected. */
  async accept(): Promise<void> {
    await this.#page.keyboard.press('Enter');
    await this.#widget().waitFor({ state: 'hidden' });
  }

  /** Waits until the first begins with this. */
  async waitFor(first: string): Promise<void> {
    const rows = this.#widget().locator('.monaco-list-row');
    await poll(
      `the suggestion “${first}”`,
      async () => (await rows.allInnerTexts()).join('\n'),
      (texts) => texts.startsWith(first),
    );
  }

  async close(): Promise<void> {
    await dismiss(this.#page, 'the suggestions', this.#widget());
  }

  async #text(): Promise<string> {
    return (await this.#widget().allInnerTexts()).join('\n');
  }

  #widget(): Locator {
    return this.#page.locator('.suggest-widget.visible');
  }
}

/** The box for a new name (F2). */
export class RenameBox extends Part {
  protected readonly name = 'the box for a new name';

  protected isIn(path: string): boolean {
    return path.includes('rename-box');
  }

  /** Types over the old name, and waits until the new one is in the box. */
  override async type(name: string): Promise<void> {
    await super.type(name);
    const box = this.page.locator('.rename-box input:focus');
    await poll(
      `“${name}” in the box`,
      () => box.evaluateAll(([input]) => (input as { value?: string } | undefined)?.value),
      (value) => value === name,
    );
  }
}

/** Places or findings, shown between the lines. */
export class Peek extends Part {
  protected readonly name = 'what is shown between the lines';

  protected isIn(path: string): boolean {
    return path.includes('peekview-widget');
  }

  /** Waits until it has the text. */
  async waitFor(text: string): Promise<void> {
    const shown = async () => (await this.#widget().allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
    await poll(`“${text}” between the lines`, shown, (all) => all.includes(text));
  }

  async close(): Promise<void> {
    await dismiss(this.page, this.name, this.#widget());
  }

  #widget(): Locator {
    return this.page.locator('.peekview-widget');
  }
}

const lightBulb = '.editor-group-container.active :is(.lightBulbWidget, [class*="codicon-gutter-lightbulb"])';
