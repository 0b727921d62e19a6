/** Batches of files: any thread may claim one, and whoever has it checks all of its files. */
import type { PartsToRead } from '../checkFile.ts';
import type { Checks } from '../checks.ts';
import { type FileReport, glanceAt, reportOn, type UnreadFile } from '../fileReport.ts';

/** As threads send it to each other. */
export interface Batch {
  /** Its place among all batches. */
  readonly number: number;
  readonly paths: readonly string[];
  /** For each file the parts of it that have to be read, where that is known. */
  readonly parts?: readonly PartsToRead[];
  /** Shared between all threads: who has claimed it (0: nobody yet), and the place of the file that is being checked. */
  readonly state: Int32Array<SharedArrayBuffer>;
}

const owner = 0;
const current = 1;

export function newBatch(number: number, paths: readonly string[]): Batch {
  return { number, paths, state: new Int32Array(new SharedArrayBuffer(8)) };
}

/** A batch of files that were glanced at. */
export function unreadBatch(number: number, files: readonly UnreadFile[]): Batch {
  const parts = files.map((file) => file.parts);
  return {
    ...newBatch(
      number,
      files.map(({ path }) => path),
    ),
    parts,
  };
}

/** Claims a batch for a thread (its number, from 1), and tells whether nobody had claimed it before. */
export function claim({ state }: Batch, thread: number): boolean {
  return Atomics.compareExchange(state, owner, 0, thread) === 0;
}

/** Whether a thread has claimed the batch. */
export function isOf({ state }: Batch, thread: number): boolean {
  return Atomics.load(state, owner) === thread;
}

/** The file that whoever has claimed the batch has turned to last. */
export function currentPath({ state, paths }: Batch): string {
  return paths[Atomics.load(state, current)] ?? '';
}

/** Checks the files of a claimed batch, one after another. */
export async function checkBatch({ paths, parts, state }: Batch, checks: Checks): Promise<FileReport[]> {
  const reports: FileReport[] = [];
  for (const [place, path] of paths.entries()) {
    Atomics.store(state, current, place);
    reports.push(await reportOn(path, checks, parts?.[place]));
  }
  return reports;
}

/** Looks into the files of a claimed batch, one after another. */
export async function glanceAtBatch(
  { paths, state }: Batch,
  checks: Checks,
): Promise<(FileReport | UnreadFile)[]> {
  const seen: (FileReport | UnreadFile)[] = [];
  for (const [place, path] of paths.entries()) {
    Atomics.store(state, current, place);
    seen.push(await glanceAt(path, checks));
  }
  return seen;
}
