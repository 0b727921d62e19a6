/** The place in an editor that a look-up is about: what stands there, and what Enter does to it. */
import { Range, Selection, type TextDocument, type TextEditor } from 'vscode';
import type { Hover } from 'vscode-languageclient';
import { isInCheckedLanguage } from '../documents.ts';
import type { LanguageServer } from '../languageServer.ts';
import { likeReplaced } from './letterCase.ts';

/** A place in the text, as it was when the look-up began. */
export interface Place {
  readonly range: Range;
  /** What stands there. */
  readonly text: string;
  /** The same as it is looked up: on one line. */
  readonly query: string;
  /**
   * How it was found: selected; a term that the server knows, right or wrong; any other word the cursor
   * is in; or nothing but a cursor.
   */
  readonly kind: 'selection' | 'term' | 'word' | 'cursor';
}

/** Words with the hyphens, apostrophes, dots and ampersands inside them: `C-SAT`, `customer’s`, `R&D`. */
const word = /[\p{L}\p{N}]+(?:[-‐‑'’.&][\p{L}\p{N}]+)*/u;

const markup = /[*_~`[\]<>|]/;

/** A longer selection is a passage, not a term. */
const longestQuery = 100;

export async function placeAt(server: LanguageServer, editor: TextEditor): Promise<Place> {
  const { document, selection } = editor;
  if (!selection.isEmpty) {
    return selectionOrCursor(editor);
  }
  const term = await termAt(server, editor);
  if (term) {
    return placeIn(document, 'term', term);
  }
  const wordRange = document.getWordRangeAtPosition(selection.active, word);
  return wordRange ? placeIn(document, 'word', wordRange) : selectionOrCursor(editor);
}

/** What is selected, or else the cursor, whatever it stands at. */
export function selectionOrCursor({ document, selection }: TextEditor): Place {
  const cursor = placeIn(document, 'cursor', new Range(selection.active, selection.active));
  if (selection.isEmpty) {
    return cursor;
  }
  const selected = placeIn(document, 'selection', selection);
  return selected.query.length <= longestQuery ? selected : cursor;
}

function placeIn(document: TextDocument, kind: Place['kind'], range: Range): Place {
  const text = document.getText(range);
  return { kind, range, text, query: text.replaceAll(/\s+/g, ' ').trim() };
}

/** The range of the term at the cursor, which may be of several words; the server's hover knows it. */
async function termAt(server: LanguageServer, editor: TextEditor): Promise<Range | undefined> {
  const { document, selection } = editor;
  if (server.state !== 'running' || !isInCheckedLanguage(document)) {
    return undefined;
  }
  const client = await server.client;
  const { code2ProtocolConverter, protocol2CodeConverter } = client;
  const params = code2ProtocolConverter.asTextDocumentPositionParams(document, selection.active);
  const hover = await client.sendRequest<Hover | null>('textDocument/hover', params);
  const range = protocol2CodeConverter.asRange(hover?.range);
  // Replacing across markup would break it.
  return range && !markup.test(document.getText(range)) ? range : undefined;
}

/** Whether Enter replaces what stands there. A mere word is replaced only while the query is still about it. */
export function isReplaced({ kind, query: initial }: Place, query: string): boolean {
  switch (kind) {
    case 'selection':
    case 'term':
      return true;
    case 'word':
      return query.toLowerCase().startsWith(initial.toLowerCase());
    case 'cursor':
      return false;
  }
}

/**
 * Writes the term at the place, and leaves the cursor behind it.
 * @returns false if something else stands there by now, or if the editor refused.
 */
export async function writeAt(
  editor: TextEditor,
  place: Place,
  query: string,
  term: string,
): Promise<boolean> {
  const { document } = editor;
  const replaces = isReplaced(place, query);
  if (replaces && document.getText(place.range) !== place.text) {
    return false;
  }
  const { range, text } = replaces
    ? { range: place.range, text: likeReplaced(term, place.text) }
    : insertion(editor, term);
  const end = document.offsetAt(range.start) + text.length;
  const written = await editor.edit((edit) => edit.replace(range, text));
  if (written) {
    const cursor = document.positionAt(end);
    editor.selection = new Selection(cursor, cursor);
  }
  return written;
}

/** The term at the cursor, with a space where it would run into a word. */
function insertion({ document, selection }: TextEditor, term: string): { range: Range; text: string } {
  const cursor = selection.active;
  const line = document.lineAt(cursor).text;
  const before = word.test(line.slice(0, cursor.character).slice(-1)) ? ' ' : '';
  const after = word.test(line.slice(cursor.character, cursor.character + 1)) ? ' ' : '';
  return { range: new Range(cursor, cursor), text: before + term + after };
}
