/** Keeps the records of an index for the next start: reads them once, and writes them a while after they change. */
import type { Connection } from 'vscode-languageserver';
import type { FileRecord } from './fileRecord.ts';
import { type IndexStorage, readRecords, writeRecords } from './indexStorage.ts';

/** How long changes are in memory alone, in milliseconds. */
const delay = 2000;

export interface StoredRecordsOptions {
  /** Absent where nothing can be kept. */
  readonly storage: IndexStorage | undefined;
  /** What is to be written. */
  readonly records: () => ReadonlyMap<string, FileRecord>;
  /** Whether more changes are on their way: then it is not worth the while. */
  readonly isBusy: () => boolean;
  readonly log: Connection['console'];
}

export class StoredRecords {
  private readonly options: StoredRecordsOptions;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  /** The last time that they were written; it does not fail. */
  private writing: Promise<void> = Promise.resolve();

  constructor(options: StoredRecordsOptions) {
    this.options = options;
  }

  /** What was written last; nothing where that is of no use. */
  async read(): Promise<Map<string, FileRecord>> {
    try {
      return await readRecords((await this.options.storage?.read()) ?? '');
    } catch {
      return new Map();
    }
  }

  /** To be called after every change. */
  writeLater(): void {
    const { storage, isBusy } = this.options;
    if (!storage || this.waiting !== undefined) return;
    this.waiting = setTimeout(() => {
      if (!isBusy()) return void this.writeNow();
      this.waiting = undefined;
      this.writeLater();
    }, delay);
  }

  /** Writes what has changed, and resolves when it is written. */
  async writeNow(): Promise<void> {
    if (this.waiting !== undefined) {
      clearTimeout(this.waiting);
      this.waiting = undefined;
      this.writing = this.writing.then(() => this.write());
    }
    await this.writing;
  }

  private async write(): Promise<void> {
    const { storage, records, log } = this.options;
    try {
      await storage?.write(await writeRecords(records()));
    } catch (error) {
      log.warn(`The next start will check all files again: ${error}`);
    }
  }
}
