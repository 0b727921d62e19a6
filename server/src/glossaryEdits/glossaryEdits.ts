/** Makes changes of the glossary into edits of the configuration file that holds for a document. */
import {
  type Command,
  CreateFile,
  OptionalVersionedTextDocumentIdentifier,
  TextDocumentEdit,
  type TextDocuments,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientFeatures } from '../clientFeatures.ts';
import { candidatesIn, fileOf, isWithin, parentOf, pathTo, relativePath } from '../configuration/places.ts';
import type { WorkspaceFiles } from '../files/workspaceFiles.ts';
import { type GlossaryEdited, glossaryEditedCommand } from '../protocol.ts';
import { textEditsOf } from '../textEdits.ts';
import { canonicalUri, type WorkspaceFolders } from '../workspaceFolders.ts';
import type { GlossaryChange } from './changes.ts';
import { editConfiguration } from './configurationEdit.ts';

/** An edit as the client takes it. */
export interface GlossaryEdit {
  readonly edit: WorkspaceEdit;
  /** What the client is to do then, where it can: save the file, so that the change takes effect. */
  readonly command?: Command;
}

/** A configuration file as it is now: in the editor, or else on disk. */
interface CurrentFile {
  readonly uri: string;
  /** Absent where there is no such file. */
  readonly text?: string;
  /** That of the text in the editor; null where it is not open there. */
  readonly version: number | null;
}

export class GlossaryEdits {
  private readonly client: ClientFeatures;
  private readonly buffers: TextDocuments<TextDocument>;
  private readonly folders: WorkspaceFolders;
  private readonly files: WorkspaceFiles | undefined;

  constructor(
    client: ClientFeatures,
    buffers: TextDocuments<TextDocument>,
    folders: WorkspaceFolders,
    files: WorkspaceFiles | undefined,
  ) {
    this.client = client;
    this.buffers = buffers;
    this.folders = folders;
    this.files = files;
  }

  /** Whether there is a workspace folder for a document whose files can be read. */
  reaches(document: string): boolean {
    const folder = this.workspaceFolderOf(document);
    return folder !== undefined && this.files?.reaches(folder) === true;
  }

  /** Whether edits can wait until the client asks for them: whatever file there is or is not, it takes them. */
  get canWait(): boolean {
    return this.client.resolvesEdits && this.createsFiles;
  }

  /**
   * The edit that brings a change into the innermost configuration file around a document, or into a new one in its
   * workspace folder; a problem to be told where that can't be done, `undefined` where there is nothing to do.
   */
  async of(
    document: string,
    change: GlossaryChange,
  ): Promise<GlossaryEdit | { problem: string } | undefined> {
    const folder = this.workspaceFolderOf(document);
    if (folder === undefined) return undefined;
    let file: CurrentFile;
    try {
      file = await this.fileFor(document, folder);
    } catch (error) {
      return {
        problem: `The terms can’t be changed: ${error instanceof Error ? error.message : String(error)}.`,
      };
    }
    const { uri, text } = file;
    if (text === undefined && !this.createsFiles) return undefined;
    const name = relativePath(uri, folder);
    const made = editConfiguration({ name, text }, change);
    if ('problem' in made) return made;
    if (made.edits.length === 0) return undefined;
    const before = TextDocument.create(uri, 'yaml', 0, text ?? '');
    const edits = textEditsOf(made.edits, before);
    const after = TextDocument.create(uri, 'yaml', 0, made.text);
    const range = { start: after.positionAt(made.entry[0]), end: after.positionAt(made.entry[1]) };
    const edited: GlossaryEdited = {
      uri,
      name,
      form: change.kind === 'add' ? change.term : change.form,
      range,
    };
    return {
      edit: this.workspaceEdit(file, edits),
      ...(this.client.commands.includes(glossaryEditedCommand) ? { command: commandOf(edited) } : {}),
    };
  }

  private get createsFiles(): boolean {
    return this.client.takesVersionedEdits && this.client.createsFiles;
  }

  private workspaceEdit({ uri, text, version }: CurrentFile, edits: TextEdit[]): WorkspaceEdit {
    if (!this.client.takesVersionedEdits) return { changes: { [uri]: edits } };
    const edit = TextDocumentEdit.create(OptionalVersionedTextDocumentIdentifier.create(uri, version), edits);
    // Where somebody else has written one meanwhile, the client refuses the whole.
    return { documentChanges: text === undefined ? [CreateFile.create(uri), edit] : [edit] };
  }

  /** The innermost workspace folder around a document. */
  private workspaceFolderOf(document: string): string | undefined {
    const roots = this.folders.uris().map((uri) => uri.replace(/\/+$/, ''));
    const file = fileOf(document, roots);
    return roots.filter((root) => isWithin(file, root)).sort((a, b) => b.length - a.length)[0];
  }

  /**
   * Only a file that is there counts: editors keep the text of one that was deleted open for a while.
   * @throws Error where it can't be found out which file that is.
   */
  private async fileFor(document: string, root: string): Promise<CurrentFile> {
    const folder = parentOf(fileOf(document, this.folders.uris())) ?? root;
    for (const one of pathTo(folder).reverse()) {
      if (!isWithin(one, root)) break;
      for (const uri of candidatesIn(one)) {
        const text = await this.files?.read(uri);
        if (text === undefined) continue;
        const open = this.buffers.all().find((buffer) => canonicalUri(buffer.uri) === uri);
        return open
          ? { uri: open.uri, text: open.getText(), version: open.version }
          : { uri, text, version: null };
      }
    }
    return { uri: candidatesIn(root)[0] ?? root, version: null };
  }
}

function commandOf(edited: GlossaryEdited): Command {
  return { title: 'Save the terms', command: glossaryEditedCommand, arguments: [edited] };
}
