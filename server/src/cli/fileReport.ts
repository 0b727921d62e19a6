/** Checks files by their paths, each by the configuration around it. */
import { checkFile, type Outcome } from './checkFile.ts';
import type { Checks, Remark } from './checks.ts';

/** What came of a file, with what is to be said of its configuration. Plain data. */
export interface FileReport {
  readonly remarks: readonly Remark[];
  /** The configuration file that has left it out. */
  readonly leftOutBy?: string;
  /** Absent where it was not checked. */
  readonly outcome?: Outcome;
}

/** Checks a file without fixing it. Its text is given only where there is something to show in it. */
export async function reportOn(path: string, checks: Checks): Promise<FileReport> {
  const { check, ...held } = await checks.of(path);
  if (!check) return held;
  const outcome = checkFile(path, 'off', check);
  const { file } = outcome;
  if (!file || file.findings.length > 0) return { ...held, outcome };
  return { ...held, outcome: { ...outcome, file: { ...file, text: '' } } };
}
