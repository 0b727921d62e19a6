/** A checker that is run over a corpus. */
import type { ColdRun, Command } from '../drive/coldRun.ts';

export interface Tool {
  readonly name: string;
  readonly isOurs?: boolean;
  /** How many times faster than it we want to be. */
  readonly timesFaster?: number;
  /** What checks the Markdown files below a folder, in which it is run. It may end with 0 or 1. */
  readonly command: (folder: string) => Command;
  /** How many wrong forms it has reported. */
  readonly findings: (run: ColdRun) => number;
}
