/** Which files are open, and when that changes: their findings are those of what is typed there. */
import { Emitter, type Event, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenDocuments } from '../openDocuments.ts';
import { canonicalUri } from '../workspaceFolders.ts';

export class OpenFiles {
  /** Fires with the URI, in canonical form, of a document that was opened or closed. */
  readonly onDidChange: Event<string>;
  private readonly changed = new Emitter<string>();
  private readonly documents: OpenDocuments;

  constructor(events: TextDocuments<TextDocument>, documents: OpenDocuments) {
    this.documents = documents;
    this.onDidChange = this.changed.event;
    const change = ({ document }: { document: TextDocument }) =>
      this.changed.fire(canonicalUri(document.uri));
    events.onDidOpen(change);
    events.onDidClose(change);
  }

  /** The URIs of open documents in a language that is checked, in canonical form. */
  uris(): ReadonlySet<string> {
    return new Set(this.documents.uris().map(canonicalUri));
  }
}
