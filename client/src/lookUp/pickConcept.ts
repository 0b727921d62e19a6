/** The look-up box: a list of terms that the server searches anew with every key. */
import { CancellationTokenSource, type Disposable, l10n, type QuickPick, window } from 'vscode';
import type { LookUpConcept } from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';
import { findConcepts } from './findConcepts.ts';
import { conceptItem, copyButton, type LookUpItem, nothingFoundItem } from './lookUpItem.ts';

/** What was picked: with Enter, or with one of the buttons. */
export interface Choice {
  readonly concept: LookUpConcept;
  readonly action: 'enter' | 'copy' | 'showEntry';
  /** What stood in the box. */
  readonly query: string;
}

/** As many as anybody scrolls through. */
const limit = 50;

/**
 * Lets the reader find a concept. The box starts with the query, all of it selected, so that typing
 * replaces it.
 * @param hint says for a query what Enter will do.
 * @returns undefined if the box was left without a choice; it fails if the server can't be asked.
 */
export async function pickConcept(
  server: LanguageServer,
  query: string,
  hint: (query: string) => string,
): Promise<Choice | undefined> {
  const box = new LookUpBox(server, hint);
  try {
    return await box.open(query);
  } finally {
    box.dispose();
  }
}

class LookUpBox implements Disposable {
  readonly #server: LanguageServer;
  readonly #hint: (query: string) => string;
  readonly #pick: QuickPick<LookUpItem>;
  #search = new CancellationTokenSource();
  /** Settles when the items are those of what stands in the box. */
  #searched: Promise<void> = Promise.resolve();

  constructor(server: LanguageServer, hint: (query: string) => string) {
    this.#server = server;
    this.#hint = hint;
    this.#pick = window.createQuickPick<LookUpItem>();
    this.#pick.placeholder = l10n.t('A term, an abbreviation, or any wrong form of one');
    this.#pick.ignoreFocusOut = false;
    // Keeps the server's order. VS Code has had this property for years, but not in its public types;
    // where it were missing, only the order would suffer.
    Object.assign(this.#pick, { sortByLabel: false });
  }

  open(query: string): Promise<Choice | undefined> {
    return new Promise((resolve, reject) => {
      const pick = this.#pick;
      const choose = (item: LookUpItem | undefined, action: Choice['action']) => {
        if (item?.concept) {
          resolve({ concept: item.concept, action, query: pick.value.trim() });
        }
      };
      const search = () => {
        this.#searched = this.#update();
        this.#searched.catch(reject);
      };
      pick.onDidChangeValue(search);
      pick.onDidAccept(async () => {
        const { value } = pick;
        await this.#searched.catch(() => undefined);
        // Who has typed on since Enter has thought better of it.
        if (pick.value === value) {
          choose(this.#active(), 'enter');
        }
      });
      pick.onDidTriggerItemButton(({ button, item }) =>
        choose(item, button === copyButton ? 'copy' : 'showEntry'),
      );
      pick.onDidHide(() => resolve(undefined));
      pick.value = query;
      search();
      pick.show();
    });
  }

  dispose(): void {
    this.#search.cancel();
    this.#search.dispose();
    this.#pick.dispose();
  }

  /** Shows what the server finds for the text in the box; an answer that comes too late is dropped. */
  async #update(): Promise<void> {
    this.#search.cancel();
    this.#search.dispose();
    this.#search = new CancellationTokenSource();
    const { token } = this.#search;
    const query = this.#pick.value.trim();
    this.#pick.title = this.#hint(query);
    this.#pick.busy = true;
    try {
      const concepts = await findConcepts(this.#server, query, { limit, token });
      if (!token.isCancellationRequested) {
        this.#pick.items = concepts.length > 0 ? concepts.map(conceptItem) : [nothingFoundItem(query)];
        this.#pick.busy = false;
      }
    } catch (error) {
      if (!token.isCancellationRequested) {
        throw error;
      }
    }
  }

  /** The item that Enter is for; the first where VS Code has not yet said which of new items is active. */
  #active(): LookUpItem | undefined {
    const { activeItems, items } = this.#pick;
    return activeItems.find((item) => items.includes(item)) ?? items[0];
  }
}
