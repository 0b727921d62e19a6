/** Asks what the glossary is to be filtered by, and filters while it is typed. */
import { Disposable, type InputBox, l10n, window } from 'vscode';
import type { GlossaryView } from './glossaryView.ts';

export class FilterBox implements Disposable {
  readonly #view: GlossaryView;
  readonly #listening: Disposable;
  #box: InputBox | undefined;
  /** What the view is filtered by where the reader thinks better of it. */
  #before = '';

  constructor(view: GlossaryView) {
    this.#view = view;
    const leave = () => this.leave();
    this.#listening = Disposable.from(
      view.onDidSelect(leave),
      window.onDidChangeActiveTextEditor(leave),
      window.onDidChangeTextEditorSelection(leave),
    );
  }

  ask(): void {
    this.leave();
    const box = window.createInputBox();
    this.#box = box;
    this.#before = this.#view.filter;
    box.title = l10n.t('Filter the Glossary');
    box.placeholder = l10n.t('A term, an abbreviation, or any wrong form of one');
    box.prompt = l10n.t('The view is filtered while you type.');
    box.value = this.#before;
    // VS Code does not tell Escape from a click on what was found, which would hide the box otherwise.
    box.ignoreFocusOut = true;
    box.onDidChangeValue((value) => {
      this.#view.filter = value.trim();
    });
    box.onDidAccept(() => this.leave());
    box.onDidHide(() => {
      box.dispose();
      if (this.#box !== box) return;
      this.#box = undefined;
      this.#view.filter = this.#before;
    });
    box.show();
  }

  /** Closes the box, if it is open; the filter stays. */
  leave(): void {
    const box = this.#box;
    this.#box = undefined;
    box?.hide();
  }

  dispose(): void {
    this.#listening.dispose();
    this.leave();
  }
}
