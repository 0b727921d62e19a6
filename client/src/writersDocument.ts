/** The document that the writer is in: the last one in a language that is checked, also while something else is active. */
import {
  Disposable,
  EventEmitter,
  type TextDocument,
  type TextEditor,
  type ViewColumn,
  window,
} from 'vscode';
import { isInCheckedLanguage } from './documents.ts';

export class WritersDocument implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #listening: Disposable;
  #document: TextDocument | undefined;
  #column: ViewColumn | undefined;

  /** Fires when it is another one. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#enter(window.activeTextEditor);
    this.#listening = window.onDidChangeActiveTextEditor((editor) => this.#enter(editor));
  }

  /** Undefined where there was none yet, or it was closed. */
  get document(): TextDocument | undefined {
    return this.#document?.isClosed ? undefined : this.#document;
  }

  /** The same as a parameter of requests. */
  get place(): { uri?: string } {
    const { document } = this;
    return document ? { uri: document.uri.toString() } : {};
  }

  /** The same, as long as an editor shows it. */
  get visibleDocument(): TextDocument | undefined {
    const { document } = this;
    return window.visibleTextEditors.some((editor) => editor.document === document) ? document : undefined;
  }

  /** Its editor, which has the focus then, with the selection as it was. */
  async edit(): Promise<TextEditor | undefined> {
    const { document } = this;
    return document && window.showTextDocument(document, this.#column);
  }

  dispose(): void {
    Disposable.from(this.#listening, this.#changed).dispose();
  }

  #enter(editor: TextEditor | undefined): void {
    if (!editor || !isInCheckedLanguage(editor.document)) return;
    const before = this.#document;
    this.#document = editor.document;
    this.#column = editor.viewColumn;
    if (before !== editor.document) this.#changed.fire();
  }
}
