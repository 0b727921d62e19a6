/** The language client in a Node extension host: the server is a process of its own. */
import { Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type ClientServices, prepared } from './languageClient.ts';
import { clientId, clientName } from './names.ts';
import { serverNodeOptions } from './serverNodeOptions.ts';

export function createClient(services: ClientServices): LanguageClient {
  return prepared(services, (options) => {
    const module = Uri.joinPath(services.extension, 'dist', 'server.js').fsPath;
    const startedWith = (...more: string[]) => ({
      module,
      transport: TransportKind.stdio,
      options: { execArgv: [...serverNodeOptions, ...more] },
    });
    const servers = { run: startedWith(), debug: startedWith('--nolazy', '--inspect=6009') };
    return new LanguageClient(clientId, clientName, servers, options);
  });
}
