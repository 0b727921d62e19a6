/**
 * The page of a full entry. VS Code's own page of a Markdown file follows links within one file system and to the web
 * alone; ours lead to other entries, to places in the workspace, and to what can be done with a term.
 */
import { commands, Disposable, env, extensions, l10n, Uri, type WebviewPanel, workspace } from 'vscode';
import {
  type EntryParams,
  type EntryResult,
  entryScheme,
  glossaryChangedMethod,
} from '../../../server/src/protocol.ts';
import { reportFailure } from '../failures.ts';
import { pageFiles } from '../pages/pageFiles.ts';
import { showPlace } from '../places.ts';
import { textLanguage } from '../textLanguage.ts';
import {
  entryHtml,
  linkHtml,
  type NumberedUse,
  noticeHtml,
  numbered,
  textHtml,
  type UsesParts,
  usesHtml,
} from './entryHtml.tsx';
import type { EntryPagesOptions } from './entryPages.ts';
import { entryAt } from './entryUri.ts';
import { requestEntry } from './requestEntry.ts';

/** Comes with VS Code; it may be disabled. */
const markdownExtension = 'vscode.markdown-language-features';

export class EntryPage implements Disposable {
  readonly #options: EntryPagesOptions;
  /** Undefined where the address is of no entry. */
  readonly #wanted: EntryParams | undefined;
  readonly #panel: WebviewPanel;
  readonly #listening: Disposable;
  readonly #folder: Uri;
  /** What is on the page, before it is rendered. */
  #markdown: string | undefined;
  #term = '';
  #uses: readonly NumberedUse[] = [];
  #isClosed = false;

  constructor(options: EntryPagesOptions, uri: Uri, panel: WebviewPanel) {
    const { services, uses, extension } = options;
    this.#options = options;
    this.#wanted = entryAt(uri);
    this.#panel = panel;
    this.#folder = Uri.joinPath(extension, 'dist', 'page');
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.#folder] };
    this.#listening = Disposable.from(
      panel.webview.onDidReceiveMessage(({ action }: { action: string }) => this.#do(action)),
      services.server.onNotification(glossaryChangedMethod, () => void this.show()),
      services.server.onDidChangeState((state) => {
        if (state === 'running') void this.show();
      }),
      uses.onDidChange(() => void this.#showUses()),
    );
  }

  /** Shows the entry as it is now. */
  async show(): Promise<void> {
    const wanted = this.#wanted;
    try {
      const entry = wanted ? await this.#request(wanted) : null;
      const markdown = entry?.markdown ?? '';
      if (this.#isClosed || markdown === this.#markdown) return;
      this.#markdown = markdown;
      this.#term = entry?.term ?? '';
      const html = entry ? await this.#html(entry) : noticeHtml(missing(), textLanguage());
      // It may have been closed meanwhile, or be about to show what came later.
      if (!this.#isClosed && markdown === this.#markdown) this.#panel.webview.html = html;
    } catch (error) {
      if (this.#isClosed) return;
      // So that the next time the same entry is shown again.
      this.#markdown = undefined;
      this.#panel.webview.html = noticeHtml(l10n.t('The entry can’t be shown now.'), textLanguage());
      void reportFailure(this.#options.services.log, l10n.t('The entry could not be shown.'), error);
    }
  }

  dispose(): void {
    this.#isClosed = true;
    this.#listening.dispose();
  }

  #request(wanted: EntryParams): Promise<EntryResult | null> {
    return requestEntry(this.#options.services.server, { ...wanted, marksEnglish: true });
  }

  async #html({ term, markdown, file }: EntryResult): Promise<string> {
    if (!extensions.getExtension(markdownExtension)) return noticeHtml(unrendered(), textLanguage());
    const { webview } = this.#panel;
    return entryHtml({
      title: term,
      language: textLanguage(),
      entry: await commands.executeCommand<string>('markdown.api.render', markdown),
      texts: {
        insert: l10n.t('Insert at Cursor'),
        copy: l10n.t('Copy Term'),
        findUses: l10n.t('Find Uses'),
        ...(file === undefined ? {} : { edit: l10n.t('Edit in {0}', file) }),
        actions: l10n.t('What to do with the term'),
        uses: l10n.t('Uses in this workspace'),
      },
      files: pageFiles(webview, this.#folder, 'entry'),
    });
  }

  /** Shows where the term is used, or how to find out. */
  async #showUses(isAskedFor = false): Promise<void> {
    const { uses, services } = this.#options;
    if (!this.#wanted || !this.#panel.visible) return;
    if (!uses.wereAskedFor && !isAskedFor) {
      const text = l10n.t('The documents of the workspace have not been looked through yet.');
      this.#post(linkHtml('lookForUses', l10n.t('Look for uses'), text));
      return;
    }
    try {
      const found = await uses.of(this.#wanted.id);
      this.#uses = numbered(found);
      this.#post(
        usesHtml(this.#uses, {
          summary: summaryOf(this.#uses.length, found.documents.length),
          more: (count) => l10n.t('and {0} more', count.toLocaleString(env.language)),
          nameOf: (uri) => workspace.asRelativePath(Uri.parse(uri)),
        }),
      );
    } catch (error) {
      this.#post(linkHtml('lookForUses', l10n.t('Look again'), l10n.t('The uses could not be found.')));
      services.log.error('The uses could not be found.', error instanceof Error ? error : String(error));
    }
  }

  #post(uses: UsesParts): void {
    if (!this.#isClosed) void this.#panel.webview.postMessage(uses);
  }

  /** What was pressed on the page; whatever else an entry may have links to does nothing. */
  #do(action: string): unknown {
    const { actions } = this.#options;
    const wanted = this.#wanted;
    if (!wanted) return undefined;
    const term = this.#term;
    switch (action) {
      case 'ready':
        return this.#showUses();
      case 'lookForUses':
        this.#post(textHtml(l10n.t('Looking through the workspace…')));
        return this.#showUses(true);
      case 'insert':
        return actions.insert(term);
      case 'copy':
        return actions.copy(term);
      case 'findUses':
        return actions.findUses({ id: wanted.id, term });
      case 'edit':
        return actions.edit(wanted);
      default:
        return this.#open(Uri.parse(action));
    }
  }

  #open(link: Uri): unknown {
    const { scheme, path } = link;
    if (scheme === entryScheme)
      return this.#options.actions.showEntry({ ...this.#wanted, id: path.slice(1) });
    if (scheme === 'http' || scheme === 'https') return env.openExternal(link);
    const place = scheme === 'use' ? this.#uses[Number(path)] : undefined;
    return place && showPlace({ uri: place.uri, range: place.use.range });
  }
}

function missing(): string {
  return l10n.t('There is no such entry. Look the term up to find its entry.');
}

function unrendered(): string {
  return l10n.t(
    'Entries are rendered by the extension “Markdown Language Features”, which is part of VS Code. Enable it, and open the entry again.',
  );
}

function summaryOf(uses: number, documents: number): string {
  if (uses === 0) return l10n.t('The term is not used in this workspace.');
  if (uses === 1) return l10n.t('1 use in 1 document.');
  const all = uses.toLocaleString(env.language);
  return documents === 1
    ? l10n.t('{0} uses in 1 document.', all)
    : l10n.t('{0} uses in {1} documents.', all, documents.toLocaleString(env.language));
}
