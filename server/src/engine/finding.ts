/** A finding: a fault at its place in the document, with what to write instead. */
import type { Severity } from './rules/rule.ts';

/** A replacement of `[from, to)` (UTF-16 offsets of the document) by `text`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A change that is for the writer to choose: right or not, a program can't tell. */
export interface Choice {
  /** What it does, as a menu says it. */
  readonly title: string;
  /** In order and without overlaps. */
  readonly edits: readonly Edit[];
}

/** Another place that belongs to a finding; `[from, to)` in UTF-16 offsets of the document. */
export interface RelatedPlace {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

export interface Finding {
  /** The rule's code. */
  readonly code: string;
  readonly severity: Severity;
  /** `[from, to)` in UTF-16 offsets of the document; markup inside the term is within. */
  readonly from: number;
  readonly to: number;
  /** The form as it is read, without markup, on one line. */
  readonly form: string;
  /** What to write instead; empty where that is not certain. */
  readonly replacement: string;
  /** One or two sentences: what to write, and why. */
  readonly message: string;
  /** The concept; empty where the finding is about none. */
  readonly conceptId: string;
  /** The fix, in order and without overlaps; absent where none is safe. */
  readonly edits?: readonly Edit[];
  /** Further changes that a writer may choose from. */
  readonly choices?: readonly Choice[];
  readonly related?: readonly RelatedPlace[];
}
