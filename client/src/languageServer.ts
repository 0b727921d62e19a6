/** The language server as the extension sees it: started, asked, restarted, stopped. */
import { type CancellationToken, EventEmitter, type LogOutputChannel, type Uri } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  type ErrorHandler,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient';
import { clientOptions } from './clientOptions.ts';
import { reportFailure } from './failures.ts';
import { answerFileRequests } from './fileRequests.ts';

/** Makes a client for the server that lies in the extension; Node and the browser differ in this alone. */
export type ClientFactory = (extension: Uri, options: LanguageClientOptions) => BaseLanguageClient;

export type ServerState = 'starting' | 'running' | 'stopped';

/** What {@link LanguageServer} needs to start a server. */
export interface LanguageServerOptions {
  readonly createClient: ClientFactory;
  /** The folder of the extension. */
  readonly extension: Uri;
  /** A folder for what is known of the workspace; absent where none is open. */
  readonly storage: Uri | undefined;
  readonly log: LogOutputChannel;
  readonly trace: LogOutputChannel;
}

/**
 * Owns the language client. Every restart makes a new one: a client whose start has failed can't be
 * started again, and one whose server has crashed remembers it and gives up sooner.
 */
export class LanguageServer {
  readonly #options: LanguageServerOptions;
  readonly #stateChanged = new EventEmitter<ServerState>();
  #client: BaseLanguageClient;
  #restarting: Promise<void> | undefined;
  #stopped = false;

  readonly onDidChangeState = this.#stateChanged.event;

  constructor(options: LanguageServerOptions) {
    this.#options = options;
    this.#client = this.#newClient();
  }

  /** The client of the server that runs now; a restart replaces it, so don't keep it. */
  get client(): BaseLanguageClient {
    return this.#client;
  }

  get state(): ServerState {
    if (this.#restarting) {
      return 'starting';
    }
    switch (this.#client.state) {
      case State.Running:
        return 'running';
      case State.Starting:
        return 'starting';
      default:
        return 'stopped';
    }
  }

  /** Starts the server. It does not fail: the client tells and logs what went wrong, the state shows it. */
  async start(): Promise<void> {
    await this.#client.start().catch(() => undefined);
  }

  /** Stops the server, in whatever state it is, and starts a new one. */
  restart(): Promise<void> {
    this.#restarting ??= this.#replaceClient().finally(() => {
      this.#restarting = undefined;
      this.#stateChanged.fire(this.state);
    });
    this.#stateChanged.fire(this.state);
    return this.#restarting;
  }

  /** Stops the server for good. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#restarting;
    await this.#disposeClient();
    this.#stateChanged.dispose();
  }

  /** Asks the server; fails if it is not running or has no answer. */
  request<Params, Result>(method: string, params: Params, token?: CancellationToken): Promise<Result> {
    return this.#client.sendRequest<Result>(method, params, token);
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
      await this.#client.dispose();
    } catch (error) {
      // A server that hangs, or never came up, can't say goodbye; the client ends its process.
      this.#options.log.debug('The server did not stop in order.', String(error));
    }
  }

  #newClient(): BaseLanguageClient {
    const { createClient, extension, storage, log, trace } = this.#options;
    const defaults = (): ErrorHandler => client.createDefaultErrorHandler();
    const client = createClient(extension, clientOptions(log, trace, this.#errorHandler(defaults), storage));
    answerFileRequests(client);
    client.onDidChangeState(() => {
      if (client === this.#client) {
        this.#stateChanged.fire(this.state);
      }
    });
    return client;
  }

  /** The client's own handler, which restarts a crashed server a few times, and its last word said better. */
  #errorHandler(createDefaults: () => ErrorHandler): ErrorHandler {
    let made: ErrorHandler | undefined;
    // The client that makes it comes into being with this handler, so only the first fault can ask for it.
    const defaults = () => {
      made ??= createDefaults();
      return made;
    };
    return {
      error: (error, message, count) => defaults().error(error, message, count),
      closed: async () => {
        const result = await defaults().closed();
        if (result.action === CloseAction.DoNotRestart) {
          void reportFailure(this.#options.log, 'The server has crashed again and again and was given up.');
        }
        return { ...result, handled: true };
      },
    };
  }
}
