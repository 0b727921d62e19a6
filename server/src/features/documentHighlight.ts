/** Document highlight: all places of the concept at the cursor, whichever of its forms stands there. */
import { type Connection, DocumentHighlight, DocumentHighlightKind, Range } from 'vscode-languageserver';
import { conceptIdsOf } from '../engine/index.ts';
import { type OpenDocuments, occurrenceAt } from '../openDocuments.ts';

/** Answers requests for highlights. */
export function registerDocumentHighlight(connection: Connection, documents: OpenDocuments): void {
  connection.onDocumentHighlight(async ({ textDocument, position }, token) => {
    const checked = await documents.checked(textDocument.uri, token);
    if (!checked) return null;
    const { document, result, termBase } = checked;
    const placed = occurrenceAt(checked, position);
    // Another provider may have something to highlight.
    if (!placed) return null;
    const wanted = new Set(conceptIdsOf(placed.occurrence, termBase));
    return result.occurrences
      .filter(({ occurrence }) => conceptIdsOf(occurrence, termBase).some((id) => wanted.has(id)))
      .map(({ from, to }) => {
        const range = Range.create(document.positionAt(from), document.positionAt(to));
        return DocumentHighlight.create(range, DocumentHighlightKind.Text);
      });
  });
}
