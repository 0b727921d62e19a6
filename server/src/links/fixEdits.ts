/** Makes the fixes of a document into edits of the workspace, with the links that they concern. */
import {
  type CancellationToken,
  LSPErrorCodes,
  OptionalVersionedTextDocumentIdentifier,
  ResponseError,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { ClientFeatures } from '../clientFeatures.ts';
import { AnchoredDocument, type Edit } from '../engine/index.ts';
import { type CheckedDocument, formatOf } from '../openDocuments.ts';
import { textEditsOf } from '../textEdits.ts';
import type { DocumentEdits, LinkSearch } from './linkSearch.ts';

/** A fix as the client takes it. */
export interface FixEdit {
  readonly edit: WorkspaceEdit;
  /** Whether no link anywhere can be left that leads to an anchor which is no more. */
  readonly keepsLinks: boolean;
}

export class FixEdits {
  private readonly client: ClientFeatures;
  private readonly links: LinkSearch;

  constructor(client: ClientFeatures, links: LinkSearch) {
    this.client = client;
    this.links = links;
  }

  /**
   * The edit for each fix of a document as it was checked. Links are searched only where anchors change.
   * @throws ResponseError where the request was cancelled, or the document has changed meanwhile.
   */
  async of(
    checked: CheckedDocument,
    fixes: readonly (readonly Edit[])[],
    token: CancellationToken,
  ): Promise<FixEdit[]> {
    throwIfChanged(checked);
    const { document, version } = checked;
    const { uri } = document;
    const anchored = new AnchoredDocument(document.getText(), formatOf(checked));
    const leadsHere = this.links.leadsHere(uri);
    const changes = fixes.map((edits) => anchored.changedAnchors(edits));
    const own = fixes.map((edits, index): DocumentEdits => {
      const change = changes[index];
      const all = change ? anchored.withLinkEdits(edits, change, leadsHere) : edits;
      return { uri, version, edits: textEditsOf(all, document) };
    });
    if (changes.every(({ size }) => size === 0))
      return own.map((edits) => ({ edit: this.workspaceEdit([edits]), keepsLinks: true }));
    const corrections = await this.links.corrections(uri, changes, token);
    throwIfChanged(checked);
    return own.map((edits, index) => ({
      edit: this.workspaceEdit([edits, ...(corrections[index]?.edits ?? [])]),
      keepsLinks: changes[index]?.size === 0 || corrections[index]?.isComplete === true,
    }));
  }

  private workspaceEdit(documents: readonly DocumentEdits[]): WorkspaceEdit {
    if (!this.client.takesVersionedEdits)
      return { changes: Object.fromEntries(documents.map(({ uri, edits }) => [uri, edits])) };
    return {
      documentChanges: documents.map(({ uri, version, edits }) =>
        TextDocumentEdit.create(OptionalVersionedTextDocumentIdentifier.create(uri, version), edits),
      ),
    };
  }
}

/** The buffer is updated in place: what is made of it must be of the version that was checked. */
function throwIfChanged({ document, version }: CheckedDocument): void {
  if (document.version !== version)
    throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed.');
}
