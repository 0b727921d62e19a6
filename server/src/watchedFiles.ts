/** Changes of files that the client watches, told to everyone who wants to know. */
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  Emitter,
  type Event,
  type FileEvent,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import type { ClientFeatures } from './clientFeatures.ts';

export class WatchedFiles {
  readonly onDidChange: Event<readonly FileEvent[]>;
  private readonly changed = new Emitter<readonly FileEvent[]>();
  private readonly connection: Connection;
  private readonly client: ClientFeatures;

  constructor(connection: Connection, client: ClientFeatures) {
    this.connection = connection;
    this.client = client;
    this.onDidChange = this.changed.event;
    connection.onDidChangeWatchedFiles(({ changes }) => this.changed.fire(changes));
  }

  /**
   * Has the client watch files, where it does that for servers.
   * @param what they are, in the plural, for the log.
   */
  async watch(what: string, watchers: FileSystemWatcher[]): Promise<void> {
    if (!this.client.registersForWatchedFiles) return;
    const { client, console } = this.connection;
    await client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch((error) => {
      console.warn(`Changed ${what} will need a restart: ${error}`);
    });
  }
}
