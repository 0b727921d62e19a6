/** What the index keeps of a file: data only, so that it can go from thread to thread and be stored. */

/** How often a form stands in a file. */
export interface FormUse {
  /** The id of the concept; for a form of several concepts the likeliest. */
  readonly concept: string;
  /** The ids of the others that the form may stand for. */
  readonly alternatives?: readonly string[];
  /** As it is written there, without markup and with single spaces. */
  readonly form: string;
  /** A finding says that another one is to be written. */
  readonly isWrong?: true;
  readonly count: number;
}

/** The first use of an abbreviation in a file that never writes it out. */
export interface UnexpandedUse {
  /** The id of the concept. */
  readonly concept: string;
  /** As it is written there. */
  readonly form: string;
  /** Where it begins, as LSP counts. */
  readonly line: number;
  readonly character: number;
}

/** How many findings of a rule about a concept have a fix that is certain. */
export interface FixableCount {
  /** Of the rule. */
  readonly code: string;
  /** The id of the concept. */
  readonly concept: string;
  /** At least one. */
  readonly count: number;
}

/** What is found in a text. */
export interface TextFindings {
  /** How many diagnostics there are. */
  readonly count: number;
  /** Which of them have a fix that is certain. */
  readonly fixable: readonly FixableCount[];
  /** An array of LSP’s diagnostics as JSON, which takes the least memory. Hints are for open documents, and not in it. */
  readonly diagnostics: string;
  /** Every known form, right or wrong. */
  readonly uses: readonly FormUse[];
  /** What `undefined-abbreviation` finds, whatever its severity. */
  readonly unexpanded: readonly UnexpandedUse[];
}

/** What in a text may be a term, known or not. */
export interface KeptSightings {
  /** The fingerprint of what it was looked for with; terms are no part of that. */
  readonly settings: string;
  /** As `packSightings` makes it. */
  readonly packed: string;
}

/** What is known of a file. Immutable. */
export interface FileRecord extends TextFindings {
  /** In bytes. */
  readonly size: number;
  /** When it was written last, in milliseconds since 1970. */
  readonly modified: number;
  /** Of its text. */
  readonly hash: string;
  /** The fingerprint of what it was checked with. */
  readonly context: string;
  /** There once somebody has asked for a report. */
  readonly sightings?: KeptSightings;
}
