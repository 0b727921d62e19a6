/** The language server as the extension sees it: started, asked, restarted, stopped. */
import { type CancellationToken, type Disposable, EventEmitter, l10n } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { writtenSchemes } from './documents.ts';
import { reportFailure } from './failures.ts';
import type { ClientServices } from './languageClient.ts';

/** Loads what makes a client for the server that lies in the extension; Node and the browser differ in this alone. */
export type LoadClient = () => Promise<{
  readonly createClient: (services: ClientServices) => BaseLanguageClient;
}>;

/** `restarting`: it has crashed and is started again. */
export type ServerState = 'starting' | 'restarting' | 'running' | 'stopped';

/** What {@link LanguageServer} needs to start a server. */
export interface LanguageServerOptions extends Omit<ClientServices, 'schemes' | 'crashed'> {
  readonly loadClient: LoadClient;
}

/** A server that crashes more often than this, within so many milliseconds, is given up. */
const mostCrashes = 4;
const crashPeriod = 3 * 60 * 1000;

/**
 * Owns the language client, which is loaded when it is first needed. Every restart makes a new one: a client whose
 * start has failed can't be started again, and one whose server has crashed remembers it and gives up sooner.
 */
export class LanguageServer {
  readonly #options: LanguageServerOptions;
  readonly #stateChanged = new EventEmitter<ServerState>();
  readonly #notified = new EventEmitter<string>();
  readonly #notifications = new Set<string>();
  #client: Promise<BaseLanguageClient> | undefined;
  /** The same, once it is loaded, until its server is stopped or has crashed. */
  #loaded: BaseLanguageClient | undefined;
  /** Resolves when its server crashes. */
  #gone: Promise<void> = Promise.resolve();
  #isLoading = true;
  /** Of the documents that the client tells the server of. */
  #schemes: ReadonlySet<string> = new Set();
  #restarting: Promise<void> | undefined;
  /** When the server has crashed, in milliseconds since 1970. */
  #crashes: number[] = [];
  #stopped = false;

  readonly onDidChangeState = this.#stateChanged.event;

  constructor(options: LanguageServerOptions) {
    this.#options = options;
  }

  /** The client of the server that runs now; a restart replaces it, so don't keep it. */
  get client(): Promise<BaseLanguageClient> {
    this.#client ??= this.#newClient();
    return this.#client;
  }

  /** Whether the server gets to see documents of these schemes; a restart makes it so. */
  knows(schemes: Iterable<string>): boolean {
    return [...schemes].every((scheme) => this.#schemes.has(scheme));
  }

  get state(): ServerState {
    // Whoever restarts it by will begins a new count.
    const starting = this.#crashes.length > 0 ? 'restarting' : 'starting';
    if (this.#restarting || this.#isLoading) {
      return starting;
    }
    if (this.#loaded?.isRunning()) {
      return 'running';
    }
    return this.#loaded?.needsStop() ? starting : 'stopped';
  }

  /** Starts the server. It does not fail: what went wrong is told and logged, the state shows it. */
  async start(): Promise<void> {
    if (this.#stopped) {
      return;
    }
    try {
      const client = await this.client;
      // The client tells and logs by itself. It may wait for ever for a server that has gone meanwhile.
      if (!this.#stopped) await Promise.race([client.start().catch(() => undefined), this.#gone]);
    } catch (error) {
      void reportFailure(this.#options.log, l10n.t('The extension could not be loaded.'), error);
    }
  }

  /** Stops the server, in whatever state it is, and starts a new one, which may crash as often as the first. */
  restart(): Promise<void> {
    this.#crashes = [];
    return this.#restart();
  }

  #restart(): Promise<void> {
    this.#restarting ??= this.#replaceClient().finally(() => {
      this.#restarting = undefined;
      this.#stateChanged.fire(this.state);
    });
    this.#stateChanged.fire(this.state);
    return this.#restarting;
  }

  async #crashed(): Promise<void> {
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter((time) => now - time < crashPeriod), now];
    if (this.#crashes.length > mostCrashes) {
      void reportFailure(
        this.#options.log,
        l10n.t('The server has crashed again and again and was given up.'),
      );
      this.#stateChanged.fire(this.state);
      return;
    }
    this.#options.log.warn('The server has crashed and is started again.');
    // It may have crashed while it was started.
    await this.#restarting;
    await this.#restart();
  }

  /** Stops the server for good. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#restarting;
    await this.#disposeClient();
    this.#stateChanged.dispose();
    this.#notified.dispose();
  }

  /** Asks the server; fails if it is not running or has no answer. */
  async request<Params, Result>(method: string, params: Params, token?: CancellationToken): Promise<Result> {
    const client = await this.client;
    // A token that is not there would be a second parameter to the server.
    return token ? client.sendRequest(method, params, token) : client.sendRequest(method, params);
  }

  /** Has the server run a command of its own. */
  execute<Result>(command: string, ...given: unknown[]): Promise<Result> {
    return this.request('workspace/executeCommand', { command, arguments: given });
  }

  /** Listens for a notification without parameters, of this server and of those that replace it. */
  onNotification(method: string, listener: () => void): Disposable {
    if (!this.#notifications.has(method)) {
      this.#notifications.add(method);
      if (this.#loaded) {
        this.#relay(this.#loaded, method);
      }
    }
    return this.#notified.event((one) => {
      if (one === method) {
        listener();
      }
    });
  }

  #relay(client: BaseLanguageClient, method: string): void {
    client.onNotification(method, () => this.#notified.fire(method));
  }

  async #replaceClient(): Promise<void> {
    await this.#disposeClient();
    if (!this.#stopped) {
      this.#client = this.#newClient();
      await this.start();
    }
  }

  async #disposeClient(): Promise<void> {
    try {
      const client = await this.#client;
      this.#loaded = undefined;
      await client?.dispose();
    } catch (error) {
      // A server that hangs, or never came up, can't say goodbye; the client ends its process.
      this.#options.log.debug('The server did not stop in order.', String(error));
    }
  }

  async #newClient(): Promise<BaseLanguageClient> {
    try {
      const { createClient } = await this.#options.loadClient();
      this.#schemes = new Set([...this.#schemes, ...writtenSchemes()]);
      let gone = () => {};
      this.#gone = new Promise((resolve) => {
        gone = resolve;
      });
      const crashed = () => {
        // One that was replaced may end later.
        if (this.#stopped || client !== this.#loaded) return;
        this.#loaded = undefined;
        gone();
        void this.#crashed();
      };
      const client = createClient({ ...this.#options, schemes: this.#schemes, crashed });
      for (const method of this.#notifications) {
        this.#relay(client, method);
      }
      client.onDidChangeState(() => {
        if (client === this.#loaded) {
          this.#stateChanged.fire(this.state);
        }
      });
      this.#loaded = client;
      return client;
    } finally {
      this.#isLoading = false;
      this.#stateChanged.fire(this.state);
    }
  }
}
