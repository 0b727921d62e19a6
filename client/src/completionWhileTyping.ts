/**
 * Shows terms while somebody types, where the setting says so. VS Code does not ask at letters where its quick
 * suggestions are off, as they are in Markdown, whatever characters a server has registered; so it is made to ask, but
 * only where there is something to show. Once for each word: who closes the list is left alone until the next one.
 */
import { commands, type Disposable, Position, type TextDocument, window, workspace } from 'vscode';
import type { CompletionList, CompletionParams } from 'vscode-languageclient';
import { isInCheckedLanguage } from './documents.ts';
import { scopeOf } from './fileOf.ts';
import type { Services } from './services.ts';

/** `CompletionTriggerKind.TriggerCharacter` of LSP. */
const byTyping = 2;

export function registerCompletionWhileTyping({ server }: Services): Disposable {
  /** Where terms were shown last: the document, and its line up to the cursor. */
  let shown: { readonly document: TextDocument; readonly line: number; readonly before: string } | undefined;
  return workspace.onDidChangeTextDocument(async ({ document, contentChanges, reason }) => {
    const editor = window.activeTextEditor;
    const [change, ...others] = contentChanges;
    if (editor?.document !== document || !change || others.length > 0 || reason !== undefined) return;
    if (!/^[\p{L}\p{N}]$/u.test(change.text) || server.state !== 'running' || !isWanted(document)) return;
    const { line, character } = change.range.start;
    const position = new Position(line, character + change.text.length);
    const before = document.lineAt(line).text.slice(0, position.character);
    const isSameWord =
      shown?.document === document &&
      shown.line === line &&
      before.startsWith(shown.before) &&
      /^[\p{L}\p{N}]*$/u.test(before.slice(shown.before.length));
    if (isSameWord) return;
    const { version } = document;
    const isCurrent = () =>
      window.activeTextEditor === editor &&
      document.version === version &&
      editor.selection.isEmpty &&
      editor.selection.active.isEqual(position);
    // Who types fast wants no suggestions between the letters; and the server has to be told of the letter first.
    const pause = workspace.getConfiguration('editor', scopeOf(document)).get('quickSuggestionsDelay', 10);
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (!isCurrent()) return;
    const params: CompletionParams = {
      textDocument: { uri: document.uri.toString() },
      position: { line, character: position.character },
      context: { triggerKind: byTyping, triggerCharacter: change.text },
    };
    // Where the answer fails, there is nothing to show.
    const list = await server
      .request<CompletionParams, CompletionList | null>('textDocument/completion', params)
      .catch(() => null);
    if (!list || list.items.length === 0 || !isCurrent()) return;
    shown = { document, line, before };
    await commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  });
}

/** Whether terms are to be shown as they are typed, and VS Code would not ask for any. */
function isWanted(document: TextDocument): boolean {
  if (!isInCheckedLanguage(document)) return false;
  if (workspace.getConfiguration('cxTerminology', scopeOf(document)).get('completion') !== 'always')
    return false;
  const quick = workspace.getConfiguration('editor', scopeOf(document)).get<unknown>('quickSuggestions');
  const inProse = typeof quick === 'object' && quick !== null && 'other' in quick ? quick.other : quick;
  return [false, 'off', 'inline'].some((off) => inProse === off);
}
