/** Changes that a finding leaves to the writer. */
import { CodeActionKind } from 'vscode-languageserver';
import type { ActionProvider } from './provider.ts';

export const choose: ActionProvider = {
  kind: CodeActionKind.QuickFix,
  offer({ reported }) {
    return reported.flatMap(({ diagnostic, finding: { choices = [] } }) =>
      choices.map(({ title, edits }) => ({
        action: { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] },
        edits,
      })),
    );
  },
};
