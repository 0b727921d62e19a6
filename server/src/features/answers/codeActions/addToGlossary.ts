/** To add what is selected to the workspace's glossary, where it is prose and no known form. */
import { CodeActionKind } from 'vscode-languageserver';
import { proseAt } from '../../../engine/index.ts';
import { addingTerm, mayBeTerm } from '../../../glossaryEdits/newTerm.ts';
import { checkedOf, type GlossaryServices, glossaryAction } from './glossaryAction.ts';
import type { ActionProvider } from './provider.ts';

export function addToGlossary(services: GlossaryServices): ActionProvider {
  return glossaryAction(
    CodeActionKind.Refactor,
    ({ say, checked, range, reported }) => {
      const { document, termBase, result } = checked;
      const from = document.offsetAt(range.start);
      const to = document.offsetAt(range.end);
      // A wrong form of a term is to be put right, not to be added.
      if (reported.length > 0 || !mayBeTerm(document.getText(range))) return [];
      if (result.occurrencesAt(from, to).some((known) => known.from <= from && to <= known.to)) return [];
      const stretch = proseAt(document.getText(), { from, to }, checkedOf(checked).settings);
      const change = stretch && addingTerm(stretch, termBase);
      return change ? [{ title: say('Add “{0}” to the workspace glossary', change.term), change }] : [];
    },
    services,
  );
}
