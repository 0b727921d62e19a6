/** What the language clients of Node and the browser have in common. Loaded when the extension is active: it is large. */
import type { LogOutputChannel, Uri } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  type ErrorHandler,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { clientOptions } from './clientOptions.ts';
import { answerFileRequests } from './fileRequests.ts';

/** What a client needs. */
export interface ClientServices {
  /** The folder of the extension. */
  readonly extension: Uri;
  /** A folder for what is known of the workspace; absent where none is open. */
  readonly storage: Uri | undefined;
  /** Of the documents that the server is told of. */
  readonly schemes: ReadonlySet<string>;
  readonly log: LogOutputChannel;
  readonly trace: LogOutputChannel;
  /** To be called where the server has gone though nobody has stopped it. */
  readonly crashed: () => void;
}

/** A client that can be started. */
export function prepared<Client extends BaseLanguageClient>(
  { storage, schemes, log, trace, crashed }: ClientServices,
  create: (options: LanguageClientOptions) => Client,
): Client {
  const defaults = (): ErrorHandler => client.createDefaultErrorHandler();
  const client = create(clientOptions(log, trace, errorHandler(defaults, crashed), storage, schemes));
  answerFileRequests(client);
  return client;
}

/**
 * The client's own handler for faults of the connection. A crashed server it would start again by itself, which fails
 * where that one was still starting: this is the business of who has made the client.
 */
function errorHandler(createDefaults: () => ErrorHandler, crashed: () => void): ErrorHandler {
  let made: ErrorHandler | undefined;
  // The client that makes it comes into being with this handler, so only the first fault can ask for it.
  const defaults = () => {
    made ??= createDefaults();
    return made;
  };
  return {
    error: (error, message, count) => defaults().error(error, message, count),
    closed: () => {
      crashed();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
