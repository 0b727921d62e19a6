/** The fix of one finding. */
import { CodeActionKind } from 'vscode-languageserver';
import type { ActionProvider } from './provider.ts';

export const replace: ActionProvider = {
  kind: CodeActionKind.QuickFix,
  offer({ say, reported }) {
    return reported.flatMap(({ diagnostic, finding: { edits, replacement } }) =>
      edits?.length
        ? [
            {
              action: {
                title: say('Replace with “{0}”', replacement),
                kind: CodeActionKind.QuickFix,
                diagnostics: [diagnostic],
                isPreferred: true,
              },
              edits,
            },
          ]
        : [],
    );
  },
};
