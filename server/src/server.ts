/** The language server: builds its parts and joins them. Transport and platform are the entry points' business. */
import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { version } from '../../package.json';
import { clientFeaturesOf } from './clientFeatures.ts';
import { type Concept, compileTermBase } from './engine/index.ts';
import { codeActionCapabilities, registerCodeActions } from './features/codeActions.ts';
import { diagnosticCapabilities, registerDiagnostics } from './features/diagnostics.ts';
import { registerEntry } from './features/entry.ts';
import { registerHover } from './features/hover.ts';
import { registerLookUp } from './features/lookUp.ts';
import { OpenDocuments } from './openDocuments.ts';
import { SettingsStore } from './settingsStore.ts';
import type { TermBaseFor } from './terminology.ts';

/** Serves a connection with a glossary (validated and merged); it listens when this returns. */
export function startServer(connection: Connection, concepts: readonly Concept[]): void {
  const termBase = compileTermBase(concepts);
  // One for all, until folders have glossaries of their own.
  const termBaseFor: TermBaseFor = () => termBase;
  connection.onInitialize((params) => initialize(connection, params, termBaseFor));
  connection.listen();
}

function initialize(
  connection: Connection,
  params: InitializeParams,
  termBaseFor: TermBaseFor,
): InitializeResult {
  const client = clientFeaturesOf(params);
  const buffers = new TextDocuments(TextDocument);
  const settings = new SettingsStore(connection, client);
  const documents = new OpenDocuments(buffers, settings, termBaseFor, connection.console);
  connection.onInitialized(() => settings.listenForChanges());
  buffers.listen(connection);

  registerDiagnostics(connection, client, buffers, documents, settings);
  registerHover(connection, client, documents);
  registerCodeActions(connection, client, documents);
  registerLookUp(connection, termBaseFor);
  registerEntry(connection, termBaseFor);

  return {
    serverInfo: { name: 'CX Terminology', version },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      ...diagnosticCapabilities,
      ...codeActionCapabilities,
      hoverProvider: true,
    },
  };
}
