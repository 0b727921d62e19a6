/** The fixes of all findings of one concept in the document. */
import { CodeActionKind } from 'vscode-languageserver';
import { termOf } from '../../../terminology.ts';
import { joinFixes } from './joinFixes.ts';
import type { ActionProvider } from './provider.ts';

export const replaceInDocument: ActionProvider = {
  kind: CodeActionKind.QuickFix,
  offer({ say, reported, checked: { result, termBase } }) {
    const fixable = reported.filter(({ finding }) => finding.edits?.length);
    const conceptIds = new Set(fixable.map(({ finding }) => finding.conceptId));
    return [...conceptIds].flatMap((id) => {
      const { edits, fixed } = joinFixes(result.findings.filter(({ conceptId }) => conceptId === id));
      if (fixed.length < 2) return [];
      const title = say('Replace all {0} with “{1}” in this document', fixed.length, termOf(id, termBase));
      const diagnostics = fixable
        .filter(({ finding }) => finding.conceptId === id)
        .map(({ diagnostic }) => diagnostic);
      return [{ action: { title, kind: CodeActionKind.QuickFix, diagnostics }, edits }];
    });
  },
};
