/** How the language client is set up, in Node and in the browser alike. */
import { type LogOutputChannel, type Uri, workspace } from 'vscode';
import type { ErrorHandler, LanguageClientOptions } from 'vscode-languageclient';
import {
  glossaryEditedCommand,
  type InitializationOptions,
  showEntryCommand,
  showFixesCommand,
  showUsesCommand,
} from '../../server/src/protocol.ts';
import { confirmEdits } from './confirmEdits.ts';
import { documentSelector } from './documents.ts';
import { isFinding } from './names.ts';
import { refuseReadOnly } from './readOnly.ts';
import { withoutRefused } from './readOnlyDocuments.ts';
import { settingsOfFiles } from './settingsOfFiles.ts';

export function clientOptions(
  outputChannel: LogOutputChannel,
  traceOutputChannel: LogOutputChannel,
  errorHandler: ErrorHandler,
  storage: Uri | undefined,
  schemes: ReadonlySet<string>,
): LanguageClientOptions {
  return {
    documentSelector: documentSelector(schemes),
    outputChannel,
    traceOutputChannel,
    errorHandler,
    // The client says that it has no server, and the status that it is stopped; the reason is for the log.
    initializationFailedHandler: () => false,
    // A hover card may link to these, and to nothing else that runs.
    initializationOptions: {
      commandLinks: true,
      entryDocuments: true,
      fileRequests: true,
      checksWorkspace: true,
      isTrusted: workspace.isTrusted,
      ...(storage ? { storageUri: storage.toString() } : {}),
      commands: [glossaryEditedCommand, showUsesCommand, showFixesCommand],
    } satisfies InitializationOptions,
    markdown: { isTrusted: { enabledCommands: [showEntryCommand, showFixesCommand, showUsesCommand] } },
    middleware: {
      // Other extensions' findings are none of the server's business.
      provideCodeActions: (document, range, context, token, next) =>
        withoutRefused.provideCodeActions(
          document,
          range,
          { ...context, diagnostics: context.diagnostics.filter(isFinding) },
          token,
          next,
        ),
      ...confirmEdits,
      ...refuseReadOnly,
      workspace: { ...confirmEdits.workspace, ...settingsOfFiles },
    },
  };
}
