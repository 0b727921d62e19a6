/** What has the focus in a window, and the parts of the window that take keys while they have it. */
/// <reference lib="dom" />

import type { Locator, Page } from 'playwright-core';
import { insist, poll } from '../poll.ts';

/** What has the focus and all that it is in, from the inside: the name of the tag and the classes of each. */
export async function focusPath(page: Page): Promise<string> {
  return page.evaluate(() => {
    let one = document.activeElement;
    // Menus have a document of their own.
    while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
    const path: string[] = [];
    while (one) {
      path.push([one.localName, one.getAttribute('class') ?? ''].join(' ').trim());
      const root = one.getRootNode();
      one = one.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    }
    return path.join(' < ');
  });
}

/** The role and the name of an element, as a screen reader is told: `button "Change All"`; nothing where there is none. */
export async function spoken(element: Locator): Promise<string> {
  if ((await element.count()) !== 1) return '';
  // What is in it follows, and is none of its own.
  return /\w+ "(?:[^"\\]|\\.)*"|\w+/.exec(await element.ariaSnapshot())?.[0] ?? '';
}

/** Presses Escape until something has gone. */
export async function dismiss(page: Page, what: string, shown: Locator): Promise<void> {
  await insist(`${what} to go`, {
    act: () => page.keyboard.press('Escape'),
    ask: () => shown.filter({ visible: true }).count(),
    satisfies: (count) => count === 0,
  });
}

/** A part of the window that keys go to while it has the focus. None is pressed before. */
export abstract class Part {
  /** What it is, in messages. */
  protected abstract readonly name: string;
  protected readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Whether the focus, as {@link focusPath} tells it, is in this part. */
  protected abstract isIn(path: string): boolean;

  async waitForFocus(): Promise<void> {
    await poll(
      `${this.name} to have the focus`,
      () => focusPath(this.page),
      (path) => this.isIn(path),
    );
  }

  /** Presses keys one after the other, such as `Control+Home`; with a space between them, those of one shortcut. */
  async press(...shortcuts: string[]): Promise<void> {
    for (const shortcut of shortcuts) {
      await this.waitForFocus();
      // VS Code forgets the first of two where the page is asked anything between them.
      for (const keys of shortcut.split(' ')) await this.page.keyboard.press(keys);
    }
  }

  /** Types key by key. */
  async type(text: string): Promise<void> {
    await this.waitForFocus();
    await this.page.keyboard.type(text);
  }
}
