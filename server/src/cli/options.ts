/** What `cx-terminology check` can be told. */
import type { Severity } from '../engine/index.ts';

export type Format = 'human' | 'json';
export const formats: readonly Format[] = ['human', 'json'];

export interface CheckOptions {
  /** Files and folders; `-` alone is standard input. Empty: standard input if piped, else the current folder. */
  readonly paths: readonly string[];
  readonly format: Format;
  readonly fix: boolean;
  /** The mildest severity that makes the check fail. */
  readonly failOn: Severity;
  /** Forces colors on or off; decided by environment and terminal where it is absent. */
  readonly color?: boolean;
  /** Findings and errors only: no summary. */
  readonly quiet: boolean;
  /** On how many threads files are checked; decided by the machine where it is absent. */
  readonly jobs?: number;
  /** The configuration file that holds for all files; false: none; those around each file where it is absent. */
  readonly config?: string | false;
  /** What reports call standard input. */
  readonly stdinFilename: string;
}

/** The path that stands for standard input. */
export const stdinPath = '-';
