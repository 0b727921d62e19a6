/** Makes the records of files: compares each with what is known of it, and checks it where it is not the same. */
import type { CheckContexts } from '../checkContexts.ts';
import { maxDocumentSize } from '../files/limits.ts';
import { UnreadableFile, type WorkspaceFiles } from '../files/workspaceFiles.ts';
import { contentHash } from './contentHash.ts';
import type { FileChecker } from './fileChecker.ts';
import type { FileRecord } from './fileRecord.ts';
import { ContextPacker } from './packedContext.ts';

export interface RecordMakerOptions {
  readonly contexts: CheckContexts;
  /** Absent where the server can't reach any. */
  readonly files: WorkspaceFiles | undefined;
  readonly checker: FileChecker;
  /** The version of the program: what another one has found is checked again. */
  readonly program: string;
}

export class RecordMaker {
  private readonly options: RecordMakerOptions;
  private readonly packer: ContextPacker;
  private checks = 0;

  constructor(options: RecordMakerOptions) {
    this.options = options;
    this.packer = new ContextPacker(options.program);
  }

  /** How many files were checked, each as often as it was. */
  get checkCount(): number {
    return this.checks;
  }

  /**
   * The record of a file as it is now; the same object where nothing has changed, and `undefined` where there is no
   * such file or it is not to be checked.
   * @param folder the open folder that it is in.
   * @param before what is known of it.
   * @param hasChanged that somebody has told so: its size and time may be the same nevertheless.
   * @throws UnreadableFile where it can't be read, or is no text.
   * @throws Error where it can't be reached or checked now.
   */
  async make(
    uri: string,
    folder: string,
    before: FileRecord | undefined,
    hasChanged: boolean,
  ): Promise<FileRecord | undefined> {
    const { contexts, files, checker } = this.options;
    const context = await contexts.of(uri, folder);
    if (!files || !context.settings.enable) return undefined;
    // Before it is read: what is written in between has another time then.
    const stat = await files.stat(uri);
    if (!stat) return undefined;
    const { size, modified } = stat;
    const packed = this.packer.pack(context);
    const isSameCheck = before?.context === packed.fingerprint;
    const isSameFile = before?.size === size && before.modified === modified;
    if (before && isSameCheck && isSameFile && !hasChanged) return before;
    const text = await files.read(uri, maxDocumentSize);
    if (text === undefined) return undefined;
    if (text.includes('\0')) throw new UnreadableFile('it is no text');
    const hash = contentHash(text);
    if (before && isSameCheck && before.hash === hash) return { ...before, size, modified };
    this.checks++;
    const findings = await checker.check({ uri, text, context, packed });
    const record = { size, modified, hash, context: packed.fingerprint, ...findings };
    const { sightings } = before?.hash === hash ? before : {};
    return sightings ? { ...record, sightings } : record;
  }
}
