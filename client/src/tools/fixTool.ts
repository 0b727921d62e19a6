/** Fixes a file for a language model, after the user has agreed. */
import { l10n } from 'vscode';
import { isEditable } from '../editable.ts';
import { applyFixes } from '../fixAll.ts';
import type { LanguageServer } from '../languageServer.ts';
import { documentOf } from './files.ts';
import { counted, type Tool } from './tool.ts';

interface FixInput {
  readonly file: string;
}

export function fixTool(server: LanguageServer): Tool<FixInput> {
  return {
    prepare: ({ file }) => ({
      invocationMessage: l10n.t('Fixing terms in {0}', file),
      confirmationMessages: {
        title: l10n.t('Fix terms'),
        message: l10n.t(
          'Apply all safe fixes in {0}, and correct the links to headings that change? It can be undone in one step.',
          file,
        ),
      },
    }),
    async answer({ file }) {
      const document = await documentOf(file);
      const fixed = (await isEditable(document)) ? await applyFixes(server, document) : undefined;
      if (fixed === undefined) throw new Error(`“${file}” is read-only. Fix a copy that can be changed.`);
      if (fixed === 0) return [`There is nothing to fix in “${file}”.`];
      const remark = 'The changes are in the editor, not yet saved. cxTerminology_check tells what is left.';
      return [`Fixed ${counted(fixed, 'finding')} in “${file}”. ${remark}`];
    },
  };
}
