/**
 * The shape of `--format json`. It is stable: within a version, members may be added, and none changes or goes.
 *
 * Lines and columns count from 1, offsets from 0, columns and offsets in UTF-16 code units, as editors and JavaScript
 * count. A byte order mark is not counted. After `--fix`, all of them refer to the fixed text.
 */
import type { Severity } from '../engine/index.ts';
import type { Position } from './lines.ts';

export interface JsonReport {
  version: 1;
  /** Every file that was checked, in the order in which it was checked. */
  files: JsonFile[];
  summary: JsonSummary;
  /** What could not be checked or fixed; the program ends with 2 if there is any. */
  errors: JsonError[];
}

export interface JsonFile {
  /** As it was named, or as reached from the folder that was named. */
  path: string;
  /** In document order. */
  findings: JsonFinding[];
  /** How many findings `--fix` has removed; 0 without it. */
  fixed: number;
}

export interface JsonFinding {
  /** The rule's code, such as `term-variant`. */
  code: string;
  severity: Severity;
  /** One or two sentences: what to write, and why. */
  message: string;
  /** The concept of the glossary that the form belongs to. */
  conceptId: string;
  /** The form as it is read, without markup, on one line. */
  form: string;
  /** What to write instead. */
  replacement: string;
  start: Position;
  /** Behind the last code unit. */
  end: Position;
  /** The offsets of start and end. */
  range: [from: number, to: number];
  /** Whether `--fix` can correct it. */
  fixable: boolean;
  /** What `--fix` would do, in order and without overlaps; present if `fixable`. */
  edits?: JsonEdit[];
}

/** Replaces a range of offsets with a text. */
export interface JsonEdit {
  range: [from: number, to: number];
  text: string;
}

export interface JsonSummary {
  files: number;
  filesWithFindings: number;
  findings: number;
  /** How many of the findings `--fix` can correct. */
  fixable: number;
  /** How many findings `--fix` has removed, and in how many files. */
  fixed: number;
  filesFixed: number;
  /** How many links to headings that `--fix` has renamed were corrected, and in how many files, checked or not. */
  linksCorrected: number;
  filesWithLinksCorrected: number;
  /** How many of the findings make the program end with 1 (`--fail-on`). */
  failing: number;
  bySeverity: Record<Severity, number>;
}

export interface JsonError {
  /** Absent where it is about no file in particular. */
  path?: string;
  message: string;
}
