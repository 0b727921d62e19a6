/** What the language clients of Node and the browser have in common. Loaded when the extension is active: it is large. */
import type { LogOutputChannel, Uri } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { clientOptions } from './clientOptions.ts';
import { connectionFaults } from './connectionFaults.ts';
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
  const client = create(clientOptions(log, trace, connectionFaults(crashed), storage, schemes));
  answerFileRequests(client);
  return client;
}
