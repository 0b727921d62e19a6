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
import { CheckContexts } from './checkContexts.ts';
import { clientFeaturesOf } from './clientFeatures.ts';
import type { ConfigurationFiles } from './configuration/configurationFiles.ts';
import { Configurations } from './configuration/configurations.ts';
import type { Concept } from './engine/index.ts';
import { codeActionCapabilities, registerCodeActions } from './features/codeActions/index.ts';
import { registerConfiguration } from './features/configuration.ts';
import { diagnosticCapabilities, registerDiagnostics } from './features/diagnostics.ts';
import { registerEntry } from './features/entry.ts';
import { registerHover } from './features/hover.ts';
import { registerLookUp } from './features/lookUp.ts';
import { FixEdits } from './links/fixEdits.ts';
import { LinkSearch } from './links/linkSearch.ts';
import type { WorkspaceFiles } from './links/workspaceFiles.ts';
import { OpenDocuments } from './openDocuments.ts';
import { SettingsStore } from './settingsStore.ts';
import type { TermBaseFor } from './terminology.ts';
import { WorkspaceFolders, workspaceFolderCapabilities } from './workspaceFolders.ts';

/**
 * Serves a connection with a glossary (validated and merged); it listens when this returns.
 * @param files absent where the platform gives no access to files, as are `configurationFiles`.
 */
export function startServer(
  connection: Connection,
  concepts: readonly Concept[],
  files?: WorkspaceFiles,
  configurationFiles?: ConfigurationFiles,
): void {
  connection.onInitialize((params) => initialize(connection, params, concepts, files, configurationFiles));
  connection.listen();
}

function initialize(
  connection: Connection,
  params: InitializeParams,
  concepts: readonly Concept[],
  files: WorkspaceFiles | undefined,
  configurationFiles: ConfigurationFiles | undefined,
): InitializeResult {
  const client = clientFeaturesOf(params);
  const buffers = new TextDocuments(TextDocument);
  const settings = new SettingsStore(connection, client);
  const folders = new WorkspaceFolders(params);
  const configurations = new Configurations({
    concepts,
    roots: () => folders.uris(),
    ...(configurationFiles ? { files: configurationFiles } : {}),
  });
  const contexts = new CheckContexts(settings, configurations);
  const termBaseFor: TermBaseFor = (uri) => contexts.termBaseFor(uri);
  const documents = new OpenDocuments(buffers, contexts, connection.console);
  const configuration = registerConfiguration(connection, client, buffers, configurations, contexts);
  const fixEdits = new FixEdits(client, new LinkSearch(documents, folders, files));
  connection.onInitialized(() => {
    settings.listenForChanges();
    folders.listenForChanges(connection, () => void configuration.reload());
    void configuration.start();
  });
  buffers.listen(connection);

  registerDiagnostics(connection, client, buffers, documents, contexts);
  registerHover(connection, client, documents);
  registerCodeActions(connection, { documents, fixEdits });
  registerLookUp(connection, termBaseFor);
  registerEntry(connection, () => contexts.termBases());

  return {
    serverInfo: { name: 'CX Terminology', version },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      ...diagnosticCapabilities,
      ...codeActionCapabilities,
      ...workspaceFolderCapabilities,
      hoverProvider: true,
    },
  };
}
