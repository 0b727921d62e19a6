/** Configuration files: read anew when they change, with diagnostics for what is wrong in them. */
import {
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckContexts } from '../checkContexts.ts';
import type { Configurations } from '../configuration/configurations.ts';
import type { ConfigurationFault } from '../engine/configuration/index.ts';
import { diagnosticSource } from '../protocol.ts';
import type { WatchedFiles } from '../watchedFiles.ts';

/** The `code` of a diagnostic in a configuration file. */
const code = 'configuration';

const page = 'https://github.com/cx-terminology/cx-terminology/blob/main/docs/configuration.md';

/** Any YAML or JSON file may be one that a configuration builds on. */
const watched = '**/*.{yaml,yml,json}';

/** What can be done once the client is initialized. */
export interface ConfigurationFeature {
  /** Begins to watch the files, and reads those of the open folders. */
  start(): Promise<void>;
  /** Reads everything anew, because other folders are open. */
  reload(): Promise<void>;
}

/** Keeps what configuration files say up to date. */
export function registerConfiguration(
  connection: Connection,
  watchedFiles: WatchedFiles,
  events: TextDocuments<TextDocument>,
  configurations: Configurations,
  contexts: CheckContexts,
): ConfigurationFeature {
  const publisher = new FaultPublisher(connection, configurations);
  const reload = async () => {
    await configurations.reload();
    contexts.configurationsChanged();
    await publisher.publish();
  };
  const reloadFor = (uris: readonly string[]) => {
    if (uris.some((uri) => configurations.concerns(uri))) logged(reload());
  };
  const logged = (work: Promise<void>) => {
    work.catch((error) => connection.console.error(`The configuration was not read: ${error}`));
  };
  watchedFiles.onDidChange((changes) => reloadFor(changes.map(({ uri }) => uri)));
  // For clients that have the file open and watch nothing.
  events.onDidSave(({ document: { uri } }) => reloadFor([uri]));
  configurations.onDidBuild(() => logged(publisher.publish()));
  return {
    reload,
    start: async () => {
      const watchers = [{ globPattern: watched }];
      await Promise.all([configurations.of(), watchedFiles.watch('configuration files', watchers)]);
    },
  };
}

/** Sends the faults of files, and takes back those that are gone. */
class FaultPublisher {
  private readonly connection: Connection;
  private readonly configurations: Configurations;
  /** What was sent last, by URI; nothing for files without faults. */
  private sent = new Map<string, string>();

  constructor(connection: Connection, configurations: Configurations) {
    this.connection = connection;
    this.configurations = configurations;
  }

  async publish(): Promise<void> {
    const faults = await this.configurations.faults();
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
