/** Other right terms of the concept: in place of a wrong form, and, as a rewriting, of a right one. */
import { CodeActionKind } from 'vscode-languageserver';
import {
  type OtherTerm,
  type OtherTerms,
  otherTermsAt,
  type PlacedOccurrence,
  type Say,
} from '../../../engine/index.ts';
import { type CheckedDocument, formatOf } from '../../../openDocuments.ts';
import type { ActionProvider } from './provider.ts';

/** At a finding: the admitted terms beside the one that its fix takes. */
export const replaceWithOther: ActionProvider = {
  kind: CodeActionKind.QuickFix,
  offer({ say, reported, checked }) {
    return reported.flatMap(({ diagnostic, finding }) => {
      const placed = checked.result
        .occurrencesAt(finding.from, finding.to)
        .find(({ from, to }) => from === finding.from && to === finding.to);
      const { isRight, terms } = placed ? otherTerms(placed, checked) : nothing;
      if (isRight || finding.replacement === '') return [];
      return terms
        .filter(({ kind, replacement }) => kind === 'same type' && replacement !== finding.replacement)
        .map(({ replacement, edits }) => ({
          action: {
            title: say('Replace with “{0}”', replacement),
            kind: CodeActionKind.QuickFix,
            diagnostics: [diagnostic],
          },
          edits,
        }));
    });
  },
};

/** At a right form that the cursor, or a selection within it, is on: the others, written out and shortened. */
export const otherTerm: ActionProvider = {
  kind: CodeActionKind.RefactorRewrite,
  offer({ say, checked, range, reported }) {
    const { document, result } = checked;
    const start = document.offsetAt(range.start);
    const end = document.offsetAt(range.end);
    const placed = result.occurrencesAt(start, end).find(({ from, to }) => from <= start && end <= to);
    const { isRight, terms } = placed ? otherTerms(placed, checked) : nothing;
    if (!isRight) return [];
    return terms
      .filter(({ replacement }) => reported.every(({ finding }) => finding.replacement !== replacement))
      .map((term) => ({
        action: { title: titleOf(term, say), kind: CodeActionKind.RefactorRewrite },
        edits: term.edits,
      }));
  },
};

const nothing: OtherTerms = { isRight: false, terms: [] };

function otherTerms(placed: PlacedOccurrence, checked: CheckedDocument): OtherTerms {
  const { document, termBase, settings } = checked;
  return otherTermsAt(placed, termBase, document.getText(), { ...settings, ...formatOf(checked) });
}

function titleOf({ kind, replacement }: OtherTerm, say: Say): string {
  if (kind === 'full form') return say('Write out “{0}”', replacement);
  return kind === 'abbreviation'
    ? say('Shorten to “{0}”', replacement)
    : say('Use “{0}” instead', replacement);
}
