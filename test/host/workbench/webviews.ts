/** The pages that extensions show, such as the report, an entry, and the Markdown preview. */
/// <reference lib="dom" />

import type { Frame, Locator, Page } from 'playwright-core';
import { poll, pollFor } from '../poll.ts';
import { spoken } from './focus.ts';

/** Which element of which page has the focus. */
interface Focused {
  readonly frame: Frame;
  /** Its place among all elements of the page. */
  readonly place: number;
}

export class Webviews {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Waits until one shows the text, or until there are some and none of them does any more. */
  async waitFor(text: string, isShown = true): Promise<void> {
    const what = `${isShown ? 'a' : 'no'} web view with "${text}"`;
    await poll(
      what,
      () => this.#inAll(() => document.body.textContent ?? ''),
      (all) => (isShown ? all.includes(text) : all !== '' && !all.includes(text)),
    );
  }

  /** Waits until one has a class, such as that of a theme. */
  async waitForClass(name: string): Promise<void> {
    await poll(
      `a web view with the class ${name}`,
      () => this.#inAll(() => document.body.className),
      (all) => all.split(/\s/).includes(name),
    );
  }

  /** Waits until the HTML of one contains this, and resolves with it. */
  async waitForHtml(containing: string): Promise<string> {
    return pollFor(`a web view with ${containing}`, async () => {
      const pages = await this.#pages();
      const all = await Promise.all(pages.map((frame) => frame.content().catch(gone(''))));
      return all.find((html) => html.includes(containing));
    });
  }

  /** Waits until one shows an element, and resolves with it. @param text what is in the element. */
  async find(selector: string, text: string | RegExp = ''): Promise<Locator> {
    return this.#findIn(`${selector} “${text}” in a web view`, (frame) =>
      frame.locator(selector).filter({ hasText: text }).first(),
    );
  }

  /** Waits until the texts of all elements of a kind satisfy. */
  async waitForTexts(selector: string, satisfies: (texts: string[]) => boolean): Promise<string[]> {
    return poll(
      `the texts of ${selector}`,
      async () => {
        const pages = await this.#pages();
        const texts = pages.map((frame) => frame.locator(selector).allInnerTexts().catch(gone([])));
        return (await Promise.all(texts)).flat();
      },
      satisfies,
    );
  }

  /** Presses a link or a button, with the mouse. */
  async click(name: string | RegExp): Promise<void> {
    const find = () =>
      this.#findIn(`“${name}” in a web view`, (frame) =>
        frame
          .getByRole('link', { name })
          .or(frame.getByRole('button', { name }))
          .filter({ visible: true })
          .first(),
      );
    await untilThere(`“${name}” to be pressed`, async () => (await find()).click());
  }

  /** Rests the mouse on an element. @param text what is in the element. */
  async hover(selector: string, text: string | RegExp = ''): Promise<void> {
    await untilThere(`the mouse on “${text}”`, async () => (await this.find(selector, text)).hover());
  }

  /** Presses a key once a web view has the focus. */
  async press(keys: string): Promise<void> {
    await pollFor('a web view to have the focus', () => this.#focused());
    await this.#page.keyboard.press(keys);
  }

  /** Presses Tab, waits until something else has the focus, and resolves with it, as {@link focused} does. */
  async pressTab(): Promise<string> {
    const before = await pollFor('a web view to have the focus', () => this.#focused());
    await this.#page.keyboard.press('Tab');
    await poll(
      'Tab to lead to another element',
      async () => {
        const now = await this.#focused();
        return now && (now.frame !== before.frame || now.place !== before.place);
      },
      (isElsewhere) => isElsewhere === true,
    );
    return this.focused();
  }

  /** What has the focus, as a screen reader is told; nothing where no web view has it. */
  async focused(): Promise<string> {
    const focused = await this.#focused();
    return focused ? spoken(focused.frame.locator(':focus')).catch(gone('')) : '';
  }

  async waitForFocused(wanted: string): Promise<void> {
    await poll(
      `${wanted} to have the focus`,
      () => this.focused(),
      (focused) => focused === wanted,
    );
  }

  async #focused(): Promise<Focused | undefined> {
    const placeOf = () =>
      document.hasFocus() && document.activeElement
        ? [...document.querySelectorAll('*')].indexOf(document.activeElement)
        : -1;
    for (const frame of await this.#pages()) {
      const place = await frame.evaluate(placeOf).catch(gone(-1));
      if (place >= 0) return { frame, place };
    }
    return undefined;
  }

  /** What they say, a line for each. */
  async #inAll(read: () => string): Promise<string> {
    const pages = await this.#pages();
    return (await Promise.all(pages.map((frame) => frame.evaluate(read).catch(gone(''))))).join('\n');
  }

  async #findIn(what: string, elementIn: (frame: Frame) => Locator): Promise<Locator> {
    return pollFor(what, async () => {
      for (const frame of await this.#pages()) {
        const isShown = await elementIn(frame).isVisible().catch(gone(false));
        if (isShown) return elementIn(frame);
      }
      return undefined;
    });
  }

  /** The pages of extensions that are shown and have loaded: before, their buttons do nothing. */
  async #pages(): Promise<Frame[]> {
    const frames = this.#page.frames().filter((frame) => frame !== this.#page.mainFrame());
    // VS Code makes a page in a frame of its own beside the one before, and shows it when it is made.
    const isShown = () => window.frameElement?.id === 'active-frame' && document.readyState === 'complete';
    const shown = await Promise.all(frames.map((frame) => frame.evaluate(isShown).catch(gone(false))));
    return frames.filter((_, index) => shown[index]);
  }
}

/** A frame may go while it is asked, as VS Code makes a new one whenever it renders the whole page again. */
function gone<T>(answer: T): (error: unknown) => T {
  return (error) => {
    if (!isOfGoneFrame(error)) throw error;
    return answer;
  };
}

/** Does something to an element of a page; again where the page is made anew meanwhile. */
async function untilThere(what: string, act: () => Promise<void>): Promise<void> {
  await poll(
    what,
    () => act().then(() => true, gone(false)),
    (isDone) => isDone,
  );
}

function isOfGoneFrame(error: unknown): boolean {
  return /detached|destroyed|navigat|closed/i.test(String(error));
}
