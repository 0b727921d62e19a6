/** Open Glossary File: the team’s file for the active document, made first where there is none. */
import { l10n, Position, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { LanguageServer } from '../languageServer.ts';
import { glossaryFile } from './glossaryServer.ts';
import type { Target } from './target.ts';

export async function openGlossaryFile(server: LanguageServer, target: Target): Promise<void> {
  const file = await glossaryFile(server, target.uri);
  if (!file) {
    void window.showInformationMessage(
      l10n.t('The files of this folder can’t be reached, so it has no glossary.'),
    );
    return;
  }
  const uri = Uri.parse(file.uri);
  if (file.newText !== undefined && !(await create(uri, file.name, file.newText))) return;
  await window.showTextDocument(uri);
}

async function create(uri: Uri, name: string, text: string): Promise<boolean> {
  const create = l10n.t('Create');
  const message = l10n.t('There is no glossary file yet. Create {0}?', name);
  if ((await window.showInformationMessage(message, create)) !== create) return false;
  const edit = new WorkspaceEdit();
  edit.createFile(uri);
  edit.insert(uri, new Position(0, 0), text);
  if (!(await workspace.applyEdit(edit))) throw new Error('The editor refused to make the file.');
  return (await workspace.openTextDocument(uri)).save();
}
