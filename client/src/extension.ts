/** Builds the extension's parts and joins them, for Node and the browser alike. */
import { type ExtensionContext, window } from 'vscode';
import { registerCheckWorkspace } from './checkWorkspace.ts';
import { registerCompletionWhileTyping } from './completionWhileTyping.ts';
import { ConceptActions } from './conceptActions.ts';
import { registerEntries } from './entries/entryFileSystem.ts';
import { registerEntryPages } from './entries/entryPages.ts';
import { registerShowEntry } from './entries/showEntry.ts';
import { registerFixAll } from './fixAll.ts';
import { registerFixWorkspace } from './fixWorkspace.ts';
import { registerGlossaryCommands } from './glossary/registerGlossaryCommands.ts';
import { registerGlossaryView } from './glossaryView/registerGlossaryView.ts';
import { LanguageServer, type LoadClient } from './languageServer.ts';
import { registerLookUp } from './lookUp/lookUp.ts';
import { clientName } from './names.ts';
import { registerNewPlaces } from './newPlaces.ts';
import { registerNotebooks } from './notebooks.ts';
import { registerOpenSample } from './openSample.ts';
import { type PreviewPlugin, registerPreview } from './preview/preview.ts';
import { registerReport } from './report/registerReport.ts';
import { registerServerCommands } from './serverCommands.ts';
import type { Services } from './services.ts';
import { registerShowFixes } from './showFixes.ts';
import { registerShowUses } from './showUses.ts';
import { registerStatusItem } from './statusItem.ts';
import { registerTools } from './tools/registerTools.ts';
import { traceChannel } from './traceChannel.ts';
import { Uses } from './uses.ts';
import { WritersDocument } from './writersDocument.ts';

/** What VS Code expects an extension's module to export. */
export interface Extension {
  activate(context: ExtensionContext): PreviewPlugin;
  deactivate(): Promise<void>;
}

/** The extension, which remembers between `activate` and `deactivate` what it has to stop. */
export function createExtension(loadClient: LoadClient): Extension {
  let server: LanguageServer | undefined;
  return {
    activate(context) {
      const log = window.createOutputChannel(clientName, { log: true });
      const trace = traceChannel(log);
      const { extensionUri: extension, storageUri: storage } = context;
      server = new LanguageServer({ loadClient, extension, storage, log, trace });
      const services: Services = { log, server };
      const uses = new Uses(server);
      const writersDocument = new WritersDocument();
      const actions = new ConceptActions({ services, uses, writersDocument });
      const preview = registerPreview(services);
      context.subscriptions.push(
        preview,
        log,
        trace,
        registerServerCommands(services),
        registerStatusItem(services),
        registerEntries(services),
        registerShowEntry(services, writersDocument),
        registerLookUp(services),
        registerFixAll(services, writersDocument),
        registerFixWorkspace(services),
        registerCheckWorkspace(services),
        registerReport(services, extension),
        uses,
        writersDocument,
        registerEntryPages({ services, uses, actions, extension }),
        registerGlossaryView({ services, uses, writersDocument }, actions),
        registerGlossaryCommands(services),
        registerShowFixes(),
        registerShowUses(services, uses),
        registerNewPlaces(services),
        registerNotebooks(services),
        registerCompletionWhileTyping(services),
        registerTools(services),
        registerOpenSample(extension),
      );
      // Not awaited: the commands, Restart Server above all, have to be there while it starts or fails to. And
      // not at once: to load the client takes a while, and other extensions wait to be activated.
      setTimeout(() => void server?.start(), 0);
      return preview.plugin;
    },
    async deactivate() {
      await server?.stop();
    },
  };
}
