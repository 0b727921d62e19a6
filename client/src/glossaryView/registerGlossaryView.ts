/** The glossary view and its commands. */
import { commands, Disposable, workspace } from 'vscode';
import { commandIds } from '../commandIds.ts';
import type { ConceptActions } from '../conceptActions.ts';
import { FilterBox } from './filterBox.ts';
import { CursorFollower } from './followCursor.ts';
import { GlossaryView, type GlossaryViewOptions, glossaryViewId } from './glossaryView.ts';
import { choose, nameOf } from './settings.ts';
import type { ConceptNode, FormNode, GlossaryNode } from './tree.ts';

export function registerGlossaryView(options: GlossaryViewOptions, actions: ConceptActions): Disposable {
  const view = new GlossaryView(options);
  const follower = new CursorFollower(options.services.server, view);
  const filterBox = new FilterBox(view);
  const register = (id: string, action: () => unknown) => commands.registerCommand(id, action);
  /** A command of the view's menus; elsewhere it is about what is selected there. */
  const onConcept = (id: string, action: (node: ConceptNode) => unknown) =>
    commands.registerCommand(id, (given?: GlossaryNode) => {
      const node = given ?? view.selection[0];
      return node?.kind === 'concept' ? action(node) : undefined;
    });
  return Disposable.from(
    view,
    follower,
    filterBox,
    register(commandIds.groupBySubject, () => choose('grouping', 'subject')),
    register(commandIds.groupByAlphabet, () => choose('grouping', 'alphabet')),
    register(commandIds.groupByUse, () => choose('grouping', 'use')),
    register(commandIds.followCursor, () => choose('followCursor', true)),
    register(commandIds.unfollowCursor, () => choose('followCursor', false)),
    // A key binding may name the filter as its argument.
    commands.registerCommand(commandIds.filterGlossary, async (query?: unknown) => {
      await commands.executeCommand(`${glossaryViewId}.focus`);
      if (typeof query !== 'string') return filterBox.ask();
      filterBox.leave();
      view.filter = query.trim();
    }),
    register(commandIds.clearGlossaryFilter, () => {
      filterBox.leave();
      view.filter = '';
    }),
    onConcept(commandIds.insertTerm, ({ concept }) => actions.insert(concept.term)),
    onConcept(commandIds.copyTerm, ({ concept }) => actions.copy(concept.term)),
    onConcept(commandIds.copyDefinition, ({ concept }) => actions.copy(concept.definition)),
    onConcept(commandIds.editEntry, ({ concept }) =>
      actions.edit({ id: concept.id, ...options.writersDocument.place }),
    ),
    commands.registerCommand(commandIds.findUses, (given?: GlossaryNode) => {
      const node = given ?? view.selection[0];
      return node && node.kind !== 'subject' ? actions.findUses(usesWanted(node)) : undefined;
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(nameOf('followCursor'))) void follower.follow();
    }),
  );
}

function usesWanted(node: ConceptNode | FormNode) {
  const { concept } = node.kind === 'form' ? node.parent : node;
  return { id: concept.id, term: concept.term, ...(node.kind === 'form' ? { form: node.form } : {}) };
}
