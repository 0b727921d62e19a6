/**
 * Changes of the whole workspace: the writer is asked whether to make them all. VS Code's own preview, in which nothing
 * is ticked at first, is for who wants to choose.
 */
import { type CodeAction, l10n, WorkspaceEdit, window } from 'vscode';
import { CancellationToken, type Middleware } from 'vscode-languageclient';
import type { ReplaceInWorkspaceData } from '../../server/src/protocol.ts';

/** The parts of the client's middleware that ask. */
export const confirmEdits: Pick<Middleware, 'resolveCodeAction' | 'workspace'> = {
  async resolveCodeAction(item, token, next) {
    const action = await next(item, token);
    if (!action?.edit?.size || !isForWorkspace(item)) return action;
    const answer = await ask(item.title.replace(/…$/, ''), action.edit.size);
    if (answer === 'changeAll') action.edit = withoutPreview(action.edit);
    else if (answer !== 'choose') delete action.edit;
    return action;
  },
  workspace: {
    async handleApplyEdit(params, next) {
      const { edit, label = '' } = params;
      const annotations = Object.entries(edit.changeAnnotations ?? {});
      if (!annotations.some(([, { needsConfirmation }]) => needsConfirmation))
        return next(params, CancellationToken.None);
      const answer = await ask(label, edit.documentChanges?.length ?? 0);
      if (answer === 'choose') return next(params, CancellationToken.None);
      if (answer !== 'changeAll') return { applied: false };
      const changeAnnotations = Object.fromEntries(
        annotations.map(([id, annotation]) => [id, { ...annotation, needsConfirmation: false }]),
      );
      return next({ ...params, edit: { ...edit, changeAnnotations } }, CancellationToken.None);
    },
  },
};

/** The client keeps the data of the server's actions with them. */
function isForWorkspace(action: CodeAction & { data?: Partial<ReplaceInWorkspaceData> }): boolean {
  return action.data?.replaceInWorkspace !== undefined;
}

/** What the writer wants; `undefined` for nothing. */
async function ask(title: string, documents: number): Promise<'changeAll' | 'choose' | undefined> {
  const changeAll = l10n.t('Change All');
  const choose = l10n.t('Choose…');
  const count = documents === 1 ? l10n.t('1 document') : l10n.t('{0} documents', documents);
  const detail = l10n.t(
    'This changes {0}, with the links to changed headings. It can be undone in one step.',
    count,
  );
  const answer = await window.showInformationMessage(`${title}?`, { modal: true, detail }, changeAll, choose);
  if (answer === undefined) return undefined;
  return answer === changeAll ? 'changeAll' : 'choose';
}

/** The same text edits, without what makes VS Code show its preview. */
function withoutPreview(edit: WorkspaceEdit): WorkspaceEdit {
  const plain = new WorkspaceEdit();
  for (const [uri, edits] of edit.entries()) plain.set(uri, edits);
  return plain;
}
