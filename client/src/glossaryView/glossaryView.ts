/** The glossary view: a tree of the terms that hold for the document that the writer is in. */
import {
  type CancellationToken,
  commands,
  Disposable,
  EventEmitter,
  l10n,
  MarkdownString,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
  workspace,
} from 'vscode';
import { glossaryChangedMethod } from '../../../server/src/protocol.ts';
import { requestEntry } from '../entries/requestEntry.ts';
import type { Services } from '../services.ts';
import type { Uses } from '../uses.ts';
import type { WritersDocument } from '../writersDocument.ts';
import { nameOf, settingOf } from './settings.ts';
import type { GlossarySource } from './source.ts';
import type { GlossaryNode, GlossaryTree, Grouping } from './tree.ts';

/** As the manifest declares it. */
export const glossaryViewId = 'cxTerminology.glossary';

/** The conditions of the manifest: why the view is empty, and whether there is a filter. */
const stateKey = 'cxTerminology.glossaryView.state';
const filteredKey = 'cxTerminology.glossaryView.isFiltered';

/** Why there is nothing to see; `shown` where there is something. */
type State = 'shown' | 'empty' | 'noMatch' | 'unused' | 'stopped';

export interface GlossaryViewOptions {
  readonly services: Services;
  readonly uses: Uses;
  readonly writersDocument: WritersDocument;
}

export class GlossaryView implements TreeDataProvider<GlossaryNode>, Disposable {
  readonly #options: GlossaryViewOptions;
  readonly #treeChanged = new EventEmitter<void>();
  readonly #view: TreeView<GlossaryNode>;
  readonly #listening: Disposable;
  #source: GlossarySource | undefined;
  #filter = '';
  /** As it was asked for last; absent where it may have changed since. */
  #tree: Promise<GlossaryTree> | undefined;
  /** As VS Code has it. */
  #shown: GlossaryTree | undefined;

  readonly #selected = new EventEmitter<void>();
  readonly #becameVisible = new EventEmitter<void>();

  readonly onDidChangeTreeData = this.#treeChanged.event;
  /** Fires when something is selected in it. */
  readonly onDidSelect = this.#selected.event;
  readonly onDidBecomeVisible = this.#becameVisible.event;

  constructor(options: GlossaryViewOptions) {
    this.#options = options;
    const { uses, writersDocument } = options;
    const { server } = options.services;
    this.#view = window.createTreeView(glossaryViewId, { treeDataProvider: this, showCollapseAll: true });
    const refresh = () => this.#refresh();
    this.#listening = Disposable.from(
      this.#view.onDidChangeSelection(({ selection }) => {
        if (selection.length > 0) this.#selected.fire();
      }),
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible) this.#becameVisible.fire();
      }),
      server.onNotification(glossaryChangedMethod, refresh),
      server.onDidChangeState(refresh),
      uses.onDidChange(refresh),
      writersDocument.onDidChange(refresh),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(nameOf('grouping'))) refresh();
      }),
    );
  }

  get isVisible(): boolean {
    return this.#view.visible;
  }

  /** What is selected, whether it has the focus or not. */
  get selection(): readonly GlossaryNode[] {
    return this.#view.selection;
  }

  /** What the terms are filtered by; empty for nothing. */
  get filter(): string {
    return this.#filter;
  }

  set filter(query: string) {
    if (query === this.#filter) return;
    this.#filter = query;
    void commands.executeCommand('setContext', filteredKey, query !== '');
    this.#refresh();
  }

  /** Selects a concept, where it is shown. */
  async reveal(id: string): Promise<void> {
    const node = (await this.#current()).concepts.get(id);
    if (node) await this.#view.reveal(node, { select: true, focus: false });
  }

  /** VS Code asks only while the view is visible. */
  async getChildren(node?: GlossaryNode): Promise<GlossaryNode[]> {
    if (node) return node.kind === 'form' ? [] : [...node.children];
    const tree = await this.#current();
    this.#shown = tree;
    return [...tree.roots];
  }

  getParent(node: GlossaryNode): GlossaryNode | undefined {
    return node.kind === 'subject' ? undefined : node.parent;
  }

  async getTreeItem(node: GlossaryNode): Promise<TreeItem> {
    const { itemOf } = await import('./contents.ts');
    return itemOf(node, { grouping: settingOf('grouping'), isFiltered: this.#filter !== '' });
  }

  /** Adds the card, which the server makes, when somebody looks at it. */
  async resolveTreeItem(item: TreeItem, node: GlossaryNode, token: CancellationToken): Promise<TreeItem> {
    if (node.kind !== 'concept') return item;
    const { services, writersDocument } = this.#options;
    const params = { id: node.concept.id, ...writersDocument.place };
    const entry = await requestEntry(services.server, params, token);
    if (entry) item.tooltip = new MarkdownString(entry.card);
    return item;
  }

  dispose(): void {
    const events = [this.#treeChanged, this.#selected, this.#becameVisible];
    Disposable.from(this.#listening, this.#view, ...events).dispose();
  }

  #refresh(): void {
    this.#tree = undefined;
    if (this.#view.visible && this.#shown) void this.#update(this.#shown);
    // VS Code asks when the view is visible.
    else this.#treeChanged.fire();
  }

  /** VS Code makes the tree anew only where it is another, because that closes what is being opened meanwhile. */
  async #update(shown: GlossaryTree): Promise<void> {
    const reading = this.#current();
    const tree = await reading;
    if (this.#tree !== reading) return;
    if (tree.isLike(shown)) this.#tree = Promise.resolve(shown);
    else this.#treeChanged.fire();
  }

  #current(): Promise<GlossaryTree> {
    if (this.#tree) return this.#tree;
    const tree = this.#read(() => this.#tree === tree);
    this.#tree = tree;
    return tree;
  }

  /** @param isCurrent whether the tree is still wanted. */
  async #read(isCurrent: () => boolean): Promise<GlossaryTree> {
    const { services, uses, writersDocument } = this.#options;
    const { log, server } = services;
    const { GlossarySource, GlossaryTree } = await import('./contents.ts');
    const grouping = settingOf('grouping');
    const stopped = () => {
      this.#show('stopped');
      return new GlossaryTree({ concepts: [], grouping });
    };
    if (server.state === 'stopped') return stopped();
    try {
      this.#source ??= new GlossarySource({ server, uses, writersDocument });
      const options = await this.#source.read(grouping, this.#filter);
      const tree = new GlossaryTree(options);
      if (isCurrent()) this.#tell(grouping, tree.concepts.size, options.concepts.length);
      return tree;
    } catch (error) {
      log.error('The glossary could not be shown.', error instanceof Error ? error : String(error));
      return stopped();
    }
  }

  #tell(grouping: Grouping, shown: number, all: number): void {
    this.#view.description = descriptionOf(grouping);
    // Where there is a message, VS Code shows no other help.
    const isFiltered = this.#filter !== '' && shown > 0;
    this.#view.message = isFiltered
      ? l10n.t(
          'Filter: “{0}”. Terms shown: {1} of {2}. Press Clear Filter above to see all of them.',
          this.#filter,
          shown,
          all,
        )
      : '';
    if (shown > 0) this.#show('shown');
    else if (all === 0) this.#show('empty');
    else this.#show(this.#filter === '' ? 'unused' : 'noMatch');
  }

  #show(state: State): void {
    if (state === 'stopped') this.#view.message = '';
    void commands.executeCommand('setContext', stateKey, state);
  }
}

function descriptionOf(grouping: Grouping): string {
  switch (grouping) {
    case 'subject':
      return l10n.t('by subject');
    case 'alphabet':
      return l10n.t('A to Z');
    case 'use':
      return l10n.t('used in this workspace');
  }
}
