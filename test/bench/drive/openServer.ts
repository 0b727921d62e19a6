/** The bundled server as an editor drives it: over stdio, with real messages. */
import {
  type ClientCapabilities,
  ConfigurationRequest,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  type MessageConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  type ServerCapabilities,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Program, start } from '../../server/support/program.ts';
import type { Keystroke } from '../inputs/typist.ts';

/**
 * How a client gets its diagnostics: it asks for what has changed, as VS Code does; or for all of them each time; or
 * they are sent to it.
 */
export type Way = 'pull' | 'pull all' | 'push';

export interface OpenServerOptions {
  readonly way?: Way;
  /** URIs. */
  readonly folders?: readonly string[];
  readonly nodeOptions?: readonly string[];
}

export class OpenServer {
  readonly program: Program;
  readonly way: Way;
  capabilities: ServerCapabilities = {};
  /** The last diagnostics that were asked for. */
  private readonly reports = new Map<string, { resultId: string | undefined; items: Diagnostic[] }>();
  private readonly waiting = new Map<string, (sent: PublishDiagnosticsParams) => void>();

  private constructor(program: Program, way: Way) {
    this.program = program;
    this.way = way;
    const { connection } = program;
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => null));
    connection.onRequest(RegistrationRequest.type, () => {});
    connection.onRequest(DiagnosticRefreshRequest.type, () => {});
    connection.onNotification(PublishDiagnosticsNotification.type, (sent) => {
      this.waiting.get(`${sent.uri} ${sent.version}`)?.(sent);
    });
  }

  /** Starts a server; it has answered `initialize` when this resolves. */
  static async start({
    way = 'pull',
    folders = [],
    nodeOptions = [],
  }: OpenServerOptions = {}): Promise<OpenServer> {
    const server = new OpenServer(await start('stdio', nodeOptions), way);
    const { capabilities } = await server.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: capabilitiesFor(way),
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    });
    server.capabilities = capabilities;
    await server.connection.sendNotification(InitializedNotification.type, {});
    return server;
  }

  get connection(): MessageConnection {
    return this.program.connection;
  }

  /** Opens a document; its first diagnostics are there when this resolves. */
  async open(uri: string, text: string): Promise<{ document: OpenDocument; diagnostics: Diagnostic[] }> {
    const document = new OpenDocument(this, uri, text);
    const diagnostics = this.arrival(uri, 1);
    const textDocument = { uri, languageId: 'markdown', version: 1, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    return { document, diagnostics: await diagnostics() };
  }

  /** To be called before a version is sent: a function that gets its diagnostics when it has been sent. */
  arrival(uri: string, version: number): () => Promise<Diagnostic[]> {
    if (this.way !== 'push') return () => this.pull(uri);
    const key = `${uri} ${version}`;
    const sent = new Promise<Diagnostic[]>((resolve) => {
      this.waiting.set(key, ({ diagnostics }) => {
        this.waiting.delete(key);
        resolve(diagnostics);
      });
    });
    return () => sent;
  }

  private async pull(uri: string): Promise<Diagnostic[]> {
    const last = this.way === 'pull' ? this.reports.get(uri) : undefined;
    const report = await this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(last?.resultId === undefined ? {} : { previousResultId: last.resultId }),
    });
    if (report.kind === 'full') {
      this.reports.set(uri, { resultId: report.resultId, items: report.items });
      return report.items;
    }
    if (!last) throw new Error('The server says that nothing has changed, but was not asked.');
    return last.items;
  }

  /** Ends the program as editors do. */
  async close(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await this.program.exitCode;
    this.connection.dispose();
  }
}

export class OpenDocument {
  readonly uri: string;
  private readonly server: OpenServer;
  private buffer: TextDocument;

  constructor(server: OpenServer, uri: string, text: string) {
    this.server = server;
    this.uri = uri;
    this.buffer = TextDocument.create(uri, 'markdown', 1, text);
  }

  /** The position of a UTF-16 offset. */
  positionAt(offset: number) {
    return this.buffer.positionAt(offset);
  }

  /** Presses a key; resolves with the milliseconds until its diagnostics have arrived. */
  async press(keystroke: Keystroke): Promise<number> {
    const send = this.change(keystroke);
    const arrived = this.server.arrival(this.uri, this.buffer.version);
    const began = performance.now();
    void send();
    await arrived();
    return performance.now() - began;
  }

  /** Changes the text here; what is returned tells the server of it. */
  change({ from, to, text }: Keystroke): () => Promise<void> {
    const range = { start: this.buffer.positionAt(from), end: this.buffer.positionAt(to) };
    const contentChanges = [{ range, text }];
    this.buffer = TextDocument.update(this.buffer, contentChanges, this.buffer.version + 1);
    const textDocument = { uri: this.uri, version: this.buffer.version };
    return () =>
      this.server.connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument,
        contentChanges,
      });
  }
}

/** What a modern editor offers. */
function capabilitiesFor(way: Way): ClientCapabilities {
  return {
    general: { positionEncodings: ['utf-16'] },
    workspace: {
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: true },
      diagnostics: { refreshSupport: true },
      workspaceEdit: { documentChanges: true },
      workspaceFolders: true,
    },
    textDocument: {
      ...(way !== 'push' ? { diagnostic: { dynamicRegistration: true } } : {}),
      publishDiagnostics: { versionSupport: true, codeDescriptionSupport: true, dataSupport: true },
      hover: { contentFormat: ['markdown', 'plaintext'] },
      codeAction: {
        codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } },
        dataSupport: true,
        resolveSupport: { properties: ['edit'] },
      },
      completion: { completionItem: { documentationFormat: ['markdown'], labelDetailsSupport: true } },
    },
  };
}
