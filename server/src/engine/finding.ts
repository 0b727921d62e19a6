/** A finding: a fault at its place in the document, with what to write instead. */
import type { Severity } from './rules/rule.ts';

/** A replacement of `[from, to)` (UTF-16 offsets of the document) by `text`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
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
  /** What to write instead. */
  readonly replacement: string;
  /** One or two sentences: what to write, and why. */
  readonly message: string;
  readonly conceptId: string;
  /** The fix, in order and without overlaps; absent where none is safe. */
  readonly edits?: readonly Edit[];
}
