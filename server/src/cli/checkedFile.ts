/** What a check finds out about one file, and about all of them together. */
import type { Finding, Severity } from '../engine/index.ts';
import { isFailing } from './exitCode.ts';

export interface CheckedFile {
  /** As the report names it. */
  readonly path: string;
  /** The text that the findings are in, without a byte order mark; after fixing, the fixed one. */
  readonly text: string;
  readonly findings: readonly Finding[];
  /** How many findings fixing has removed. */
  readonly fixed: number;
  /** How many of its links to renamed headings were corrected. */
  readonly links: number;
}

/** Something that could not be done, and what the user can do about it. */
export interface Problem {
  /** Absent where it is about no file in particular. */
  readonly path?: string;
  /** A whole sentence that names the file. */
  readonly message: string;
}

/** Sums over all files. */
export class Totals {
  files = 0;
  filesWithFindings = 0;
  findings = 0;
  /** Findings that --fix would remove. */
  fixable = 0;
  fixed = 0;
  filesFixed = 0;
  /** Links to renamed headings that were corrected, and in how many files. */
  links = 0;
  filesWithLinks = 0;
  /** Findings at or above the failing severity. */
  failing = 0;
  readonly bySeverity: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };

  private readonly failOn: Severity;

  /** @param failOn The mildest severity that makes the check fail. */
  constructor(failOn: Severity) {
    this.failOn = failOn;
  }

  add({ findings, fixed, links }: CheckedFile): void {
    this.addLinks(links);
    this.files++;
    this.findings += findings.length;
    this.fixed += fixed;
    if (findings.length > 0) this.filesWithFindings++;
    if (fixed > 0) this.filesFixed++;
    for (const { severity, edits } of findings) {
      this.bySeverity[severity]++;
      if (edits) this.fixable++;
      if (isFailing(severity, this.failOn)) this.failing++;
    }
  }

  /** Adds the links that were corrected in one file. */
  addLinks(links: number): void {
    this.links += links;
    if (links > 0) this.filesWithLinks++;
  }
}
