/** The text of an open document, with the edits that its last check does not know of yet. */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { type Position, type Range, TextDocument } from 'vscode-languageserver-textdocument';
import type { TextChange } from './engine/index.ts';

/** More edits than this, and it is as well to check the document from scratch. */
const mostEdits = 1000;

export class EditBuffer implements TextDocument {
  private current: TextDocument;
  /** `undefined` where they are too many, or the text was replaced as a whole. */
  private edits: TextChange[] | undefined = [];

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.current = TextDocument.create(uri, languageId, version, text);
  }

  get uri(): string {
    return this.current.uri;
  }

  get languageId(): string {
    return this.current.languageId;
  }

  get version(): number {
    return this.current.version;
  }

  get lineCount(): number {
    return this.current.lineCount;
  }

  getText(range?: Range): string {
    return this.current.getText(range);
  }

  positionAt(offset: number): Position {
    return this.current.positionAt(offset);
  }

  offsetAt(position: Position): number {
    return this.current.offsetAt(position);
  }

  getLineRange(line: number): Range {
    return this.current.getLineRange(line);
  }

  getEOLCharacters(line: number): string {
    return this.current.getEOLCharacters(line);
  }

  /** The edits since the last call, in the order in which they were made; `undefined`: the text is another one. */
  takeEdits(): readonly TextChange[] | undefined {
    const { edits } = this;
    this.edits = [];
    return edits;
  }

  /** Applies what a client tells of one version. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      this.note(change);
      this.current = TextDocument.update(this.current, [change], version);
    }
    // A version may come without a change.
    if (changes.length === 0) this.current = TextDocument.update(this.current, [], version);
  }

  private note(change: TextDocumentContentChangeEvent): void {
    if (!('range' in change) || !this.edits || this.edits.length >= mostEdits) {
      this.edits = undefined;
      return;
    }
    const { range, text } = change;
    const [start, end] = [this.offsetAt(range.start), this.offsetAt(range.end)];
    this.edits.push({ from: Math.min(start, end), to: Math.max(start, end), text });
  }
}

/** Makes and updates the buffers of `TextDocuments`. */
export const editBuffers = {
  create: (uri: string, languageId: string, version: number, text: string) =>
    new EditBuffer(uri, languageId, version, text),
  update(buffer: EditBuffer, changes: TextDocumentContentChangeEvent[], version: number): EditBuffer {
    buffer.update(changes, version);
    return buffer;
  },
};
