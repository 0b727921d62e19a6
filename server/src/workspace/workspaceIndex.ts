/**
 * What is in the Markdown files of the workspace: findings and uses of forms, of each file as it is on disk. It is made
 * when somebody asks for it first, and kept up to date from then on.
 */
import { CancellationToken, Emitter, type Event } from 'vscode-languageserver';
import { unignoredMarkdownFiles } from '../files/unignoredFiles.ts';
import { markdownName } from '../files/walk.ts';
import { UnreadableFile } from '../files/workspaceFiles.ts';
import { canonicalUri, type WorkspaceFolders } from '../workspaceFolders.ts';
import type { FileRecord, KeptSightings } from './fileRecord.ts';
import { IndexRun } from './indexRun.ts';
import { IndexWork } from './indexWork.ts';
import { RecordMaker, type RecordMakerOptions } from './recordMaker.ts';
import { StoredRecords, type StoredRecordsOptions } from './storedRecords.ts';

/** How long changes are gathered, in milliseconds: who changes branches changes many files. */
const gatheringTime = 200;

/** How many files are looked at at the same time: no thread is to wait for its next one. */
const filesAtATime = 8;

export interface WorkspaceIndexOptions
  extends RecordMakerOptions,
    Pick<StoredRecordsOptions, 'storage' | 'log'> {
  readonly folders: WorkspaceFolders;
  /** Told when the index is wanted for the first time: from then on it has to know of changes. */
  readonly wanted: () => void;
  /** Does something, and shows how far it is where it takes long; the user may cancel it by that. */
  readonly withProgress: (
    token: CancellationToken,
    work: (token: CancellationToken, report: (share: number) => void) => Promise<void>,
  ) => Promise<void>;
}

export class WorkspaceIndex {
  /** Fires with the URIs whose records are others now, or are gone. */
  readonly onDidChange: Event<readonly string[]>;
  private readonly changed = new Emitter<readonly string[]>();
  private readonly options: WorkspaceIndexOptions;
  private readonly maker: RecordMaker;
  private readonly storage: StoredRecords;
  private readonly known = new Map<string, FileRecord>();
  /** What is known from the last run of the server, of files that were not compared with it yet. */
  private stored: Map<string, FileRecord> | undefined;
  /** The files that are there, each with its folder. */
  private there: ReadonlyMap<string, string> = new Map();
  private readonly leftOut = new Set<string>();
  private work: IndexWork | undefined;
  private run: IndexRun | undefined;
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private complete = false;
  private wasWanted = false;
  private staysCurrent = false;

  constructor(options: WorkspaceIndexOptions) {
    this.options = options;
    this.maker = new RecordMaker(options);
    this.storage = new StoredRecords({
      ...options,
      // What could not be compared yet may still be right.
      records: () => new Map([...(this.stored ?? []), ...this.known]),
      isBusy: () => this.run !== undefined,
    });
    this.onDidChange = this.changed.event;
    options.contexts.onDidChange(() => this.add((work) => work.addAll()));
  }

  /** Whether there are any folders whose files can be had. */
  hasFolders(): boolean {
    return this.reachable().length > 0;
  }

  /** What is known of the files, by URI in canonical form. Files without a record are not checked, or not yet. */
  records(): ReadonlyMap<string, FileRecord> {
    return this.known;
  }

  /** The open folder that a file of the index is in. */
  folderOf(uri: string): string | undefined {
    return this.there.get(uri);
  }

  /** The version of the program, which is part of what its records come of. */
  get program(): string {
    return this.options.program;
  }

  /** Keeps what in a file may be a term for as long as its text is the same. @param hash of the text. */
  keepSightings(uri: string, hash: string, sightings: KeptSightings): void {
    const record = this.known.get(uri);
    if (record?.hash !== hash) return;
    this.known.set(uri, { ...record, sightings });
    this.storage.writeLater();
  }

  /** Whether every file was looked at once since the server started: a file without a record is not to have one. */
  get isComplete(): boolean {
    return this.complete;
  }

  /** Whether something is being done or waits for it. */
  get isBusy(): boolean {
    return this.run !== undefined || this.work?.isEmpty === false;
  }

  /** How many files were checked since the server started, each as often as it was. */
  get checkCount(): number {
    return this.maker.checkCount;
  }

  /**
   * Brings the index up to date.
   * @param afresh compares every file again, also where no change was told.
   * @returns whether it was done to its end: not where the token, or the user by the progress bar, has cancelled it.
   */
  async upToDate(token: CancellationToken, afresh = false): Promise<boolean> {
    if (!this.work) {
      if (!this.wasWanted) this.options.wanted();
      this.wasWanted = true;
      this.work = new IndexWork();
      this.work.addAll();
    }
    if (afresh) this.work.addAll();
    while (this.isBusy) {
      const run = this.start();
      // Of one that was cancelled for others, only the end is of interest.
      const isOld = run.token.isCancellationRequested;
      if (!(await run.wait(token)) && (!isOld || token.isCancellationRequested)) return false;
    }
    return true;
  }

  /** Says that somebody shows what is in it, and wants to know of changes for good. */
  stayCurrent(): void {
    this.staysCurrent = true;
  }

  /**
   * Stops what is being done, and does nothing more until it is asked again: who calls this does not want it now.
   * Where somebody else does, all goes on.
   */
  rest(): void {
    if (this.staysCurrent) return;
    clearTimeout(this.gathering);
    this.gathering = undefined;
    this.work = undefined;
    this.run?.cancel();
  }

  /** To be called for every change of a file or folder that is told. */
  fileChanged(uri: string, isThere: 'created' | 'changed' | 'deleted'): void {
    const file = canonicalUri(uri);
    const isListed = this.there.has(file);
    if (markdownName.test(file) && isThere !== 'deleted') {
      this.add((work) => {
        if (!isListed) work.addList();
        work.changed.add(file);
      });
    } else if (file.endsWith('/.gitignore') || isListed || this.isFolder(file)) {
      this.add((work) => work.addList());
    }
  }

  /** Writes what is to be kept, where that was not done yet. */
  store(): Promise<void> {
    return this.storage.writeNow();
  }

  /** Whether it has files in it. */
  private isFolder(uri: string): boolean {
    for (const file of this.there.keys()) if (file.startsWith(`${uri}/`)) return true;
    return false;
  }

  /** Adds to what is to be done, once the index is wanted at all. */
  private add(more: (work: IndexWork) => void): void {
    if (!this.work) return;
    more(this.work);
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      if (this.work) void this.upToDate(CancellationToken.None);
    }, gatheringTime);
  }

  private start(): IndexRun {
    if (this.run) return this.run;
    this.run = new IndexRun();
    this.run.begin(async (run) => {
      try {
        await this.options.withProgress(run.token, async (token, report) => {
          await this.doAll(token, report);
          if (token.isCancellationRequested) this.stopped(run);
        });
      } catch (error) {
        this.options.log.error(`The workspace was not checked: ${error}`);
        run.cancel();
      } finally {
        this.run = undefined;
      }
    });
    return this.run;
  }

  private async doAll(token: CancellationToken, report: (share: number) => void): Promise<void> {
    this.stored ??= await this.storage.read();
    while (this.work && !this.work.isEmpty) {
      const { comparesAll, lists, changed } = this.work;
      this.work = new IndexWork();
      const before = this.there;
      if (lists) await this.list(token);
      const uris = [...this.there.keys()].filter(
        (uri) => comparesAll || changed.has(uri) || !before.has(uri),
      );
      await this.compare(uris, changed, token, report);
      if (token.isCancellationRequested) return;
      if (comparesAll) this.complete = true;
    }
    if (this.complete) this.stored.clear();
  }

  /** After a run that has not come to its end. */
  private stopped(run: IndexRun): void {
    // Where nobody waits any more, who asks next wants all of it. Where the user has cancelled it, it is not begun anew.
    if (run.token.isCancellationRequested) this.work?.addAll();
    run.cancel();
  }

  /** Finds the files that are there, and drops those that are not. */
  private async list(token: CancellationToken): Promise<void> {
    const { files, log } = this.options;
    const found = new Map<string, string>();
    for (const folder of this.reachable()) {
      try {
        const listed = files ? await unignoredMarkdownFiles(folder, files, token) : [];
        for (const uri of listed) found.set(canonicalUri(uri), folder);
      } catch (error) {
        if (token.isCancellationRequested) return;
        log.warn(`${folder} can’t be looked into now: ${error instanceof Error ? error.message : error}`);
        for (const [uri, its] of this.there) if (its === folder) found.set(uri, folder);
      }
      if (token.isCancellationRequested) return;
    }
    this.there = found;
    this.drop([...this.known.keys()].filter((uri) => !found.has(uri)));
  }

  /** Compares files with what is known of them, several at a time, and checks those that are not the same. */
  private async compare(
    uris: readonly string[],
    changed: ReadonlySet<string>,
    token: CancellationToken,
    report: (share: number) => void,
  ): Promise<void> {
    const waiting = uris.values();
    let done = 0;
    const next = async () => {
      for (const uri of waiting) {
        if (token.isCancellationRequested) return;
        await this.compareFile(uri, changed.has(uri));
        report(++done / uris.length);
      }
    };
    await Promise.all(Array.from({ length: filesAtATime }, next));
  }

  private async compareFile(uri: string, hasChanged: boolean): Promise<void> {
    const before = this.known.get(uri) ?? this.stored?.get(uri);
    try {
      const record = await this.maker.make(uri, this.there.get(uri) ?? uri, before, hasChanged);
      if (record) this.keep(uri, record);
      else this.drop([uri]);
    } catch (error) {
      this.drop([uri]);
      this.leaveOut(uri, error);
    }
  }

  private keep(uri: string, record: FileRecord): void {
    const before = this.known.get(uri);
    this.leftOut.delete(uri);
    if (before === record) return;
    this.known.set(uri, record);
    this.storage.writeLater();
    if (before?.hash !== record.hash || before.context !== record.context) this.changed.fire([uri]);
  }

  private drop(uris: readonly string[]): void {
    const gone = uris.filter((uri) => this.known.delete(uri));
    if (gone.length === 0) return;
    this.storage.writeLater();
    this.changed.fire(gone);
  }

  /** Says once why a file is not checked. */
  private leaveOut(uri: string, error: unknown): void {
    if (this.leftOut.has(uri)) return;
    this.leftOut.add(uri);
    const { log } = this.options;
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof UnreadableFile) log.info(`${uri} is not checked: ${reason}.`);
    else log.error(`${uri} could not be checked: ${reason}`);
  }

  private reachable(): string[] {
    return this.options.folders.uris().filter((uri) => this.options.files?.reaches(uri));
  }
}
