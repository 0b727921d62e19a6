/** The text of an open document, with the edits that its last check does not know of yet. */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Position, Range, TextDocument } from 'vscode-languageserver-textdocument';
import type { TextChange } from './engine/index.ts';
import { LineText } from './lineText.ts';

/** More edits than this, and it is as well to check the document from scratch. */
const mostEdits = 1000;

export class EditBuffer implements TextDocument {
  readonly uri: string;
  readonly languageId: string;
  private text: LineText;
  private currentVersion: number;
  /** `undefined` where they are too many, or the text was replaced as a whole. */
  private edits: TextChange[] | undefined = [];

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.uri = uri;
    this.languageId = languageId;
    this.currentVersion = version;
    this.text = new LineText(text);
  }

  get version(): number {
    return this.currentVersion;
  }

  get lineCount(): number {
    return this.text.lineCount;
  }

  getText(range?: Range): string {
    return range ? this.text.slice(...this.offsetsOf(range)) : this.text.whole();
  }

  positionAt(offset: number): Position {
    return this.text.positionAt(offset);
  }

  offsetAt(position: Position): number {
    return this.text.offsetAt(position);
  }

  getLineRange(line: number): Range {
    if (line < 0) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const own = Math.min(line, this.lineCount - 1);
    const end = this.positionAt(this.offsetAt({ line: own, character: Number.MAX_SAFE_INTEGER }));
    return { start: { line: own, character: 0 }, end };
  }

  getEOLCharacters(line: number): string {
    if (line < 0 || line >= this.lineCount) return '';
    const end = this.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
    return this.text.slice(end, this.offsetAt({ line: line + 1, character: 0 }));
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
      if ('range' in change) this.replace(change.range, change.text);
      else {
        this.text = new LineText(change.text);
        this.edits = undefined;
      }
    }
    this.currentVersion = version;
  }

  private replace(range: Range, text: string): void {
    const [from, to] = this.offsetsOf(range);
    this.text.replace(from, to, text);
    if (this.edits && this.edits.length < mostEdits) this.edits.push({ from, to, text });
    else this.edits = undefined;
  }

  /** In their order, whichever end of the range comes first. */
  private offsetsOf({ start, end }: Range): [from: number, to: number] {
    const [one, other] = [this.offsetAt(start), this.offsetAt(end)];
    return [Math.min(one, other), Math.max(one, other)];
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
