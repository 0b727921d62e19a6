// A VS Code window as a person uses it: keyboard, mouse and eyes. Every step waits for its effect.
/// <reference lib="dom" />

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { screenshotsRoot } from './paths.ts';
import { poll } from './poll.ts';

/** Where on the page something is shown. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The kinds of squiggle. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** An open VS Code window, for tests that act as a person does. */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a file of the folder by its name or path, and waits until its editor is active. */
  async openFile(path: string): Promise<void> {
    const name = path.split('/').at(-1) ?? path;
    await this.#pickByKeys('ControlOrMeta+P', path, name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.#lines().first().waitFor();
    // It takes the focus a moment later, also from what has been opened meanwhile.
    await poll('the editor to have the focus', () => this.#focused(), isInEditor);
  }

  /** Runs a command by its title in the command palette. */
  async runCommand(title: string): Promise<void> {
    await this.#pickByKeys('F1', title, title);
    // A command may ask something in the same box, so only its own row has to go.
    await this.#quickInputRow(title).waitFor({ state: 'hidden' });
  }

  /** The same without the mouse. */
  async runCommandByKeyboard(title: string): Promise<void> {
    await this.#findByKeys('F1', title, title);
    const first = this.page.locator('.quick-input-list .monaco-list-row.focused .label-name');
    const label = async () => (await first.allInnerTexts()).join();
    await poll(`“${title}” to be the first of the commands`, label, (text) => text === title);
    await this.page.keyboard.press('Enter');
    await this.#quickInputRow(title).waitFor({ state: 'hidden' });
  }

  /** Picks an entry of the quick input that is open by its label. */
  async pickQuickInput(label: string): Promise<void> {
    await this.#quickInputRow(label).click();
  }

  /** The labels of the entries in the quick input that is open, such as a quick pick's. */
  async quickInputEntries(): Promise<string[]> {
    return this.page.locator('.quick-input-list .monaco-list-row .label-name').allInnerTexts();
  }

  /** Waits until the quick input with this placeholder is open and takes keystrokes; before, the editor does. */
  async waitForQuickInputBox(placeholder: string): Promise<void> {
    await this.page.locator(`.quick-input-widget input[placeholder="${placeholder}"]:focus`).waitFor();
  }

  /** Waits until the labels of the open quick input satisfy, and resolves with them. */
  async waitForQuickInput(satisfies: (entries: string[]) => boolean): Promise<string[]> {
    return poll('the entries of the quick input', () => this.quickInputEntries(), satisfies);
  }

  /** Presses a button on an entry of the quick input that is open. */
  async pickQuickInputButton(label: string, tooltip: string): Promise<void> {
    const row = this.#quickInputRow(label);
    await row.hover();
    await row.locator(`.action-label[aria-label="${tooltip}"]`).click();
  }

  /** Waits until the active tab's label matches. */
  async waitForTab(label: RegExp): Promise<void> {
    const active = this.page.locator('.tab.active');
    await poll(
      `a tab ${label}`,
      async () => (await active.allInnerTexts()).join(' '),
      (text) => label.test(text),
    );
  }

  /** Waits until a web view, such as a Markdown preview, shows the text, or until none does any more. */
  async waitForWebview(text: string, isShown = true): Promise<void> {
    const shown = () => this.#inWebviews(() => document.body.textContent ?? '');
    const what = `${isShown ? 'a' : 'no'} web view with "${text}"`;
    await poll(what, shown, (all) => all.includes(text) === isShown);
  }

  /** Waits until a web view has the classes of a theme. */
  async waitForWebviewClass(theme: RegExp): Promise<void> {
    const classes = () => this.#inWebviews(() => document.body.className);
    await poll(`a web view in ${theme}`, classes, (all) => theme.test(all));
  }

  /** What the web views say, a line for each. */
  async #inWebviews(read: () => string): Promise<string> {
    const frames = this.page.frames().filter((frame) => frame !== this.page.mainFrame());
    // A frame may go while it is asked.
    return (await Promise.all(frames.map((frame) => frame.evaluate(read).catch(() => '')))).join('\n');
  }

  /** Waits until a web view shows an element, and resolves with it. @param text what is in the element. */
  async inWebview(selector: string, text = ''): Promise<Locator> {
    const elementIn = (frame: Frame) => frame.locator(selector).filter({ hasText: text }).first();
    const find = async () => {
      for (const frame of this.page.frames()) {
        // A frame may go while it is asked.
        const isShown = await elementIn(frame)
          .isVisible()
          .catch(() => false);
        if (isShown) return elementIn(frame);
      }
      return undefined;
    };
    const found = await poll(`${selector} “${text}” in a web view`, find, (one) => one !== undefined);
    if (!found) throw new Error('unreachable');
    return found;
  }

  /** Waits until the list of places that is shown in an editor has the text. */
  async waitForPeek(text: string): Promise<void> {
    const list = this.page.locator('.peekview-widget .ref-tree');
    const shown = async () => (await list.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
    await poll(`a list of places with "${text}"`, shown, (all) => all.includes(text));
  }

  /** Waits until a dialog is shown that says this. */
  async waitForDialog(text: string): Promise<void> {
    await this.page.locator('.monaco-dialog-box', { hasText: text }).waitFor();
  }

  /** Presses a button of the dialog that is shown. */
  async pressInDialog(text: string): Promise<void> {
    await this.page.locator('.monaco-dialog-box .monaco-button', { hasText: text }).click();
  }

  /** Presses a link or a button in a web view. */
  async pressInWebview(text: string | RegExp): Promise<void> {
    const wanted = (frame: Frame) =>
      frame
        .getByRole('link', { name: text })
        .or(frame.getByRole('button', { name: text }))
        .filter({ visible: true })
        .first();
    const find = async () => {
      for (const frame of this.page.frames()) {
        // A frame may go while it is asked.
        if (
          frame !== this.page.mainFrame() &&
          (await wanted(frame)
            .isVisible()
            .catch(() => false))
        )
          return frame;
      }
      return undefined;
    };
    const frame = await poll(`“${text}” in a web view`, find, (found) => found !== undefined);
    if (frame) await wanted(frame).click();
  }

  /** What has the focus in the window, as a screen reader is told: `button "Change All"`. */
  async focused(): Promise<string> {
    return spoken(this.page.locator(':focus'));
  }

  /** The same in a web view; nothing where none has it. */
  async focusedInWebview(): Promise<string> {
    for (const frame of this.page.frames()) {
      const isIn = () => document.hasFocus() && document.activeElement?.tagName !== 'IFRAME';
      // A frame may go while it is asked.
      const hasFocus = frame !== this.page.mainFrame() && (await frame.evaluate(isIn).catch(() => false));
      if (hasFocus) return spoken(frame.locator(':focus'));
    }
    return '';
  }

  /** The rows of the tree view that is shown, from the top: label and description. */
  async treeRows(): Promise<string[]> {
    const rows = await this.page.locator('.pane-body .monaco-list-row').evaluateAll((elements) =>
      elements
        .map((row) => ({ top: row.getBoundingClientRect().top, text: row.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text.replaceAll('\u00a0', ' ').trim()),
    );
    return rows;
  }

  /** Waits until the rows of the tree view satisfy, and resolves with them. */
  async waitForTree(satisfies: (rows: string[]) => boolean): Promise<string[]> {
    return poll('the rows of the tree', () => this.treeRows(), satisfies);
  }

  /** Rests the mouse on a row of the tree view until its card contains the text, and resolves with all of it. */
  async hoverTreeRow(label: string, containing: string): Promise<string> {
    const row = this.page.locator('.pane-body .monaco-list-row').filter({ hasText: label }).first();
    const { x = 0, y = 0, height = 0 } = (await row.boundingBox()) ?? {};
    // A mouse that rested there before has to move for the card to come.
    await this.page.mouse.move(x + 60, y + height + 3);
    await this.page.mouse.move(x + 60, y + height / 2, { steps: 3 });
    const card = this.page.locator('.workbench-hover').filter({ visible: true });
    return poll(
      `a card of “${label}”`,
      async () => (await card.allInnerTexts()).join('\n'),
      (text) => text.includes(containing),
    );
  }

  /** The entries of the menu that is open, from the top. */
  async menuEntries(): Promise<string[]> {
    const entries = this.page.locator('.monaco-menu .action-label');
    await entries.first().waitFor();
    const texts = await entries.allInnerTexts();
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  }

  /** Rests the mouse on a row of the tree view, and presses a button on it. */
  async pressTreeButton(label: string, tooltip: string): Promise<void> {
    const row = this.page.locator('.pane-body .monaco-list-row').filter({ hasText: label }).first();
    await row.hover();
    await row.locator(`.action-label[aria-label^="${tooltip}"]`).click();
  }

  /** Types into whatever has the focus, key by key. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses a key or a chord, such as `Control+Home`. */
  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  /** Puts the cursor into a word that the editor shows; the first unless `nth` counts on from 0. */
  async placeCursor(word: string, nth = 0): Promise<void> {
    const click = async () => {
      const box = await this.#boxOf(word, nth);
      await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    };
    await click();
    // What lies over the word for a moment, such as a card, takes the click; a person sends it away and clicks again.
    await poll(
      `the editor to have the focus, with the cursor in "${word}"`,
      async () => {
        const focused = await this.#focused();
        if (!isInEditor(focused)) {
          await this.page.keyboard.press('Escape');
          await click();
        }
        return focused;
      },
      isInEditor,
      { everyMs: 500 },
    );
  }

  /** The classes of what has the focus, and of what that is in, from the inside. */
  async #focused(): Promise<string> {
    return this.page.evaluate(() => {
      const classes: string[] = [];
      for (let one = document.activeElement; one; one = one.parentElement) classes.push(one.className);
      return classes.join(' < ');
    });
  }

  /** The lines the editor shows, as they are wrapped. */
  async editorText(): Promise<string> {
    const lines = await this.#lines().evaluateAll((elements) =>
      elements
        .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text.replaceAll('\u00a0', ' ')),
    );
    return lines.join('\n');
  }

  /** Waits until the editor's text satisfies, and resolves with it. */
  async waitForEditorText(satisfies: (text: string) => boolean): Promise<string> {
    return poll("the editor's text", () => this.editorText(), satisfies);
  }

  /** How many squiggles of a severity the editor shows. */
  async squiggles(severity: Severity = 'warning'): Promise<number> {
    return this.page.locator(`.monaco-editor .squiggly-${severity}`).count();
  }

  /** Waits until the editor shows this many squiggles; at least one unless given. */
  async waitForSquiggles(count?: number, severity: Severity = 'warning'): Promise<number> {
    return poll(
      `${count ?? 'some'} squiggles (${severity})`,
      () => this.squiggles(severity),
      (found) => (count === undefined ? found > 0 : found === count),
    );
  }

  /**
   * Rests the mouse on a word in the editor and resolves with the text of the hover card. The card
   * comes in parts, so say which text it must contain.
   */
  async hover(word: string, { nth = 0, containing = '' } = {}): Promise<string> {
    const box = await this.#boxOf(word, nth);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    // A mouse that rested there before has to move for the card to come.
    await this.page.mouse.move(x, y - 3);
    await this.page.mouse.move(x, y, { steps: 3 });
    const card = this.page.locator('.monaco-resizable-hover .monaco-hover').filter({ visible: true });
    return poll(
      `a hover card of "${word}" with "${containing}"`,
      async () => (await card.allInnerTexts()).join('\n').trim(),
      (text) => text !== '' && !text.includes('Loading...') && text.includes(containing),
    );
  }

  /** Makes the hover card go. */
  async leaveHover(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.mouse.move(1, 1);
    await this.page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
  }

  /** Opens the quick-fix menu (Ctrl+.) on a word and resolves with its entries, from the top. */
  async quickFixes(word: string, nth = 0): Promise<string[]> {
    await this.placeCursor(word, nth);
    return this.quickFixesHere();
  }

  /** Opens the quick-fix menu where the cursor is and resolves with its entries, from the top. */
  async quickFixesHere(): Promise<string[]> {
    const rows = this.#quickFixRows();
    // Pressed before VS Code knows the fixes, the keys show no menu; a person presses them again.
    await poll(
      'the quick-fix menu',
      async () => {
        if ((await rows.count()) === 0) await this.page.keyboard.press('ControlOrMeta+.');
        return rows.first().isVisible();
      },
      (isVisible) => isVisible,
      { everyMs: 500 },
    );
    return (await rows.allInnerTexts()).map((text) => text.trim());
  }

  /** Picks an entry of the quick-fix menu that is open. */
  async pickQuickFix(title: string): Promise<void> {
    await this.#quickFixRows().filter({ hasText: title }).first().click();
    await this.#quickFixRows().first().waitFor({ state: 'hidden' });
  }

  /** The messages of the notifications that are shown. */
  async notifications(): Promise<string[]> {
    return this.page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts();
  }

  /** Waits for a notification that contains the text, and resolves with its whole message. */
  async waitForNotification(text: string): Promise<string> {
    const messages = await poll(
      `a notification with "${text}"`,
      () => this.notifications(),
      (found) => found.some((message) => message.includes(text)),
    );
    return messages.find((message) => message.includes(text)) ?? '';
  }

  /** What the items of the status bar say. */
  async statusBar(): Promise<string[]> {
    const texts = await this.page.locator('.statusbar-item:visible').allInnerTexts();
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  }

  /** Waits until an item of the status bar contains the text, and resolves with all it says. */
  async waitForStatusBar(text: string): Promise<string> {
    const items = await poll(
      `a status bar item with "${text}"`,
      () => this.statusBar(),
      (found) => found.some((item) => item.includes(text)),
    );
    return items.find((item) => item.includes(text)) ?? '';
  }

  /** The entries behind the `{}` of the status bar: what extensions say about the file's language. */
  async languageStatus(): Promise<string[]> {
    // Its card comes on hover, and stays on click.
    await this.page.locator('[id="status.languageStatus"]').click();
    const entries = this.page.locator('.hover-language-status .element');
    await entries.first().waitFor();
    const texts = await entries.locator('.left').allInnerTexts();
    return texts.map((text) => text.replaceAll(/\s+/g, ' ').trim());
  }

  /** Takes a screenshot of the window into test/screenshots, and resolves with its path. */
  async screenshot(name: string): Promise<string> {
    await mkdir(screenshotsRoot, { recursive: true });
    const path = join(screenshotsRoot, `${name}.png`);
    await this.page.screenshot({ path, animations: 'disabled', caret: 'initial' });
    return path;
  }

  /** Picks an entry of the box that keys open, by its label. */
  async #pickByKeys(keys: string, text: string, label: string): Promise<void> {
    await this.#findByKeys(keys, text, label);
    await this.#quickInputRow(label).click();
  }

  /** Opens a box by keys, writes into it, and waits for what it finds. */
  async #findByKeys(keys: string, text: string, label: string): Promise<void> {
    const row = this.#quickInputRow(label);
    let isWritten = false;
    // What comes late may take the focus, and with it the box goes; a person opens it again.
    await poll(
      `“${label}” in the box that ${keys} opens`,
      async () => {
        const focused = await this.#focused();
        if (!isWritten || !isInBox(focused)) isWritten = await this.#writeInto(keys, text);
        return (await row.isVisible()) ? 'found' : focused;
      },
      (seen) => seen === 'found',
    );
  }

  /** Opens a box by keys and writes into it. @returns false where it does not get the focus. */
  async #writeInto(keys: string, text: string): Promise<boolean> {
    await this.page.keyboard.press(keys);
    const box = this.page.locator('.quick-input-widget input:focus');
    const isOpen = await box.waitFor({ timeout: 1000 }).then(
      () => true,
      () => false,
    );
    if (!isOpen) return false;
    // The palette opens with ">", which must stay.
    await this.page.keyboard.press('End');
    await this.page.keyboard.insertText(text);
    return true;
  }

  #quickInputRow(label: string): Locator {
    const exactly = this.page.locator('.label-name').getByText(label, { exact: true });
    return this.page.locator('.quick-input-list .monaco-list-row').filter({ has: exactly }).first();
  }

  #quickFixRows(): Locator {
    return this.page.locator('.action-widget .monaco-list-row.action');
  }

  #lines(): Locator {
    return this.page.locator('.editor-group-container.active .monaco-editor .view-line');
  }

  /** Waits until the editor shows the word, and says where. */
  async #boxOf(word: string, nth: number): Promise<Box> {
    const box = await poll(
      `"${word}" in the editor`,
      () => this.#lines().evaluateAll(boxOfWord, { word, nth }),
      (found) => found !== undefined,
    );
    if (!box) {
      throw new Error('unreachable');
    }
    return box;
  }
}

/** Whether what has the focus is in a text editor; as `#focused` tells it. */
function isInEditor(focused: string): boolean {
  return /monaco-editor[^<]*\bfocused\b/.test(focused);
}

/** Whether it is in a quick input. */
function isInBox(focused: string): boolean {
  return focused.includes('quick-input-widget');
}

/** The role and the name of an element; nothing where there is none. */
async function spoken(element: Locator): Promise<string> {
  if ((await element.count()) !== 1) return '';
  // What is in it follows, and is none of its own.
  return /\w+ "(?:[^"\\]|\\.)*"|\w+/.exec(await element.ariaSnapshot())?.[0] ?? '';
}

/** Runs in the page: lines are made of one span per token, so a word may stretch over several. */
function boxOfWord(lines: Element[], { word, nth }: { word: string; nth: number }): Box | undefined {
  const sorted = [...lines].sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
  let seen = 0;
  for (const line of sorted) {
    const text = (line.textContent ?? '').replaceAll('\u00a0', ' ');
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (seen === nth) {
        const range = document.createRange();
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        let offset = 0;
        let started = false;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const length = node.textContent?.length ?? 0;
          if (!started && at < offset + length) {
            range.setStart(node, at - offset);
            started = true;
          }
          if (started && at + word.length <= offset + length) {
            range.setEnd(node, at + word.length - offset);
            const { x, y, width, height } = range.getBoundingClientRect();
            return { x, y, width, height };
          }
          offset += length;
        }
      }
      seen += 1;
    }
  }
  return undefined;
}
