/**
 * What in the documents may be a term. What is found in a file is kept with its record, and stored with that: terms that
 * are added or ignored change nothing in it.
 */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { CheckContext } from '../checkContexts.ts';
import { phrasesInSighting, unpackSightings } from '../engine/extraction/index.ts';
import { maxDocumentSize } from '../files/limits.ts';
import type { WorkspaceFiles } from '../files/workspaceFiles.ts';
import { contentHash } from '../workspace/contentHash.ts';
import type { FileChecker } from '../workspace/fileChecker.ts';
import { type PackedProseSettings, packProseSettings } from '../workspace/proseJob.ts';
import type { WorkspaceIndex } from '../workspace/workspaceIndex.ts';
import type { DocumentFacts } from './documentFacts.ts';

/** How many files are read at the same time: no thread is to wait for its next one. */
const filesAtATime = 8;

/** What it depends on which parts of a text are looked through. */
interface ProseSettings {
  readonly packed: PackedProseSettings;
  /** Another one wherever something else may be found. */
  readonly fingerprint: string;
}

export interface SightingsOptions {
  readonly index: WorkspaceIndex;
  /** Absent where the server can't reach any. */
  readonly files: WorkspaceFiles | undefined;
  readonly checker: FileChecker;
  readonly log: Connection['console'];
}

export class Sightings {
  private readonly options: SightingsOptions;

  constructor(options: SightingsOptions) {
    this.options = options;
  }

  /**
   * The sightings of each document, packed, in their order; none of what can't be read now.
   * @param report told of the share that is done.
   */
  async of(
    documents: readonly DocumentFacts[],
    token: CancellationToken,
    report: (share: number) => void,
  ): Promise<string[]> {
    const found = documents.map(() => '');
    const settings = new Map<CheckContext['settings'], ProseSettings>();
    const settingsOf = ({ context }: DocumentFacts): ProseSettings => {
      const known = settings.get(context.settings) ?? this.proseSettings(context.settings);
      settings.set(context.settings, known);
      return known;
    };
    const waiting = documents.entries();
    let done = 0;
    const next = async () => {
      for (const [number, document] of waiting) {
        if (token.isCancellationRequested) return;
        found[number] = await this.in(document, settingsOf(document));
        report(++done / documents.length);
      }
    };
    await Promise.all(Array.from({ length: filesAtATime }, next));
    return found;
  }

  private proseSettings(settings: CheckContext['settings']): ProseSettings {
    const packed = packProseSettings(settings);
    return { packed, fingerprint: contentHash(JSON.stringify([this.options.index.program, packed])) };
  }

  private async in(
    { uri, text: typed, hash, sightings }: DocumentFacts,
    { packed: settings, fingerprint }: ProseSettings,
  ): Promise<string> {
    const { index, files, checker, log } = this.options;
    const isKnown = sightings?.settings === fingerprint;
    if (isKnown && (typed === undefined || contentHash(typed) === hash)) return sightings.packed;
    try {
      const text = typed ?? (await files?.read(uri, maxDocumentSize));
      if (text === undefined) return '';
      const packed = await checker.sightings({ uri, text, settings });
      index.keepSightings(uri, contentHash(text), { settings: fingerprint, packed });
      return packed;
    } catch (error) {
      log.warn(`${uri} is left out of what the report says of new terms: ${error}`);
      return '';
    }
  }
}

/** Whether a document may have phrases with one of these keys: what is typed in an open one is not looked through. */
export function mayHavePhrases({ text, sightings }: DocumentFacts, keys: ReadonlySet<string>): boolean {
  if (text !== undefined || !sightings) return true;
  const { packed } = sightings;
  const all = packed.toLowerCase();
  if (![...keys].some((key) => all.includes(key.toLowerCase()))) return false;
  for (const sighting of unpackSightings(packed)) {
    if (phrasesInSighting(sighting).some(({ key }) => keys.has(key))) return true;
  }
  return false;
}
