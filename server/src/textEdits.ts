/** The engine's edits as LSP has them. */
import { Range, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from './engine/index.ts';

export function textEditsOf(edits: readonly Edit[], document: TextDocument): TextEdit[] {
  return edits.map(({ from, to, text }) =>
    TextEdit.replace(Range.create(document.positionAt(from), document.positionAt(to)), text),
  );
}
