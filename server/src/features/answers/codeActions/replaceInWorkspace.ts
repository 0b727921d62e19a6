/** The fixes of all findings of one concept in the workspace, found when the action is chosen. */
import { type CodeAction, CodeActionKind, type Connection } from 'vscode-languageserver';
import { type ClientFeatures, memberOf } from '../../../clientFeatures.ts';
import type { Finding } from '../../../engine/index.ts';
import type { ReplaceInWorkspaceData } from '../../../protocol.ts';
import { termOf } from '../../../terminology.ts';
import { withProgress } from '../../../workDone.ts';
import type { WorkspaceDocuments } from '../../../workspaceFixes/workspaceDocuments.ts';
import { workspaceEdit } from '../../../workspaceFixes/workspaceEdit.ts';
import type { WorkspaceFixes } from '../../../workspaceFixes/workspaceFixes.ts';
import type { ActionProvider } from './provider.ts';

export function replaceInWorkspace(
  connection: Connection,
  client: ClientFeatures,
  workspace: WorkspaceDocuments,
  fixes: WorkspaceFixes,
): ActionProvider {
  return {
    kind: CodeActionKind.QuickFix,
    offer({ say, reported, checked: { document, termBase } }) {
      if (!client.resolvesEdits || !client.takesVersionedEdits || !workspace.has(document.uri)) return [];
      const fixable = reported.filter(({ finding }) => finding.edits?.length && finding.conceptId !== '');
      const conceptIds = new Set(fixable.map(({ finding }) => finding.conceptId));
      return [...conceptIds].map((id) => ({
        action: {
          title: say('Replace all with “{0}” in the workspace…', termOf(id, termBase)),
          kind: CodeActionKind.QuickFix,
          diagnostics: fixable
            .filter(({ finding }) => finding.conceptId === id)
            .map(({ diagnostic }) => diagnostic),
          data: { replaceInWorkspace: id } satisfies ReplaceInWorkspaceData,
        },
      }));
    },
    resolve(action, token) {
      const id = memberOf(action.data, 'replaceInWorkspace');
      if (typeof id !== 'string') return undefined;
      const title = action.title.replace(/…$/, '');
      return withProgress(connection, title, token, async (either, report): Promise<CodeAction> => {
        const isWanted = ({ conceptId }: Finding) => conceptId === id;
        const edits = await fixes.edits({ isWanted }, either, report);
        return { ...action, edit: workspaceEdit(edits, title, client) };
      });
    },
  };
}
