/** The extension in a Node extension host: the server is a process of its own. */
import { Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientId, clientName } from './clientOptions.ts';
import { createExtension } from './extension.ts';

export const { activate, deactivate } = createExtension((extension, options) => {
  const module = Uri.joinPath(extension, 'dist', 'server.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return new LanguageClient(clientId, clientName, { run, debug }, options);
});
