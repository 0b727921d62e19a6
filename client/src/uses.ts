/** Where concepts are used in the workspace: asks the server, and tells when there may be other places. */
import { type CancellationToken, Disposable, EventEmitter } from 'vscode';
import {
  type ConceptUseCounts,
  type ConceptUses,
  type UseCountsResult,
  type UsesParams,
  useCountsMethod,
  usesChangedMethod,
  usesMethod,
} from '../../server/src/protocol.ts';
import type { LanguageServer } from './languageServer.ts';

export class Uses implements Disposable {
  readonly #server: LanguageServer;
  readonly #changed = new EventEmitter<void>();
  readonly #listening: Disposable;
  #wereAskedFor = false;

  /**
   * Fires when there may be others, or when it is known for the first time whether there are any; also when a server has
   * taken the place of another one: it tells nothing until it is asked.
   */
  readonly onDidChange = this.#changed.event;

  constructor(server: LanguageServer) {
    this.#server = server;
    this.#listening = Disposable.from(
      server.onNotification(usesChangedMethod, () => this.#changed.fire()),
      server.onDidChangeState((state) => {
        if (state === 'running' && this.#wereAskedFor) this.#changed.fire();
      }),
    );
  }

  /** Whether they were wanted before; the first time, the server looks through the whole workspace for them. */
  get wereAskedFor(): boolean {
    return this.#wereAskedFor;
  }

  /** The places of a concept. */
  async of(id: string, token?: CancellationToken): Promise<ConceptUses> {
    const found = await this.#server.request<UsesParams, ConceptUses>(usesMethod, { id }, token);
    this.#know();
    return found;
  }

  /** How often each concept is used, of those that are. */
  async counts(token?: CancellationToken): Promise<readonly ConceptUseCounts[]> {
    const { concepts } = await this.#server.request<object, UseCountsResult>(useCountsMethod, {}, token);
    this.#know();
    return concepts;
  }

  dispose(): void {
    Disposable.from(this.#listening, this.#changed).dispose();
  }

  #know(): void {
    if (this.#wereAskedFor) return;
    this.#wereAskedFor = true;
    this.#changed.fire();
  }
}
