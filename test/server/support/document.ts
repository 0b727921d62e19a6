/** An open document, as a test talks about it. */
import {
  type CancellationToken,
  type CodeAction,
  CodeActionRequest,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type Hover,
  HoverRequest,
  type MarkupContent,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TestClient } from './client.ts';
import { withMarks } from './marks.ts';

export interface CodeActionOptions {
  only?: string[];
  /** The source text at which actions are asked for; the whole document where it is not given. */
  at?: string;
  /** What the client has at that place; asked of the server where it is not given. */
  diagnostics?: Diagnostic[];
}

export class OpenedDocument {
  readonly uri: string;
  private readonly client: TestClient;
  private buffer: TextDocument;

  constructor(client: TestClient, uri: string, text: string) {
    this.client = client;
    this.uri = uri;
    this.buffer = TextDocument.create(uri, 'markdown', 1, text);
  }

  get text(): string {
    return this.buffer.getText();
  }

  get version(): number {
    return this.buffer.version;
  }

  /** The diagnostics of the text as it is now, by whichever way the client gets them. */
  async diagnostics(): Promise<Diagnostic[]> {
    if (!this.client.pulls) {
      const { uri, version } = this;
      const sent = await this.client.published.first((one) => one.uri === uri && one.version === version);
      return sent.diagnostics;
    }
    const report = await this.pull();
    if (report.kind !== 'full') throw new Error('Nothing was said about a former result.');
    return report.items;
  }

  pull(previousResultId?: string, token?: CancellationToken): Promise<DocumentDiagnosticReport> {
    const textDocument = { uri: this.uri };
    const params = previousResultId === undefined ? { textDocument } : { textDocument, previousResultId };
    return this.client.connection.sendRequest(DocumentDiagnosticRequest.type, params, token);
  }

  /** The text with its diagnostics as marks. */
  async marked(): Promise<string> {
    const diagnostics = await this.diagnostics();
    const marks = diagnostics.map(({ range, data }) => ({
      from: this.buffer.offsetAt(range.start),
      to: this.buffer.offsetAt(range.end),
      replacement: data.replacement,
    }));
    return withMarks(this.text, marks);
  }

  /** The hover over the first unit of a piece of the text. */
  hoverOver(piece: string): Promise<Hover | null> {
    return this.hoverAt(this.offsetOf(piece));
  }

  hoverAt(offset: number): Promise<Hover | null> {
    const params = { textDocument: { uri: this.uri }, position: this.buffer.positionAt(offset) };
    return this.client.connection.sendRequest(HoverRequest.type, params);
  }

  /** The text of the hover over a piece of the text; fails where there is none. */
  async card(piece: string): Promise<string> {
    const hover = await this.hoverOver(piece);
    if (!hover) throw new Error(`There is no hover over ${JSON.stringify(piece)}.`);
    return (hover.contents as MarkupContent).value;
  }

  async codeActions({ only, at, diagnostics }: CodeActionOptions = {}): Promise<CodeAction[]> {
    const range = at === undefined ? this.rangeOf(this.text) : this.rangeOf(at);
    const known = diagnostics ?? (await this.diagnostics()).filter((one) => this.touches(one.range, range));
    const params = {
      textDocument: { uri: this.uri },
      range,
      context: only === undefined ? { diagnostics: known } : { diagnostics: known, only },
    };
    const answer = await this.client.connection.sendRequest(CodeActionRequest.type, params);
    return (answer ?? []) as CodeAction[];
  }

  /** The code actions at a cursor, which is an offset in UTF-16 units. */
  async codeActionsAt(offset: number, only: string[]): Promise<CodeAction[]> {
    const position = this.buffer.positionAt(offset);
    const range = { start: position, end: position };
    const diagnostics = (await this.diagnostics()).filter((one) => this.touches(one.range, range));
    const params = { textDocument: { uri: this.uri }, range, context: { diagnostics, only } };
    const answer = await this.client.connection.sendRequest(CodeActionRequest.type, params);
    return (answer ?? []) as CodeAction[];
  }

  /** Replaces a piece of the text, as an incremental change. */
  async replace(piece: string, text: string): Promise<void> {
    const change = { range: this.rangeOf(piece), text };
    this.buffer = TextDocument.update(this.buffer, [change], this.version + 1);
    await this.client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri, version: this.version },
      contentChanges: [change],
    });
  }

  async close(): Promise<void> {
    await this.client.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: this.uri },
    });
  }

  /** The text after an edit, which must be for this document and, if it says so, for this version. */
  after({ changes = {}, documentChanges = [] }: WorkspaceEdit = {}): string {
    const edits = Object.entries(changes).flatMap(([uri, list]) => {
      if (uri !== this.uri) throw new Error(`An edit is for ${uri}.`);
      return list;
    });
    for (const change of documentChanges) {
      if (!('textDocument' in change)) throw new Error('An edit is for a file.');
      const { uri, version } = change.textDocument;
      if (uri !== this.uri || version !== this.version) throw new Error(`An edit is for ${uri}, ${version}.`);
      for (const edit of change.edits) {
        if (!('newText' in edit)) throw new Error('An edit is a snippet.');
        edits.push(edit);
      }
    }
    return TextDocument.applyEdits(this.buffer, edits);
  }

  /** The text at a range. */
  at(range: Range | undefined): string {
    return range ? this.buffer.getText(range) : '';
  }

  rangeOf(piece: string): Range {
    const from = this.offsetOf(piece);
    return { start: this.buffer.positionAt(from), end: this.buffer.positionAt(from + piece.length) };
  }

  private offsetOf(piece: string): number {
    const offset = this.text.indexOf(piece);
    if (offset < 0) throw new Error(`${JSON.stringify(piece)} is not in the text.`);
    return offset;
  }

  private touches(a: Range, b: Range): boolean {
    const [aFrom, aTo, bFrom, bTo] = [a.start, a.end, b.start, b.end].map((p) => this.buffer.offsetAt(p));
    return (aFrom ?? 0) <= (bTo ?? 0) && (bFrom ?? 0) <= (aTo ?? 0);
  }
}
