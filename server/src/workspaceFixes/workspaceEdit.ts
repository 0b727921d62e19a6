/** The edits of many documents as one change of the workspace, and one step of undo. */
import {
  AnnotatedTextEdit,
  OptionalVersionedTextDocumentIdentifier,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { ClientFeatures } from '../clientFeatures.ts';
import type { DocumentEdits } from '../links/linkSearch.ts';

const annotation = 'cx-terminology';

/**
 * @param label what the change does, as it stands over it where the client asks the user about it.
 * @param needsConfirmation whether the client is to ask.
 */
export function workspaceEdit(
  documents: readonly DocumentEdits[],
  label: string,
  { confirmsEdits, say }: ClientFeatures,
  needsConfirmation = true,
): WorkspaceEdit {
  const documentChanges = documents.map(({ uri, version, edits }) =>
    TextDocumentEdit.create(
      OptionalVersionedTextDocumentIdentifier.create(uri, version),
      confirmsEdits
        ? edits.map(({ range, newText }) => AnnotatedTextEdit.replace(range, newText, annotation))
        : edits,
    ),
  );
  if (!confirmsEdits) return { documentChanges };
  const count = documents.length;
  const description =
    count === 1
      ? say('In 1 document, with the links to changed headings.')
      : say('In {0} documents, with the links to changed headings.', count);
  return {
    documentChanges,
    changeAnnotations: { [annotation]: { label, description, needsConfirmation } },
  };
}
