// A VS Code window as a person uses it: keyboard, mouse and eyes. Every step waits for its effect, and no key is
// pressed before what it is meant for has the focus, so that nothing is lost where a machine is slow.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { screenshotsRoot } from './paths.ts';
import { poll } from './poll.ts';
import { cellEditor, diffEditor, Editor } from './workbench/editor.ts';
import { spoken } from './workbench/focus.ts';
import { Peek, QuickFixMenu, RenameBox, Suggestions } from './workbench/inEditor.ts';
import { Dialog, Menu } from './workbench/menus.ts';
import { Notices } from './workbench/notices.ts';
import { QuickInput } from './workbench/quickInput.ts';
import { RefactorPreview } from './workbench/refactorPreview.ts';
import { Tree } from './workbench/tree.ts';
import { Webviews } from './workbench/webviews.ts';

/** An open VS Code window, for tests that act as a person does. */
export class Workbench {
  readonly page: Page;
  readonly editor: Editor;
  readonly diffEditor: Editor;
  readonly cellEditor: Editor;
  readonly quickFixes: QuickFixMenu;
  readonly suggestions: Suggestions;
  readonly renameBox: RenameBox;
  readonly peek: Peek;
  readonly refactorPreview: RefactorPreview;
  readonly quickInput: QuickInput;
  readonly tree: Tree;
  readonly menu: Menu;
  readonly dialog: Dialog;
  readonly webviews: Webviews;
  readonly notices: Notices;

  constructor(page: Page) {
    this.page = page;
    this.editor = new Editor(page);
    this.diffEditor = new Editor(page, diffEditor);
    this.cellEditor = new Editor(page, cellEditor);
    this.quickFixes = new QuickFixMenu(page);
    this.suggestions = new Suggestions(page);
    this.renameBox = new RenameBox(page);
    this.peek = new Peek(page);
    this.refactorPreview = new RefactorPreview(page);
    this.quickInput = new QuickInput(page);
    this.tree = new Tree(page);
    this.menu = new Menu(page);
    this.dialog = new Dialog(page);
    this.webviews = new Webviews(page);
    this.notices = new Notices(page);
  }

  /** Opens a file of the folder by its name or path, and waits until the editor shows it and has the focus. */
  async openFile(path: string): Promise<void> {
    await this.quickInput.openFile(path);
    await this.editor.waitForFile(path.split('/').at(-1) ?? path);
  }

  /** Runs a command by its title in the command palette. What it does is to be waited for. */
  async runCommand(title: string): Promise<void> {
    await this.quickInput.runCommand(title);
  }

  /** The same without the mouse. */
  async runCommandByKeyboard(title: string): Promise<void> {
    await this.quickInput.runCommandByKeyboard(title);
  }

  /** Opens the menu of quick fixes on a word, and resolves with its entries, from the top. */
  async openQuickFixes(word: string): Promise<string[]> {
    await this.editor.placeCursor(word);
    return this.quickFixes.open();
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

  /** Waits until this has the focus in the window, as a screen reader is told: `button "Change All"`. */
  async waitForFocused(wanted: RegExp): Promise<void> {
    await poll(
      `${wanted} to have the focus`,
      () => spoken(this.page.locator(':focus')),
      (focused) => wanted.test(focused),
    );
  }

  /** Takes a screenshot of the window into test/screenshots, and resolves with its path. */
  async screenshot(name: string): Promise<string> {
    await mkdir(screenshotsRoot, { recursive: true });
    const path = join(screenshotsRoot, `${name}.png`);
    await this.page.screenshot({ path, animations: 'disabled', caret: 'initial' });
    return path;
  }
}
