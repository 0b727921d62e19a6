/** Explains known terms in VS Code’s Markdown preview. */
import { commands, Disposable, Uri, workspace } from 'vscode';
import { documentTermsChangedMethod, settingsSection } from '../../../server/src/protocol.ts';
import type { Services } from '../services.ts';
import type { MarkdownIt } from './markdownIt.ts';
import { extendMarkdownIt } from './plugin.ts';
import { PreviewTerms } from './previewTerms.ts';

const setting = 'preview.enable';

/** What VS Code’s Markdown preview takes from an extension that says in its manifest that it has a plugin. */
export interface PreviewPlugin {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

export interface Preview extends Disposable {
  readonly plugin: PreviewPlugin;
}

export function registerPreview({ server }: Services): Preview {
  let isUsed = false;
  const refresh = () => {
    if (isUsed) void commands.executeCommand('markdown.preview.refresh');
  };
  const terms = new PreviewTerms(server, refresh);
  const listeners = Disposable.from(
    workspace.onDidChangeTextDocument((event) => terms.edited(event)),
    workspace.onDidCloseTextDocument((document) => terms.closed(document)),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${settingsSection}.${setting}`)) refresh();
    }),
    server.onNotification(documentTermsChangedMethod, () => terms.askAgain()),
    server.onDidChangeState((state) => {
      if (state === 'running') terms.askAgain();
    }),
  );
  return {
    plugin: {
      extendMarkdownIt(md) {
        isUsed = true;
        return extendMarkdownIt(md, ({ currentDocument: uri }) => {
          if (!(uri instanceof Uri)) return undefined;
          const isWanted = workspace.getConfiguration(settingsSection, uri).get(setting, true);
          return isWanted ? terms.termsOf(uri) : undefined;
        });
      },
    },
    dispose: () => listeners.dispose(),
  };
}
