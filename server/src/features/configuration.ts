/**
 * Configuration files: read anew when they are saved, and then in force; with diagnostics for what is wrong in them,
 * which in an open file come as it is typed.
 */
import {
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckContexts } from '../checkContexts.ts';
import type { Configurations } from '../configuration/configurations.ts';
import { isConfigurationFile } from '../configuration/places.ts';
import type { ConfigurationFault } from '../engine/configuration/index.ts';
import { diagnosticSource } from '../protocol.ts';
import type { WatchedFiles } from '../watchedFiles.ts';
import { canonicalUri } from '../workspaceFolders.ts';

/** The `code` of a diagnostic in a configuration file. */
const code = 'configuration';

const page = 'https://github.com/cx-terminology/cx-terminology/blob/main/docs/configuration.md';

/** Any YAML or JSON file may be one that a configuration builds on. */
const watched = '**/*.{yaml,yml,json}';

/** How long nothing must be typed before a file is read again, in milliseconds: a large one takes its time. */
const pause = 200;

/** What can be done once the client is initialized. */
export interface ConfigurationFeature {
  /** Begins to watch the files, and reads those of the open folders. */
  start(): void;
  /** Reads everything anew, because other folders are open. */
  reload(): void;
}

/** Keeps what configuration files say up to date. */
export function registerConfiguration(
  connection: Connection,
  watchedFiles: WatchedFiles,
  events: TextDocuments<TextDocument>,
  configurations: Configurations,
  contexts: CheckContexts,
): ConfigurationFeature {
  const publisher = new FaultPublisher(connection, events, configurations);
  const reload = async () => {
    await configurations.reload();
    contexts.configurationsChanged();
    await publisher.publish();
  };
  const reloadFor = (uris: readonly string[]) => {
    if (uris.some((uri) => configurations.concerns(uri))) logged(reload());
  };
  const logged = (work: Promise<unknown>) => {
    work.catch((error) => connection.console.error(`The configuration was not read: ${error}`));
  };
  watchedFiles.onDidChange((changes) => reloadFor(changes.map(({ uri }) => uri)));
  // For clients that have the file open and watch nothing.
  events.onDidSave(({ document: { uri } }) => reloadFor([uri]));
  configurations.onDidBuild(() => logged(publisher.publish()));
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const publishSoon = ({ document: { uri } }: { document: TextDocument }) => {
    if (!isConfigurationFile(uri)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => logged(publisher.publish()), pause);
  };
  events.onDidChangeContent(publishSoon);
  events.onDidClose((event) => {
    configurations.forgetText(canonicalUri(event.document.uri));
    publishSoon(event);
  });
  connection.onShutdown(() => clearTimeout(waiting));
  return {
    reload: () => {
      configurations.forgetOutside();
      logged(reload());
    },
    start: () => {
      const watchers = [{ globPattern: watched }];
      logged(Promise.all([configurations.of(), watchedFiles.watch('configuration files', watchers)]));
    },
  };
}

/** Sends the faults of files, and takes back those that are gone. */
class FaultPublisher {
  private readonly connection: Connection;
  private readonly events: TextDocuments<TextDocument>;
  private readonly configurations: Configurations;
  /** Counts the calls: what an earlier one has found is out of date. */
  private calls = 0;
  /** What was sent last, by URI; nothing for files without faults. */
  private sent = new Map<string, string>();

  constructor(connection: Connection, events: TextDocuments<TextDocument>, configurations: Configurations) {
    this.connection = connection;
    this.events = events;
    this.configurations = configurations;
  }

  async publish(): Promise<void> {
    const call = ++this.calls;
    const faults: Map<string, readonly ConfigurationFault[]> = await this.configurations.faults();
    for (const document of this.events.all()) {
      const uri = canonicalUri(document.uri);
      if (isConfigurationFile(uri))
        faults.set(uri, await this.configurations.faultsOfText(uri, document.getText()));
    }
    if (call !== this.calls) return;
    const before = this.sent;
    this.sent = new Map();
    for (const [uri, found] of faults) {
      if (found.length === 0) continue;
      const diagnostics = found.map(diagnosticOf);
      const text = JSON.stringify(diagnostics);
      this.sent.set(uri, text);
      if (before.get(uri) !== text) void this.connection.sendDiagnostics({ uri, diagnostics });
    }
    for (const uri of before.keys()) {
      if (!this.sent.has(uri)) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }
}

function diagnosticOf({ severity, start, end, message }: ConfigurationFault): Diagnostic {
  return {
    range: {
      start: { line: start.line - 1, character: start.column - 1 },
      end: { line: end.line - 1, character: end.column - 1 },
    },
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code,
    codeDescription: { href: page },
    source: diagnosticSource,
    message,
  };
}
