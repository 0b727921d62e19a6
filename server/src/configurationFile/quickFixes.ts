/** What puts the faults of a file right, as quick fixes. */
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientFeatures } from '../clientFeatures.ts';
import type { ConfigurationFault, Remedy } from '../engine/configuration/index.ts';
import type { Say } from '../engine/index.ts';
import { remedyEdits } from '../glossaryEdits/remedyEdits.ts';
import { diagnosticSource } from '../protocol.ts';
import { textEditsOf } from '../textEdits.ts';

/**
 * Those for the faults of a document that touch a range.
 * @param reported the diagnostics that the client knows there.
 */
export function quickFixes(
  faults: readonly ConfigurationFault[],
  document: TextDocument,
  range: Range,
  reported: readonly Diagnostic[],
  client: ClientFeatures,
): CodeAction[] {
  const text = document.getText();
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  return faults.flatMap((fault) => {
    const at = rangeOf(fault);
    if (document.offsetAt(at.start) > end || document.offsetAt(at.end) < start) return [];
    const diagnostics = reported.filter(
      ({ source, message }) => source === diagnosticSource && message === fault.message,
    );
    const { remedies = [] } = fault;
    return remedies.flatMap((remedy, index): CodeAction[] => {
      const edits = remedyEdits(text, remedy, isJson(document.uri));
      if (!edits) return [];
      const isOneOfMany = remedy.kind === 'write' && remedies[1]?.kind === 'write';
      const edit = editOf(document, textEditsOf(edits, document), client);
      const isPreferred = index === 0 && !isOneOfMany;
      return [
        { title: titleOf(remedy, client.say), kind: CodeActionKind.QuickFix, diagnostics, isPreferred, edit },
      ];
    });
  });
}

/** Whether a file is written in JSON. */
export function isJson(uri: string): boolean {
  return uri.endsWith('.json');
}

function editOf({ uri, version }: TextDocument, edits: TextEdit[], client: ClientFeatures): WorkspaceEdit {
  if (!client.takesVersionedEdits) return { changes: { [uri]: edits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}

function rangeOf({ start, end }: ConfigurationFault): Range {
  return Range.create(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
}

function titleOf(remedy: Remedy, say: Say): string {
  switch (remedy.kind) {
    case 'rename':
      return say('Change to “{0}”', remedy.to);
    case 'write':
      return say('Change to “{0}”', remedy.value);
    case 'insert':
      return say('Add “{0}: {1}”', remedy.key, String(remedy.value));
    case 'remove': {
      const last = remedy.path.at(-1);
      return last === undefined || /^\d+$/.test(String(last))
        ? say('Remove this entry')
        : say('Remove “{0}”', String(last));
    }
    case 'indent':
      return say('Indent with spaces');
    case 'join':
      return say('Put both under one name');
  }
}
