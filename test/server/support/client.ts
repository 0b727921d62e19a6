/** A client for tests. The server runs in the same process; between them are real streams with real framing. */

import concepts from 'cx-terminology:glossary';
import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createConnection,
  createMessageConnection,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type LogMessageParams,
  type MessageConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type RegistrationParams,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { nodeFiles } from '../../../server/src/files/nodeFiles.ts';
import type { WorkspaceFiles } from '../../../server/src/files/workspaceFiles.ts';
import {
  type EntryResult,
  entryMethod,
  type LookUpResult,
  lookUpMethod,
  settingsSection,
} from '../../../server/src/protocol.ts';
import { startServer } from '../../../server/src/server.ts';
import { nodeIndexStorage } from '../../../server/src/workspace/nodeIndexStorage.ts';
import { OpenedDocument } from './document.ts';
import type { MemoryFiles } from './memoryFiles.ts';
import { Record } from './record.ts';

/** What a modern editor offers, as far as this server looks at it. */
export const editorCapabilities: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: true },
    publishDiagnostics: { versionSupport: true, codeDescriptionSupport: true, dataSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
  },
};

export interface ConnectOptions {
  capabilities?: ClientCapabilities;
  initializationOptions?: unknown;
  /** The language of its user, such as `de`. */
  locale?: string;
  /** What the client answers for the settings section of a resource; may wait, may fail. */
  settings?: (uri: string | undefined) => unknown;
  /** URIs of the workspace folders; none where it is absent. */
  workspaceFolders?: string[];
  /** What the server can reach; null for nothing, the real files where it is absent. */
  files?: WorkspaceFiles | null;
  /** The files that the client serves; it says so where no other initialization options are given. */
  serves?: MemoryFiles;
}

/** Starts a server and initializes it. */
export async function connect(options: ConnectOptions = {}): Promise<TestClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  const files = options.files === null ? undefined : (options.files ?? nodeFiles);
  startServer(server, concepts, files, { storageIn: nodeIndexStorage });
  const connection = createMessageConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  const client = new TestClient(connection, options);
  await client.initialize();
  return client;
}

export class TestClient {
  readonly connection: MessageConnection;
  readonly logged = new Record<LogMessageParams>();
  readonly published = new Record<PublishDiagnosticsParams>();
  readonly refreshes = new Record<'refresh'>();
  readonly registrations = new Record<RegistrationParams>();
  readonly asked = new Record<{ uri: string | undefined }>();
  readonly pulls: boolean;
  private readonly options: ConnectOptions;
  private answers: (uri: string | undefined) => unknown;
  private opened = 0;
  /** What the server said of itself. */
  server: InitializeResult = { capabilities: {} };

  constructor(connection: MessageConnection, options: ConnectOptions) {
    this.connection = connection;
    this.options = options;
    this.answers = options.settings ?? (() => null);
    this.pulls = (options.capabilities ?? editorCapabilities).textDocument?.diagnostic !== undefined;
    connection.onNotification(LogMessageNotification.type, (log) => this.logged.add(log));
    connection.onNotification(PublishDiagnosticsNotification.type, (sent) => this.published.add(sent));
    connection.onRequest(DiagnosticRefreshRequest.type, () => this.refreshes.add('refresh'));
    connection.onRequest(RegistrationRequest.type, (params) => this.registrations.add(params));
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      Promise.all(
        items.map(({ scopeUri, section }) => {
          if (section !== settingsSection) throw new Error(`Nobody should ask for ${section}.`);
          this.asked.add({ uri: scopeUri });
          return this.answers(scopeUri);
        }),
      ),
    );
    options.serves?.answer(connection);
    connection.listen();
  }

  async initialize(): Promise<void> {
    const params: InitializeParams = {
      processId: null,
      ...(this.options.locale === undefined ? {} : { locale: this.options.locale }),
      rootUri: null,
      capabilities: this.options.capabilities ?? editorCapabilities,
      initializationOptions: this.options.initializationOptions ?? {
        fileRequests: this.options.serves !== undefined,
      },
      workspaceFolders: this.options.workspaceFolders?.map((uri) => ({ uri, name: uri })) ?? null,
    };
    this.server = await this.connection.sendRequest(InitializeRequest.type, params);
    await this.connection.sendNotification(InitializedNotification.type, {});
  }

  /** Opens a document; without a URI it gets one of its own. */
  async open(text: string, { languageId = 'markdown', uri = '' } = {}): Promise<OpenedDocument> {
    const name = uri || `file:///docs/${++this.opened}.md`;
    const document = new OpenedDocument(this, name, text);
    const textDocument = { uri: name, languageId, version: document.version, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    return document;
  }

  lookUp(query: string, limit?: number): Promise<LookUpResult> {
    return this.connection.sendRequest(lookUpMethod, limit === undefined ? { query } : { query, limit });
  }

  entry(id: string): Promise<EntryResult | null> {
    return this.connection.sendRequest(entryMethod, { id });
  }

  /** Changes the settings that the client answers with, and tells the server that something has changed. */
  async changeSettings(settings: (uri: string | undefined) => unknown): Promise<void> {
    this.answers = settings;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  /** Tells the server of settings as a client does that can't be asked. */
  async tellSettings(settings: unknown): Promise<void> {
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { [settingsSection]: settings },
    });
  }

  /** Everything that the server has sent until now has arrived when this resolves. */
  async settled(): Promise<void> {
    await this.lookUp('', 0);
  }
}
