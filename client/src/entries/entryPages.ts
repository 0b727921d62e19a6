/** The full entries as pages; what makes one is loaded with the first. */
import {
  type CustomDocument,
  type CustomReadonlyEditorProvider,
  type Disposable,
  type Uri,
  window,
} from 'vscode';
import type { ConceptActions } from '../conceptActions.ts';
import type { Services } from '../services.ts';
import type { Uses } from '../uses.ts';

/** As the manifest declares it. */
export const entryPageType = 'cxTerminology.entry';

export interface EntryPagesOptions {
  readonly services: Services;
  readonly uses: Uses;
  readonly actions: ConceptActions;
  /** The folder of the extension. */
  readonly extension: Uri;
}

export function registerEntryPages(options: EntryPagesOptions): Disposable {
  const provider: CustomReadonlyEditorProvider = {
    openCustomDocument: (uri): CustomDocument => ({ uri, dispose: () => undefined }),
    resolveCustomEditor: async ({ uri }, panel) => {
      const { EntryPage } = await import('./entryPage.ts');
      const page = new EntryPage(options, uri, panel);
      panel.onDidDispose(() => page.dispose());
      await page.show();
    },
  };
  return window.registerCustomEditorProvider(entryPageType, provider);
}
