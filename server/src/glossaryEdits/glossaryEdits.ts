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
import type { Configurations } from '../configuration/configurations.ts';
import { candidatesIn, fileOf, isWithin, parentOf, pathTo, relativePath } from '../configuration/places.ts';
import { reasonOf, type WorkspaceFiles } from '../files/workspaceFiles.ts';
import { type GlossaryEdited, type GlossaryFile, glossaryEditedCommand } from '../protocol.ts';
import { textEditsOf } from '../textEdits.ts';
import { canonicalUri, type WorkspaceFolders } from '../workspaceFolders.ts';
import type { GlossaryChange } from './changes.ts';
import { editConfiguration, newText } from './configurationEdit.ts';

/** An edit as the client takes it. */
export interface GlossaryEdit {
  readonly edit: WorkspaceEdit;
  /** What the client is to do then, where it can: save the file, so that the change takes effect. */
  readonly command?: Command;
}

/** A configuration file with a change. */
export interface ChangedFile {
  /** In canonical form. */
  readonly uri: string;
  /** Its path in the workspace folder. */
  readonly name: string;
  /** The text that comes of it. */
  readonly after: string;
  /** Where in that the new entry stands, `[from, to)` in UTF-16 offsets. */
  readonly entry: readonly [from: number, to: number];
  readonly edit: WorkspaceEdit;
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
  private readonly configurations: Configurations;
  private readonly files: WorkspaceFiles | undefined;

  constructor(
    client: ClientFeatures,
    buffers: TextDocuments<TextDocument>,
    folders: WorkspaceFolders,
    configurations: Configurations,
    files: WorkspaceFiles | undefined,
  ) {
    this.client = client;
    this.buffers = buffers;
    this.folders = folders;
    this.configurations = configurations;
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
      return this.unreadable(error);
    }
    const made = this.changed(file, folder, change);
    if (!made || 'problem' in made) return made;
    const { after, entry, edit } = made;
    const form = change.kind === 'add' ? change.term : change.form;
    const text = TextDocument.create(file.uri, 'yaml', 0, after);
    const range = { start: text.positionAt(entry[0]), end: text.positionAt(entry[1]) };
    const edited: GlossaryEdited = { uri: file.uri, name: relativePath(file.uri, folder), form, range };
    return {
      edit,
      ...(this.client.commands.includes(glossaryEditedCommand) ? { command: this.commandOf(edited) } : {}),
    };
  }

  /**
   * The edits that a change takes in each of the files where it may be made: the one that defines what is changed, the
   * others around a document from the outermost on, and a new one in its workspace folder where there is none.
   * @param definedIn the URI of the file that defines it, where there is one.
   */
  async ways(
    document: string,
    change: GlossaryChange,
    definedIn: string | undefined,
  ): Promise<(ChangedFile | { problem: string })[]> {
    const folder = this.workspaceFolderOf(document);
    if (folder === undefined) return [];
    try {
      const around = await this.filesAround(document, folder);
      const isOurs = definedIn !== undefined && isWithin(definedIn, folder) && !isInstalled(definedIn);
      const defining = isOurs ? await this.current(definedIn) : undefined;
      const files = around.length > 0 ? around : [newFileIn(folder)];
      const all = defining ? [defining, ...files.filter(({ uri }) => uri !== defining.uri)] : files;
      return all.flatMap((file) => this.changed(file, folder, change) ?? []);
    } catch (error) {
      return [this.unreadable(error)];
    }
  }

  private changed(
    file: CurrentFile,
    folder: string,
    change: GlossaryChange,
  ): ChangedFile | { problem: string } | undefined {
    const { uri, text } = file;
    if (text === undefined && !this.createsFiles) return undefined;
    const name = relativePath(uri, folder);
    const made = editConfiguration({ name, text }, change, this.client.say);
    if ('problem' in made) return made;
    if (made.edits.length === 0) return undefined;
    const edits = textEditsOf(made.edits, TextDocument.create(uri, 'yaml', 0, text ?? ''));
    const { entry, text: after } = made;
    return { uri: canonicalUri(uri), name, after, entry, edit: this.workspaceEdit(file, edits) };
  }

  /**
   * The innermost file that holds for a document, also one above its workspace folder, into which no changes go; or else
   * that of the folder, with what it is to begin with. `undefined` where there is no workspace folder for it.
   * @throws Error where it can't be found out which file that is.
   */
  async glossaryFile(document: string): Promise<GlossaryFile | undefined> {
    const folder = this.workspaceFolderOf(document);
    if (folder === undefined || !this.reaches(document)) return undefined;
    const outermost = (await this.configurations.outermostFor(document)) ?? folder;
    const { uri, text } = (await this.filesAround(document, outermost)).at(-1) ?? newFileIn(folder);
    return { uri, name: relativePath(uri, folder), ...(text === undefined ? { newText } : {}) };
  }

  /** The innermost configuration file around a document, or a new one. */
  private async fileFor(document: string, folder: string): Promise<CurrentFile> {
    return (await this.filesAround(document, folder)).at(-1) ?? newFileIn(folder);
  }

  private unreadable(error: unknown): { problem: string } {
    const { say } = this.client;
    return { problem: say('The terms can’t be changed: {0}.', reasonOf(error, say)) };
  }

  private commandOf(edited: GlossaryEdited): Command {
    const title = this.client.say('Save the terms');
    return { title, command: glossaryEditedCommand, arguments: [edited] };
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
   * The configuration files around a document, the outermost first. Only a file that is there counts: editors keep the
   * text of one that was deleted open for a while.
   * @param outermost the folder that is looked into first.
   * @throws Error where it can't be found out which files there are.
   */
  private async filesAround(document: string, outermost: string): Promise<CurrentFile[]> {
    const folder = parentOf(fileOf(document, this.folders.uris())) ?? outermost;
    const found: CurrentFile[] = [];
    for (const one of pathTo(folder)) {
      if (!isWithin(one, outermost)) continue;
      for (const uri of candidatesIn(one)) {
        const file = await this.current(uri);
        if (!file) continue;
        found.push(file);
        break;
      }
    }
    return found;
  }

  private async current(uri: string): Promise<CurrentFile | undefined> {
    const text = await this.files?.read(uri);
    if (text === undefined) return undefined;
    const open = this.buffers.all().find((buffer) => canonicalUri(buffer.uri) === uri);
    return open
      ? { uri: open.uri, text: open.getText(), version: open.version }
      : { uri, text, version: null };
  }
}

function newFileIn(folder: string): CurrentFile {
  return { uri: candidatesIn(folder)[0] ?? folder, version: null };
}

/** What packages bring is not the team’s. */
function isInstalled(uri: string): boolean {
  return uri.includes('/node_modules/');
}
