/** Asks for completions, as an editor does, and takes what is offered. */
import {
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  type CompletionTriggerKind,
  type Position,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ConnectOptions, connect, type TestClient } from './client.ts';
import { cutCursor } from './marks.ts';

/** Where a client asks. */
export interface Where extends ConnectOptions {
  languageId?: string;
  uri?: string;
  /** A new one where it is absent. */
  client?: TestClient;
  /** Why the client asks; it does not say where this is absent. */
  kind?: CompletionTriggerKind;
}

/** What a client is offered at the cursor `|`, by the text that it gets when it takes an item. */
export class Completion {
  readonly client: TestClient;
  readonly list: CompletionList;
  private readonly document: TextDocument;
  private readonly position: Position;

  private constructor(client: TestClient, document: TextDocument, position: Position, list: CompletionList) {
    this.client = client;
    this.document = document;
    this.position = position;
    this.list = list;
  }

  static at(marked: string, where?: Where): Promise<Completion> {
    const { text, offset } = cutCursor(marked);
    return Completion.in(text, offset, where);
  }

  static async in(text: string, offset: number, where: Where = {}): Promise<Completion> {
    const { languageId = 'markdown', uri = '', client = await connect(where), kind } = where;
    const opened = await client.open(text, { languageId, uri });
    const document = TextDocument.create(opened.uri, languageId, 1, text);
    const position = document.positionAt(offset);
    const context = kind && { context: { triggerKind: kind } };
    const params = { textDocument: { uri: opened.uri }, position, ...context };
    const list = await client.connection.sendRequest(CompletionRequest.type, params);
    if (Array.isArray(list)) throw new Error('A list says whether it is complete.');
    return new Completion(client, document, position, list ?? { isIncomplete: false, items: [] });
  }

  /** In the order in which a client shows them, those left out that a client would leave out. */
  get items(): CompletionItem[] {
    const { start } = this.editOf(this.list.items[0]).range;
    const typed = this.document.getText({ start, end: this.position }).toLowerCase();
    return this.list.items
      .filter(({ filterText = '' }) => filterText.toLowerCase().startsWith(typed))
      .sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
  }

  get labels(): string[] {
    return this.list.items.length === 0 ? [] : this.items.map(({ label }) => label);
  }

  /** The document after taking an item. */
  after(label: string): string {
    const item = this.items.find((one) => one.label === label);
    if (!item) throw new Error(`${label} is not offered, but ${this.labels.join(', ')}.`);
    return TextDocument.applyEdits(this.document, [this.editOf(item)]);
  }

  resolve(item: CompletionItem | undefined): Promise<CompletionItem> {
    if (!item) throw new Error('There is no such item.');
    return this.client.connection.sendRequest(CompletionResolveRequest.type, item);
  }

  private editOf(item: CompletionItem | undefined): TextEdit {
    const edit = item?.textEdit;
    if (!edit || !('range' in edit)) throw new Error('There is no plain edit.');
    return edit;
  }
}
