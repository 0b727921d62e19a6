/** The active text editor: its text, the cursor, squiggles, and the cards that explain words. */

import type { Locator, Page } from 'playwright-core';
import { insist, poll, pollFor } from '../poll.ts';
import { dismiss, focusPath, Part } from './focus.ts';
import { type Box, boxOfWord } from './words.ts';

/** The kinds of squiggle. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

export class Editor extends Part {
  protected readonly name = 'the editor';
  readonly #root: string;

  /** @param root the selector of the editor; that of the active group's text editor unless given. */
  constructor(page: Page, root: string = textEditor) {
    super(page);
    this.#root = root;
  }

  protected isIn(path: string): boolean {
    return isInEditor(path);
  }

  /** Waits until a file is what the editor shows, and keys go to it. @param name the last part of its path. */
  async waitForFile(name: string): Promise<void> {
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    // The tab is there before the document is.
    const uris = () =>
      this.page
        .locator(`${this.#root}.focused`)
        .evaluateAll((editors) => editors.map((one) => one.getAttribute('data-uri') ?? ''));
    const isShown = ([uri = '']: string[]) => decodeURIComponent(uri).endsWith(`/${name}`);
    await poll(`${name} in an editor with the focus`, uris, isShown);
    await this.#lines().first().waitFor();
    await this.waitForFocus();
  }

  /** The lines it shows, as they are wrapped, once they stand still: a line that is just drawn has no place yet. */
  async text(): Promise<string> {
    let last: string | undefined;
    return pollFor('text that stands still', async () => {
      const before = last;
      last = await this.#drawnText();
      await this.page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
      return last === before ? last : undefined;
    });
  }

  /** Waits until the text satisfies, and resolves with it. */
  async waitForText(satisfies: (text: string) => boolean): Promise<string> {
    return poll("the editor's text", () => this.#drawnText(), satisfies);
  }

  /** Waits until all editors together show this many squiggles; at least one unless given. */
  async waitForSquiggles(count?: number, severity: Severity = 'warning'): Promise<number> {
    return poll(
      `${count ?? 'some'} squiggles (${severity})`,
      () => this.page.locator(`.monaco-editor .squiggly-${severity}`).count(),
      (found) => (count === undefined ? found > 0 : found === count),
    );
  }

  /** Puts the cursor into a word that is shown, by the mouse; the first unless `nth` counts on from 0. */
  async placeCursor(word: string, nth = 0): Promise<void> {
    await insist(`the cursor in "${word}"`, {
      // What lies over the word for a moment, such as a card, takes the click; a person sends it away and clicks again.
      act: async () => {
        if (!isInEditor(await focusPath(this.page))) await this.page.keyboard.press('Escape');
        const { x, y, width, height } = await this.#boxOf(word, nth);
        await this.page.mouse.click(x + width / 2, y + height / 2);
        // So that no card comes.
        await this.page.mouse.move(1, 1);
      },
      ask: async () => ({
        focus: await focusPath(this.page),
        cursor: await this.#cursor(),
        word: await this.#boxOf(word, nth),
      }),
      satisfies: ({ focus, cursor, word }) =>
        isInEditor(focus) && cursor !== undefined && isInMiddle(cursor, word),
    });
  }

  /**
   * Rests the mouse on a word and resolves with the text of the card that explains it. The card comes in parts, so say
   * which text it must contain.
   */
  async hover(word: string, { nth = 0, containing = '' } = {}): Promise<string> {
    const text = async () => (await this.#cards().allInnerTexts()).join('\n').trim();
    return insist(`a hover card of "${word}" with "${containing}"`, {
      act: async () => {
        const { x, y, width, height } = await this.#boxOf(word, nth);
        const [toX, toY] = [x + width / 2, y + height / 2];
        // A mouse that rested there before has to move for the card to come.
        await this.page.mouse.move(toX, toY - 3);
        await this.page.mouse.move(toX, toY, { steps: 3 });
      },
      ask: text,
      satisfies: (found) => found !== '' && !found.includes('Loading...') && found.includes(containing),
      patienceMs: 5000,
    });
  }

  /** Asks by keys for the card of the word at the cursor, and waits until it contains all of this. */
  async hoverByKeyboard(...containing: string[]): Promise<void> {
    await insist(`a hover card with ${containing}`, {
      act: () => this.press('ControlOrMeta+K ControlOrMeta+I'),
      ask: async () => (await this.#cards().allInnerTexts()).join('\n'),
      satisfies: (text) => containing.every((part) => text.includes(part)),
      patienceMs: 5000,
    });
  }

  /** Waits until the card shows these links and no others, in this order, where nobody has to scroll for them. */
  async waitForHoverLinks(...wanted: string[]): Promise<void> {
    const inSight = () =>
      this.#hoverLinks().evaluateAll((links) =>
        links
          .filter((link) => {
            const card = link.closest('.monaco-hover')?.getBoundingClientRect();
            const { top, bottom } = link.getBoundingClientRect();
            return card && top >= card.top && bottom <= card.bottom;
          })
          .map((link) => link.textContent ?? ''),
      );
    await poll(`the links ${wanted}`, inSight, (found) => JSON.stringify(found) === JSON.stringify(wanted));
  }

  /** Presses a link of the card that is shown, with the mouse, and waits until the card has made room for what opens. */
  async pressHoverLink(title: string): Promise<void> {
    await this.#hoverLinks().getByText(title, { exact: true }).click();
    await this.#cards().first().waitFor({ state: 'hidden' });
  }

  /** Presses a lens over the text, with the mouse. */
  async pressLens(text: string): Promise<void> {
    await this.page.locator('.codelens-decoration a').getByText(text, { exact: true }).click();
  }

  /** Makes the card go. */
  async leaveHover(): Promise<void> {
    await this.page.mouse.move(1, 1);
    await dismiss(this.page, 'the hover card', this.page.locator('.monaco-hover'));
  }

  /** Waits until the lens over the text say this. */
  async waitForLens(text: string): Promise<void> {
    const lens = this.page.locator('.codelens-decoration');
    await poll(
      `a lens “${text}”`,
      async () => (await lens.allInnerTexts()).join(' '),
      (texts) => texts.includes(text),
    );
  }

  #cards(): Locator {
    return this.page.locator('.monaco-resizable-hover .monaco-hover').filter({ visible: true });
  }

  /** Those that run something; others lead to pages of the web. */
  #hoverLinks(): Locator {
    return this.#cards().locator('a[data-href^="command:cxTerminology."]');
  }

  #lines(): Locator {
    return this.page.locator(`${this.#root} .view-line`);
  }

  /** The lines as they are drawn at the moment. */
  async #drawnText(): Promise<string> {
    const lines = await this.#lines().evaluateAll((elements) =>
      elements
        .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text.replaceAll('\u00a0', ' ')),
    );
    return lines.join('\n');
  }

  /** Where the cursor is, if there is one. */
  async #cursor(): Promise<Box | undefined> {
    const boxes = await this.page
      .locator(`${this.#root}.focused .cursors-layer .cursor`)
      .evaluateAll((cursors) =>
        cursors.map((cursor) => {
          const { x, y, width, height } = cursor.getBoundingClientRect();
          return { x, y, width, height };
        }),
      );
    return boxes[0];
  }

  /** Waits until the word is shown, and says where. */
  async #boxOf(word: string, nth: number): Promise<Box> {
    return pollFor(`"${word}" in the editor`, () => this.#lines().evaluateAll(boxOfWord, { word, nth }));
  }
}

/** The text editor of the active group; not those in the lists of places that it shows. */
const textEditor = '.editor-group-container.active .editor-instance > .monaco-editor';

/** The side of a diff editor that can be edited. */
export const diffEditor = '.editor-group-container.active .editor.modified > .monaco-editor';

/** The cell of a notebook that is being edited. */
export const cellEditor = '.notebookOverlay .cell-editor-container .monaco-editor';

function isInEditor(path: string): boolean {
  return (
    /^[\w-]+ (?:native-edit-context|inputarea)\b/.test(path) &&
    !/zone-widget|rename-box/.test(path) &&
    path.includes('editor-instance')
  );
}

/** Whether the cursor is where a click on the middle of a word puts it. */
function isInMiddle(cursor: Box, word: Box): boolean {
  const [x, y] = [cursor.x + cursor.width / 2, cursor.y + cursor.height / 2];
  return x > word.x && x < word.x + word.width && y > word.y && y < word.y + word.height;
}
