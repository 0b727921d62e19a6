/** How a node of the glossary is shown. */
import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { showEntryCommand } from '../../../server/src/protocol.ts';
import { commandIds } from '../commandIds.ts';
import { counted } from '../counted.ts';
import {
  type ConceptNode,
  type FormNode,
  type GlossaryNode,
  type Grouping,
  type SubjectNode,
  wrongUses,
} from './tree.ts';

export interface ItemOptions {
  /** How the tree is made. */
  readonly grouping: Grouping;
  /** Whether there is a filter: then what it has found is there without opening the groups. */
  readonly isFiltered: boolean;
}

export function itemOf(node: GlossaryNode, { grouping, isFiltered }: ItemOptions): TreeItem {
  switch (node.kind) {
    case 'subject':
      return subjectItem(node, isFiltered);
    case 'concept':
      return conceptItem(node, grouping);
    case 'form':
      return formItem(node);
  }
}

function subjectItem({ subject, children }: SubjectNode, isFiltered: boolean): TreeItem {
  const state = isFiltered ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(subject, state);
  // VS Code remembers by the id what is open: what is open with a filter need not be so without.
  item.id = `${isFiltered ? 'filtered ' : ''}subject ${subject}`;
  item.contextValue = 'subject';
  item.description = String(children.length);
  item.accessibilityInformation = { label: l10n.t('{0}, {1}', subject, counted(children.length, 'term')) };
  return item;
}

function conceptItem(node: ConceptNode, grouping: Grouping): TreeItem {
  const { concept, uses, children } = node;
  const { id, term, abbreviation, definition, isOwn, file } = concept;
  const hasChildren = children.length > 0;
  const item = new TreeItem(
    term,
    hasChildren ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  );
  item.id = `concept ${id}`;
  item.contextValue = file === undefined ? 'concept' : 'concept.own';
  item.iconPath = new ThemeIcon(hasChildren ? 'warning' : isOwn ? 'home' : 'book');
  const used = uses && usesText(node);
  // In a narrow view the numbers are what counts there.
  const facts = (grouping === 'use' ? [used, abbreviation] : [abbreviation, used]).filter(Boolean);
  item.description = facts.join(' · ');
  const origin = isOwn ? l10n.t('own term') : undefined;
  item.accessibilityInformation = {
    label: [term, ...facts, origin, definition].filter(Boolean).join(', '),
  };
  item.command = { command: showEntryCommand, title: l10n.t('Show Full Entry'), arguments: [node] };
  return item;
}

function usesText({ uses, children }: ConceptNode): string | undefined {
  if (!uses) return undefined;
  const wrong = wrongUses(uses);
  const all = counted(uses.count, 'use');
  return wrong > 0 && children.length > 0 ? l10n.t('{0}, {1} wrong', all, wrong) : all;
}

function formItem(node: FormNode): TreeItem {
  const { form, count, parent } = node;
  const item = new TreeItem(form, TreeItemCollapsibleState.None);
  item.id = `form ${parent.concept.id} ${form}`;
  item.contextValue = 'form';
  item.iconPath = new ThemeIcon('close');
  item.description = counted(count, 'use');
  const { term } = parent.concept;
  item.tooltip = l10n.t('Write “{0}” instead of “{1}”. Enter or a click shows where it stands.', term, form);
  item.accessibilityInformation = {
    label: l10n.t('{0}, wrong form of {1}, {2}', form, term, counted(count, 'use')),
  };
  item.command = { command: commandIds.findUses, title: l10n.t('Find Uses'), arguments: [node] };
  return item;
}
