/** Checks files by their paths, each by the configuration around it. */
import { checkFile, checkParts, glanceAtFile, type Outcome, type PartsToRead } from './checkFile.ts';
import type { Checks, Remark } from './checks.ts';

/** What came of a file, with what is to be said of its configuration. Plain data. */
export interface FileReport {
  readonly remarks: readonly Remark[];
  /** The configuration file that has left it out. */
  readonly leftOutBy?: string;
  /** Absent where it was not checked. */
  readonly outcome?: Outcome;
}

/** A file in which something may be found. Plain data. */
export interface UnreadFile {
  readonly path: string;
  readonly parts: PartsToRead;
}

export function isUnread(one: FileReport | UnreadFile): one is UnreadFile {
  return 'parts' in one;
}

/** Looks whether there is something to read in a file, and reports on it where there is not. */
export async function glanceAt(path: string, checks: Checks): Promise<FileReport | UnreadFile> {
  const { check, ...held } = await checks.of(path);
  if (!check) return held;
  const seen = glanceAtFile(path, check, checks.files);
  return 'ranges' in seen ? { path, parts: seen } : { ...held, outcome: seen };
}

/**
 * Checks a file without fixing it. Its text is given only where there is something to show in it.
 * @param parts those that have to be read, where that is known.
 */
export async function reportOn(path: string, checks: Checks, parts?: PartsToRead): Promise<FileReport> {
  const { check, ...held } = await checks.of(path);
  if (!check) return held;
  const { files } = checks;
  const outcome = parts ? checkParts(path, check, parts, files) : checkFile(path, 'off', check, files);
  const { file } = outcome;
  if (!file || file.findings.length > 0) return { ...held, outcome };
  return { ...held, outcome: { ...outcome, file: { ...file, text: '' } } };
}
