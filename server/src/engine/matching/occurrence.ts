/** An occurrence: a place in a prose run where a known form stands, right or wrong. */
import type { Joint } from './characters.ts';

/** A joint that is not written as the term wants it. */
export interface JointFault {
  /** The joint after atom `joint` of the form. */
  readonly joint: number;
  /** What stands there, `[from, to)` in UTF-16 offsets of the run; empty where the words are run together. */
  readonly from: number;
  readonly to: number;
  readonly written: Joint;
}

export interface Occurrence {
  /** Index into the term base's surfaces. */
  readonly surface: number;
  /** The surfaces of other concepts that stand here just as well (FCR). */
  readonly alternatives: readonly number[];
  /** `[from, to)` in UTF-16 offsets of the run's text. */
  readonly from: number;
  readonly to: number;
  /** `[from, to)` of each word of the surface, flat. */
  readonly words: readonly number[];
  readonly jointFaults: readonly JointFault[];
  /** The misspelled words, by their place in the surface. */
  readonly misspelled: readonly number[];
  /** A name or abbreviation is not in its case, or its letters are taken apart. */
  readonly caseFault: boolean;
}

/** Whether the form is written as it should be, whatever its status and spelling. */
export function isWellFormed(occurrence: Occurrence): boolean {
  const { jointFaults, misspelled, caseFault } = occurrence;
  return jointFaults.length === 0 && misspelled.length === 0 && !caseFault;
}
