/** A folder on disk that a client has open. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { filesBelow, folderWith } from '../../cli/support/folder.ts';

export class Workspace {
  readonly folder: string;

  /** Writes the files, by path; they go when the test has finished. */
  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    this.folder = folderWith(files);
  }

  uri(path = ''): string {
    return pathToFileURL(join(this.folder, path)).toString();
  }

  /**
   * What an edit makes of the files that it changes, by path.
   * @param open the texts of open documents, by path; what is not open must have the version null.
   */
  after(edit: WorkspaceEdit | undefined, open: Readonly<Record<string, string>>): Record<string, string> {
    const onDisk = filesBelow(this.folder);
    const result: Record<string, string> = {};
    for (const change of edit?.documentChanges ?? []) {
      if (!('textDocument' in change)) throw new Error('An edit is for a file.');
      const { uri, version } = change.textDocument;
      const path = decodeURIComponent(uri).slice(decodeURIComponent(this.uri()).length).replace(/^\//, '');
      if ((version === null) !== (open[path] === undefined))
        throw new Error(`${uri} has version ${version}.`);
      if (path in result) throw new Error(`${uri} is changed twice.`);
      const edits = change.edits.map((one) => {
        if (!('newText' in one)) throw new Error('An edit is a snippet.');
        return one;
      });
      const text = open[path] ?? onDisk[join(this.folder, path)]?.replace(/^\uFEFF/, '') ?? '';
      result[path] = TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 0, text), edits);
    }
    return result;
  }
}
