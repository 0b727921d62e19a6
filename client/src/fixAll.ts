/** Fix All in Document: applies every safe fix at once. */
import {
  commands,
  type Disposable,
  env,
  l10n,
  Range,
  type TextDocument,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { CodeAction, CodeActionParams, Command } from 'vscode-languageclient';
import { fixAllKind } from '../../server/src/protocol.ts';
import { commandIds } from './commandIds.ts';
import { isInCheckedLanguage } from './documents.ts';
import { isEditable, readOnlyMessage } from './editable.ts';
import { reportFailure } from './failures.ts';
import type { LanguageServer } from './languageServer.ts';
import type { Services } from './services.ts';
import type { WritersDocument } from './writersDocument.ts';

export function registerFixAll(services: Services, writersDocument: WritersDocument): Disposable {
  return commands.registerCommand(commandIds.fixAll, () => {
    // Beside a preview or the first steps, which may have the focus, it is clear which document is meant.
    return fixAll(services, window.activeTextEditor?.document ?? writersDocument.visibleDocument);
  });
}

async function fixAll({ log, server }: Services, document: TextDocument | undefined): Promise<void> {
  if (!document || !isInCheckedLanguage(document)) {
    void window.showInformationMessage(l10n.t('To fix terms, open a Markdown or MDX document first.'));
    return;
  }
  if (!(await isEditable(document))) {
    void window.showInformationMessage(readOnlyMessage());
    return;
  }
  try {
    const fixed = await applyFixes(server, document);
    if (fixed === undefined) {
      void window.showInformationMessage(readOnlyMessage());
      return;
    }
    void window.showInformationMessage(resultOf(fixed));
  } catch (error) {
    void reportFailure(log, l10n.t('The terms could not be fixed.'), error);
  }
}

/**
 * Applies the fixes as one step of undo.
 * @returns how many findings they settle; `undefined` where the editor does not let the document be changed.
 */
export async function applyFixes(
  server: LanguageServer,
  document: TextDocument,
): Promise<number | undefined> {
  for (;;) {
    const { version } = document;
    const fixes = await findFixes(server, document);
    if (!fixes) {
      return 0;
    }
    // The edits are of the version that was asked about: whoever typed meanwhile gets fresh ones.
    if (document.version === version) {
      return (await apply(fixes.edit, document)) ? fixes.count : undefined;
    }
  }
}

/** @returns false where the document did not change. */
async function apply(edit: WorkspaceEdit, document: TextDocument): Promise<boolean> {
  const { version } = document;
  const editor = window.activeTextEditor;
  if (edit.size > 1 || editor?.document !== document) {
    await workspace.applyEdit(edit);
  } else {
    // Unlike a change of the workspace, this respects an editor that was set to read-only.
    await editor.edit((builder) => {
      for (const { range, newText } of edit.get(document.uri)) builder.replace(range, newText);
    });
  }
  return document.version !== version;
}

interface Fixes {
  readonly edit: WorkspaceEdit;
  readonly count: number;
}

async function findFixes(server: LanguageServer, document: TextDocument): Promise<Fixes | undefined> {
  const client = await server.client;
  const { code2ProtocolConverter, protocol2CodeConverter } = client;
  const wholeDocument = document.validateRange(new Range(0, 0, document.lineCount, 0));
  const params: CodeActionParams = {
    textDocument: code2ProtocolConverter.asTextDocumentIdentifier(document),
    range: code2ProtocolConverter.asRange(wholeDocument),
    context: { diagnostics: [], only: [fixAllKind] },
  };
  const answer = await client.sendRequest<(CodeAction | Command)[] | null>('textDocument/codeAction', params);
  const action = answer?.find((item): item is CodeAction => 'kind' in item && item.kind === fixAllKind);
  const edit = await protocol2CodeConverter.asWorkspaceEdit(action?.edit);
  if (!action || !edit || edit.size === 0) {
    return undefined;
  }
  // One finding may take several edits, so the findings that the action names are what counts.
  const edits = edit.entries().reduce((sum, [, ofDocument]) => sum + ofDocument.length, 0);
  return { edit, count: action.diagnostics?.length ?? edits };
}

function resultOf(fixed: number): string {
  if (fixed === 0) return l10n.t('There is nothing to fix in this document.');
  if (fixed === 1) return l10n.t('Fixed 1 finding in this document.');
  return l10n.t('Fixed {0} findings in this document.', fixed.toLocaleString(env.language));
}
