/** The language server: builds its parts and joins them. Transport and platform are the entry points' business. */
import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { version } from '../../package.json';
import { CheckContexts } from './checkContexts.ts';
import { clientFeaturesOf } from './clientFeatures.ts';
import { Configurations } from './configuration/configurations.ts';
import { isConfigurationFile } from './configuration/places.ts';
import { editBuffers } from './editBuffer.ts';
import type { Concept } from './engine/index.ts';
import { registerCheck } from './features/check.ts';
import { registerCheckWorkspace } from './features/checkWorkspace.ts';
import { codeActionCapabilities, registerCodeActions } from './features/codeActions.ts';
import { registerCompletion } from './features/completion.ts';
import { CompletionRegistration, completionCapabilities } from './features/completionRegistration.ts';
import { registerConfiguration } from './features/configuration.ts';
import { configurationFileCapabilities, registerConfigurationFiles } from './features/configurationFiles.ts';
import { registerDefinition } from './features/definition.ts';
import { registerDiagnostics } from './features/diagnostics.ts';
import { registerDocumentHighlight } from './features/documentHighlight.ts';
import { registerDocumentTerms } from './features/documentTerms.ts';
import { registerEntry } from './features/entry.ts';
import { registerFixWorkspace } from './features/fixWorkspace.ts';
import { registerGlossary } from './features/glossary.ts';
import { GlossaryNews } from './features/glossaryNews.ts';
import { registerGlossaryRequests } from './features/glossaryRequests.ts';
import { registerHover } from './features/hover.ts';
import { registerLookUp } from './features/lookUp.ts';
import { referencesCapabilities, registerReferences } from './features/references.ts';
import { registerRename, renameCapabilities } from './features/rename.ts';
import { registerReport } from './features/report.ts';
import { registerUses } from './features/uses.ts';
import {
  registerWorkspaceDiagnostics,
  workspaceDiagnosticCapabilities,
} from './features/workspaceDiagnostics.ts';
import { type IndexPlatform, registerWorkspaceIndex } from './features/workspaceIndex.ts';
import { registerWorkspaceSymbols, workspaceSymbolCapabilities } from './features/workspaceSymbols.ts';
import { ClientFiles } from './files/clientFiles.ts';
import { filesByScheme } from './files/filesByScheme.ts';
import type { WorkspaceFiles } from './files/workspaceFiles.ts';
import { Handlers } from './handlers.ts';
import { onDemand } from './onDemand.ts';
import { OpenDocuments } from './openDocuments.ts';
import { ServerCommands } from './serverCommands.ts';
import { SettingsStore } from './settingsStore.ts';
import type { TermBaseFor } from './terminology.ts';
import { WatchedFiles } from './watchedFiles.ts';
import { SameThreadChecker } from './workspace/fileChecker.ts';
import { OpenFiles } from './workspace/openFiles.ts';
import { WorkspaceFolders, workspaceFolderCapabilities } from './workspaceFolders.ts';

/**
 * Serves a connection with a glossary (validated and merged); it listens when this returns.
 * @param files absent where the platform gives no access to files; those that it does not reach are asked of the
 * client, if that offers it.
 * @param platform what the platform has for checking many files.
 */
export function startServer(
  connection: Connection,
  concepts: readonly Concept[],
  files?: WorkspaceFiles,
  platform: IndexPlatform = {},
): void {
  connection.onInitialize((params) => initialize(connection, params, concepts, files, platform));
  connection.listen();
}

function initialize(
  wholeConnection: Connection,
  params: InitializeParams,
  concepts: readonly Concept[],
  platformFiles: WorkspaceFiles | undefined,
  platform: IndexPlatform,
): InitializeResult {
  const handlers = new Handlers(wholeConnection);
  const { connection } = handlers;
  const client = clientFeaturesOf(params);
  const buffers = new TextDocuments(editBuffers);
  const settings = new SettingsStore(connection, client);
  const folders = new WorkspaceFolders(params);
  const files = filesByScheme([
    ...(platformFiles ? [platformFiles] : []),
    ...(client.servesFiles ? [new ClientFiles(connection, client.say)] : []),
  ]);
  const configurations = new Configurations({
    concepts,
    roots: () => folders.uris(),
    isTrusted: client.isTrusted,
    say: client.say,
    ...(files ? { files } : {}),
  });
  const contexts = new CheckContexts(settings, configurations, client.translations);
  const termBaseFor: TermBaseFor = (uri) => contexts.termBaseFor(uri);
  const documents = new OpenDocuments(buffers, contexts, connection.console);
  const watchedFiles = new WatchedFiles(connection, client);
  const configuration = registerConfiguration(connection, watchedFiles, buffers, configurations, contexts);
  const edits = onDemand(async () => {
    const { editServices } = await import('./editServices.ts');
    return editServices({ client, buffers, documents, contexts, folders, configurations, files });
  });
  const commands = new ServerCommands(connection);
  const checker = platform.checker ?? new SameThreadChecker();
  const index = registerWorkspaceIndex(connection, client, buffers, watchedFiles, {
    contexts,
    folders,
    files,
    platform: { ...platform, checker },
  });
  const openFiles = new OpenFiles(buffers, documents);
  const uses = onDemand(async () => {
    const { WorkspaceUses } = await import('./workspace/workspaceUses.ts');
    return new WorkspaceUses({ index, documents, contexts, files });
  });
  const formIndexes = onDemand(async () => {
    const { FormIndexes } = await import('./lookUp/formIndexes.ts');
    return new FormIndexes();
  });
  const completionRegistration = new CompletionRegistration(connection, client, settings, folders);
  connection.onInitialized(() => {
    settings.listenForChanges();
    folders.listenForChanges(connection, () => {
      configuration.reload();
      completionRegistration.update();
    });
    configuration.start();
    completionRegistration.start();
  });
  buffers.listen(connection);

  registerDiagnostics(connection, client, buffers, documents, contexts);
  registerHover(connection, client, documents);
  registerDocumentHighlight(connection, documents);
  registerDefinition(connection, client, documents, configurations);
  registerReferences(connection, client, documents, configurations, uses);
  registerCompletion(connection, client, documents, termBaseFor, index);
  registerCodeActions(connection, client, documents, edits);
  registerRename(connection, client, { documents, configurations, contexts, index, edits, uses });
  const termBases = () => contexts.termBases();
  registerFixWorkspace(connection, client, commands, { edits, termBases, index });
  const pulled = registerWorkspaceDiagnostics(connection, client, index, openFiles);
  registerCheckWorkspace(connection, client, commands, index, openFiles, pulled);
  registerUses(connection, { uses, index, contexts, events: buffers });
  const { say } = client;
  registerReport(connection, { uses, index, contexts, documents, files, checker, say, events: buffers });
  registerLookUp(connection, termBaseFor, formIndexes);
  registerWorkspaceSymbols(connection, client, configurations, formIndexes);
  const glossaryNews = new GlossaryNews(connection, contexts);
  registerEntry(connection, client, configurations, glossaryNews);
  registerGlossary(connection, { documents, configurations, contexts }, glossaryNews);
  const aboutConfigurationFiles = handlers.about(isConfigurationFile);
  registerConfigurationFiles(connection, aboutConfigurationFiles, {
    client,
    buffers,
    configurations,
    uses,
    index,
    contexts,
  });
  registerGlossaryRequests(connection, client, documents, termBaseFor, edits);
  registerDocumentTerms(connection, documents, contexts);
  registerCheck(connection, documents, contexts);

  return {
    serverInfo: { name: 'CX Terminology', version },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      ...configurationFileCapabilities,
      ...workspaceDiagnosticCapabilities(client),
      ...codeActionCapabilities,
      ...commands.capabilities,
      ...workspaceFolderCapabilities,
      hoverProvider: true,
      ...completionCapabilities(client),
      documentHighlightProvider: true,
      definitionProvider: true,
      ...referencesCapabilities,
      ...workspaceSymbolCapabilities,
      ...renameCapabilities(client),
    },
  };
}
