/** What in the files may be a term, kept by the hash of their text: terms that are added or ignored change nothing in it. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Sighting } from '../engine/extraction/index.ts';
import { maxDocumentSize } from '../files/limits.ts';
import type { WorkspaceFiles } from '../files/workspaceFiles.ts';
import { contentHash } from '../workspace/contentHash.ts';
import type { FileChecker } from '../workspace/fileChecker.ts';
import { packProseSettings } from '../workspace/proseJob.ts';
import type { DocumentFacts } from './documentFacts.ts';

/** How many files are read at the same time: no thread is to wait for its next one. */
const filesAtATime = 8;

interface Kept {
  /** Of the text, and of how it was read. */
  readonly key: string;
  readonly sightings: readonly Sighting[];
}

export interface SightingStoreOptions {
  /** Absent where the server can't reach any. */
  readonly files: WorkspaceFiles | undefined;
  readonly checker: FileChecker;
  readonly log: Connection['console'];
}

export class SightingStore {
  private readonly options: SightingStoreOptions;
  private kept = new Map<string, Kept>();

  constructor(options: SightingStoreOptions) {
    this.options = options;
  }

  /**
   * The sightings of each document, in their order; none of what can't be read now.
   * @param report told of the share that is done.
   */
  async of(
    documents: readonly DocumentFacts[],
    token: CancellationToken,
    report: (share: number) => void,
  ): Promise<(readonly Sighting[])[]> {
    const found = new Map<string, Kept>();
    const waiting = documents.values();
    let done = 0;
    const next = async () => {
      for (const document of waiting) {
        if (token.isCancellationRequested) return;
        const kept = await this.in(document);
        if (kept) found.set(document.uri, kept);
        report(++done / documents.length);
      }
    };
    await Promise.all(Array.from({ length: filesAtATime }, next));
    // What is not there any more is forgotten; where not all was looked at, all is kept.
    this.kept = token.isCancellationRequested ? new Map([...this.kept, ...found]) : found;
    return documents.map(({ uri }) => found.get(uri)?.sightings ?? []);
  }

  private async in({ uri, text: typed, hash, context }: DocumentFacts): Promise<Kept | undefined> {
    const { files, checker, log } = this.options;
    const settings = packProseSettings(context.settings);
    const readAs = JSON.stringify(settings);
    const before = this.kept.get(uri);
    if (hash !== undefined && before?.key === hash + readAs) return before;
    try {
      const text = typed ?? (await files?.read(uri, maxDocumentSize));
      if (text === undefined) return undefined;
      const key = contentHash(text) + readAs;
      if (before?.key === key) return before;
      return { key, sightings: await checker.sightings({ uri, text, settings }) };
    } catch (error) {
      log.warn(`${uri} is left out of what the report says of new terms: ${error}`);
      return undefined;
    }
  }
}
