/** Selects in the glossary view the concept at the cursor, while the view is visible and the setting is on. */
import { CancellationTokenSource, Disposable, type TextEditor, window } from 'vscode';
import { type ConceptAtParams, conceptAtMethod } from '../../../server/src/protocol.ts';
import { isInCheckedLanguage } from '../documents.ts';
import type { LanguageServer } from '../languageServer.ts';
import type { GlossaryView } from './glossaryView.ts';
import { settingOf } from './settings.ts';

/** How long the cursor has to rest, in milliseconds: who moves it line by line wants nothing on the way. */
const restingTime = 150;

export class CursorFollower implements Disposable {
  readonly #server: LanguageServer;
  readonly #view: GlossaryView;
  readonly #listening: Disposable;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #asking: CancellationTokenSource | undefined;
  /** Settles when VS Code has selected what it was told to select last. */
  #revealing: Promise<void> = Promise.resolve();

  constructor(server: LanguageServer, view: GlossaryView) {
    this.#server = server;
    this.#view = view;
    this.#listening = Disposable.from(
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#moved(textEditor)),
      window.onDidChangeActiveTextEditor((editor) => this.#moved(editor)),
      view.onDidBecomeVisible(() => this.#moved(window.activeTextEditor)),
      server.onDidChangeState((state) => {
        if (state === 'running') this.#moved(window.activeTextEditor);
      }),
    );
  }

  /** Looks where the cursor is now. */
  async follow(editor: TextEditor | undefined = window.activeTextEditor): Promise<void> {
    this.#stop();
    const isWanted = settingOf('followCursor') && this.#view.isVisible && this.#server.state === 'running';
    if (!editor || !isWanted || !isInCheckedLanguage(editor.document)) return;
    const asking = new CancellationTokenSource();
    this.#asking = asking;
    const { line, character } = editor.selection.active;
    const params: ConceptAtParams = {
      uri: editor.document.uri.toString(),
      position: { line, character },
    };
    try {
      const id = await this.#server.request<ConceptAtParams, string | null>(
        conceptAtMethod,
        params,
        asking.token,
      );
      // Of two at the same time, the first may be selected last.
      await this.#revealing;
      if (id === null || asking.token.isCancellationRequested) return;
      this.#revealing = this.#view.reveal(id).catch(() => undefined);
    } catch {
      // It was cancelled, or the server stops: the next move asks again.
    } finally {
      asking.dispose();
    }
  }

  dispose(): void {
    this.#stop();
    this.#listening.dispose();
  }

  #moved(editor: TextEditor | undefined): void {
    this.#stop();
    if (editor && this.#view.isVisible)
      this.#resting = setTimeout(() => void this.follow(editor), restingTime);
  }

  #stop(): void {
    clearTimeout(this.#resting);
    this.#asking?.cancel();
  }
}
