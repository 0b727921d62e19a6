/** The language client in a Node extension host: the server is a process of its own. */
import { Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type ClientServices, prepared } from './languageClient.ts';
import { clientId, clientName } from './names.ts';

export function createClient(services: ClientServices): LanguageClient {
  return prepared(services, (options) => {
    const module = Uri.joinPath(services.extension, 'dist', 'server.js').fsPath;
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    return new LanguageClient(clientId, clientName, { run, debug }, options);
  });
}
