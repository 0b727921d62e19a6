/** Owns the settings: asks the client per resource, keeps the answers, and forgets them when they change. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  Emitter,
  type Event,
} from 'vscode-languageserver';
import { type ClientFeatures, memberOf } from './clientFeatures.ts';
import { settingsSection } from './protocol.ts';
import { readSettings, type ServerSettings } from './settings.ts';

export class SettingsStore {
  /** Fires when what was given out may be out of date. */
  readonly onDidChange: Event<void>;
  private readonly changed = new Emitter<void>();
  private readonly connection: Connection;
  private readonly client: ClientFeatures;
  private readonly known = new Map<string | undefined, Promise<ServerSettings>>();
  /** What a client that can't be asked has told last. */
  private told: unknown;
  /** Counts the changes, so that an answer from before one is not taken for current. */
  private changes = 0;
  /** Warnings that hold for the current settings, and those that held before the last change. */
  private warnings = new Set<string>();
  private formerWarnings = new Set<string>();

  constructor(connection: Connection, client: ClientFeatures) {
    this.connection = connection;
    this.client = client;
    this.told = client.initialSettings;
    this.onDidChange = this.changed.event;
    connection.onDidChangeConfiguration(({ settings }) => this.change(settings));
  }

  /** To be called once the client is initialized: from now on it tells of changes. */
  listenForChanges(): void {
    if (!this.client.registersForConfiguration) return;
    const registration = { section: settingsSection };
    this.connection.client.register(DidChangeConfigurationNotification.type, registration).catch((error) => {
      this.connection.console.warn(`Changed settings will need a restart: ${error}`);
    });
  }

  /** The settings that hold for a resource now, or without one. Never fails: what can't be had has its default. */
  async of(uri: string | undefined): Promise<ServerSettings> {
    for (;;) {
      const changes = this.changes;
      const settings = await this.ask(uri);
      if (changes === this.changes) return settings;
    }
  }

  /** Drops what is kept for a resource. */
  forget(uri: string): void {
    this.known.delete(uri);
  }

  private ask(uri: string | undefined): Promise<ServerSettings> {
    const known = this.known.get(uri);
    if (known) return known;
    const asked = this.fetch(uri).then((value) => readSettings(value, (message) => this.warn(message)));
    this.known.set(uri, asked);
    return asked;
  }

  private async fetch(uri: string | undefined): Promise<unknown> {
    if (!this.client.answersConfiguration) return this.told;
    try {
      const item = { ...(uri === undefined ? {} : { scopeUri: uri }), section: settingsSection };
      const answer: unknown = await this.connection.workspace.getConfiguration(item);
      return answer ?? this.client.initialSettings;
    } catch (error) {
      this.warn(`The settings of ${uri ?? 'the window'} can't be read, the defaults hold: ${error}`);
      return this.client.initialSettings;
    }
  }

  private change(settings: unknown): void {
    const told = memberOf(settings, settingsSection);
    if (told !== undefined) this.told = told;
    this.changes++;
    this.known.clear();
    this.formerWarnings = this.warnings;
    this.warnings = new Set();
    this.changed.fire();
  }

  /** Logs a warning once, however many resources it holds for and however long it stays true. */
  private warn(message: string): void {
    if (!this.warnings.has(message) && !this.formerWarnings.has(message))
      this.connection.console.warn(message);
    this.warnings.add(message);
  }
}
