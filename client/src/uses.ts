/** Where concepts are used in the workspace: asks the server, and shows the places. */
import {
  type CancellationToken,
  commands,
  Disposable,
  EventEmitter,
  Location,
  l10n,
  ProgressLocation,
  Range,
  Uri,
  window,
} from 'vscode';
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

  /** Fires when there may be others, or when it is known for the first time whether there are any. */
  readonly onDidChange = this.#changed.event;

  constructor(server: LanguageServer) {
    this.#server = server;
    this.#listening = Disposable.from(
      server.onNotification(usesChangedMethod, () => this.#changed.fire()),
      server.onDidChangeState((state) => {
        if (state !== 'running') this.#wereAskedFor = false;
      }),
    );
  }

  /** Whether the server has looked through the workspace for them: until then the answer may take a while. */
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

/** A concept whose uses are wanted, or those of one form of it. */
export interface WantedUses {
  readonly id: string;
  readonly term: string;
  readonly form?: string;
}

/** Shows the uses over the first of them in the document that the writer is in, or else over the first of all. */
export async function showUses(uses: Uses, { id, term, form }: WantedUses): Promise<void> {
  const title = l10n.t('Looking for “{0}”…', form ?? term);
  const { documents } = await window.withProgress({ location: ProgressLocation.Window, title }, () =>
    uses.of(id),
  );
  const locations = documents.flatMap((document) =>
    document.uses
      .filter((use) => form === undefined || use.form === form)
      .map(({ range }) => new Location(Uri.parse(document.uri), rangeOf(range))),
  );
  const active = window.activeTextEditor?.document.uri.toString();
  const first = locations.find(({ uri }) => uri.toString() === active) ?? locations[0];
  if (!first) {
    void window.showInformationMessage(l10n.t('“{0}” is not used in this workspace.', form ?? term));
    return;
  }
  await showPlace(first.uri, first.range);
  await commands.executeCommand('editor.action.showReferences', first.uri, first.range.start, locations);
}

/** Opens a document with the place selected. */
export async function showPlace(uri: Uri, range: Range): Promise<void> {
  await window.showTextDocument(uri, { selection: range });
}

/** A range of LSP as one of VS Code. */
export function rangeOf({ start, end }: { start: LspPosition; end: LspPosition }): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

interface LspPosition {
  readonly line: number;
  readonly character: number;
}
