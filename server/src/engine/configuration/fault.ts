/** What is wrong in a configuration file, at its place. */
import type { Remedy } from './remedy.ts';

/** Both count from 1; columns in UTF-16 code units, as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** `end` is behind the last character. */
export interface Place {
  readonly start: Position;
  readonly end: Position;
}

/** An error keeps the file from coming into force; a warning does not. */
export interface ConfigurationFault extends Place {
  readonly severity: 'error' | 'warning';
  /** What is wrong and what to do, one or two sentences. */
  readonly message: string;
  /** What would put it right, the likeliest first; each does it alone. Absent where only the writer knows. */
  readonly remedies?: readonly Remedy[];
}

/** Where something stands in a file: the keys and list positions that lead to it. */
export type Path = readonly (string | number)[];

/** A fault before it is looked up where it stands. */
export interface FaultAt {
  readonly severity: ConfigurationFault['severity'];
  readonly path: Path;
  /** The key itself is at fault, not what it says. */
  readonly isKey?: boolean;
  readonly message: string;
  readonly remedies?: readonly Remedy[];
}
