/** No longer to admit the form that the cursor, or a selection within it, is on. */
import { CodeActionKind } from 'vscode-languageserver';
import { forbidding } from '../../../glossaryEdits/proposals.ts';
import { checkedOf, type GlossaryServices, glossaryAction } from './glossaryAction.ts';
import type { ActionProvider } from './provider.ts';

export function forbidForm(services: GlossaryServices): ActionProvider {
  return glossaryAction(
    CodeActionKind.RefactorRewrite,
    ({ say, checked, range }) => {
      const start = checked.document.offsetAt(range.start);
      const end = checked.document.offsetAt(range.end);
      const placed = checked.result
        .occurrencesAt(start, end)
        .find(({ from, to }) => from <= start && end <= to);
      const change = placed && forbidding(placed, checkedOf(checked));
      return change?.kind === 'forbid'
        ? [{ title: say('Forbid “{0}” in the workspace', change.form), change }]
        : [];
    },
    services,
  );
}
