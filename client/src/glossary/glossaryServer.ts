/** The requests with which commands change the glossary. */
import { type TextEditor, type Uri, window, workspace } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import {
  type ChangeGlossaryParams,
  type ChangeGlossaryResult,
  changeGlossaryMethod,
  type GlossaryFile,
  type GlossaryFileParams,
  type GlossaryWish,
  glossaryFileMethod,
  type TermAt,
  type TermAtParams,
  termAtMethod,
} from '../../../server/src/protocol.ts';
import { isInCheckedLanguage } from '../documents.ts';
import type { LanguageServer } from '../languageServer.ts';
import { glossaryEdited } from './glossaryEdited.ts';

/** What the glossary says of what is selected, or of what is at the cursor; null where that is nothing. */
export async function termAt(
  server: LanguageServer,
  { document, selection }: TextEditor,
): Promise<TermAt | null> {
  if (isInCheckedLanguage(document)) {
    const { code2ProtocolConverter: converter } = await server.client;
    const params = { uri: converter.asUri(document.uri), range: converter.asRange(selection) };
    return server.request<TermAtParams, TermAt | null>(termAtMethod, params);
  }
  const range = selection.isEmpty ? document.getWordRangeAtPosition(selection.active) : selection;
  const form = range && document.getText(range).replace(/\s+/g, ' ').trim();
  return form ? termOf(server, document.uri, form) : null;
}

/** What the glossary that holds for a document says of a form. */
export async function termOf(server: LanguageServer, uri: Uri, form: string): Promise<TermAt> {
  const params = { uri: await uriOf(server, uri), form };
  return (await server.request<TermAtParams, TermAt | null>(termAtMethod, params)) ?? { form };
}

/** The innermost file that holds for a document, or the one to be made. */
export async function glossaryFile(server: LanguageServer, uri: Uri): Promise<GlossaryFile | null> {
  const params = { uri: await uriOf(server, uri) };
  return server.request<GlossaryFileParams, GlossaryFile | null>(glossaryFileMethod, params);
}

/** Makes a change as one step of undo, saves the file, and says so; or says why it can't be made. */
export async function changeGlossary(server: LanguageServer, uri: Uri, wish: GlossaryWish): Promise<void> {
  const { code2ProtocolConverter, protocol2CodeConverter } = await server.client;
  const params = { uri: code2ProtocolConverter.asUri(uri), wish };
  const result = await server.request<ChangeGlossaryParams, ChangeGlossaryResult>(
    changeGlossaryMethod,
    params,
  );
  if ('problem' in result) {
    void window.showWarningMessage(result.problem);
    return;
  }
  const edit = await protocol2CodeConverter.asWorkspaceEdit(result.edit as WorkspaceEdit);
  if (!edit || !(await workspace.applyEdit(edit))) throw new Error('The editor refused the change.');
  if (result.edited) await glossaryEdited(result.edited);
}

async function uriOf(server: LanguageServer, uri: Uri): Promise<string> {
  return (await server.client).code2ProtocolConverter.asUri(uri);
}
