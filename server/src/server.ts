/** The language server: builds its parts and joins them. Transport and platform are the entry points' business. */
import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  PositionEncodingKind,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { version } from '../../package.json';
import { CheckContexts } from './checkContexts.ts';
import { clientFeaturesOf } from './clientFeatures.ts';
import { Configurations } from './configuration/configurations.ts';
import { editBuffers } from './editBuffer.ts';
import type { Concept } from './engine/index.ts';
import { codeActionCapabilities, registerCodeActions } from './features/codeActions/index.ts';
import { registerConfiguration } from './features/configuration.ts';
import { diagnosticCapabilities, registerDiagnostics } from './features/diagnostics.ts';
import { registerEntry } from './features/entry.ts';
import { fixWorkspaceCapabilities, registerFixWorkspace } from './features/fixWorkspace.ts';
import { registerHover } from './features/hover.ts';
import { registerLookUp } from './features/lookUp.ts';
import { ClientFiles } from './files/clientFiles.ts';
import { filesByScheme } from './files/filesByScheme.ts';
import type { WorkspaceFiles } from './files/workspaceFiles.ts';
import { GlossaryEdits } from './glossaryEdits/glossaryEdits.ts';
import { FixEdits } from './links/fixEdits.ts';
import { LinkSearch } from './links/linkSearch.ts';
import { OpenDocuments } from './openDocuments.ts';
import { SettingsStore } from './settingsStore.ts';
import type { TermBaseFor } from './terminology.ts';
import { WorkspaceDocuments } from './workspaceFixes/workspaceDocuments.ts';
import { WorkspaceFixes } from './workspaceFixes/workspaceFixes.ts';
import { WorkspaceFolders, workspaceFolderCapabilities } from './workspaceFolders.ts';

/**
 * Serves a connection with a glossary (validated and merged); it listens when this returns.
 * @param files absent where the platform gives no access to files; those that it does not reach are asked of the
 * client, if that offers it.
 */
export function startServer(
  connection: Connection,
  concepts: readonly Concept[],
  files?: WorkspaceFiles,
): void {
  connection.onInitialize((params) => initialize(connection, params, concepts, files));
  connection.listen();
}

function initialize(
  connection: Connection,
  params: InitializeParams,
  concepts: readonly Concept[],
  platformFiles: WorkspaceFiles | undefined,
): InitializeResult {
  const client = clientFeaturesOf(params);
  const buffers = new TextDocuments(editBuffers);
  const settings = new SettingsStore(connection, client);
  const folders = new WorkspaceFolders(params);
  const files = filesByScheme([
    ...(platformFiles ? [platformFiles] : []),
    ...(client.servesFiles ? [new ClientFiles(connection)] : []),
  ]);
  const configurations = new Configurations({
    concepts,
    roots: () => folders.uris(),
    ...(files ? { files } : {}),
  });
  const contexts = new CheckContexts(settings, configurations);
  const termBaseFor: TermBaseFor = (uri) => contexts.termBaseFor(uri);
  const documents = new OpenDocuments(buffers, contexts, connection.console);
  const configuration = registerConfiguration(connection, client, buffers, configurations, contexts);
  const links = new LinkSearch(documents, folders, files);
  const fixEdits = new FixEdits(client, links);
  const workspace = new WorkspaceDocuments(documents, contexts, folders, files);
  const workspaceFixes = new WorkspaceFixes(workspace, links);
  connection.onInitialized(() => {
    settings.listenForChanges();
    folders.listenForChanges(connection, () => void configuration.reload());
    void configuration.start();
  });
  buffers.listen(connection);

  registerDiagnostics(connection, client, buffers, documents, contexts);
  registerHover(connection, client, documents);
  registerCodeActions(connection, {
    documents,
    fixEdits,
    client,
    workspace,
    workspaceFixes,
    glossaryEdits: new GlossaryEdits(client, buffers, folders, files),
    tell: (message) =>
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }),
  });
  registerFixWorkspace(connection, client, workspace, workspaceFixes);
  registerLookUp(connection, termBaseFor);
  registerEntry(connection, () => contexts.termBases());

  return {
    serverInfo: { name: 'CX Terminology', version },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      ...diagnosticCapabilities,
      ...codeActionCapabilities,
      ...fixWorkspaceCapabilities(client),
      ...workspaceFolderCapabilities,
      hoverProvider: true,
    },
  };
}
