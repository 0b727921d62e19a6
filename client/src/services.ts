/** What every feature of the extension is given. */
import type { LogOutputChannel } from 'vscode';
import type { LanguageServer } from './languageServer.ts';

export interface Services {
  readonly log: LogOutputChannel;
  readonly server: LanguageServer;
}
