/** How the language client is set up, in Node and in the browser alike. */
import type { LogOutputChannel, Uri } from 'vscode';
import type { ErrorHandler, LanguageClientOptions } from 'vscode-languageclient';
import {
  glossaryEditedCommand,
  type InitializationOptions,
  showEntryCommand,
  showUsesCommand,
} from '../../server/src/protocol.ts';
import { confirmEdits } from './confirmEdits.ts';
import { documentSelector } from './documents.ts';
import { isFinding } from './names.ts';
import { refuseReadOnly } from './readOnly.ts';

export function clientOptions(
  outputChannel: LogOutputChannel,
  traceOutputChannel: LogOutputChannel,
  errorHandler: ErrorHandler,
  storage: Uri | undefined,
): LanguageClientOptions {
  return {
    documentSelector: documentSelector(),
    outputChannel,
    traceOutputChannel,
    errorHandler,
    // A hover card may link to the full entry, and to nothing else that runs.
    initializationOptions: {
      commandLinks: true,
      entryDocuments: true,
      fileRequests: true,
      checksWorkspace: true,
      ...(storage ? { storageUri: storage.toString() } : {}),
      commands: [glossaryEditedCommand, showUsesCommand],
    } satisfies InitializationOptions,
    markdown: { isTrusted: { enabledCommands: [showEntryCommand] } },
    middleware: {
      // Other extensions' findings are none of the server's business.
      provideCodeActions: (document, range, context, token, next) =>
        next(document, range, { ...context, diagnostics: context.diagnostics.filter(isFinding) }, token),
      ...confirmEdits,
      ...refuseReadOnly,
    },
  };
}
