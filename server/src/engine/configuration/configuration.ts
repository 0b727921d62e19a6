/** What a configuration file says, read and checked by itself. */
import type { Concept } from '../glossary/concept.ts';
import type { SpellingPreference } from '../language/spelling.ts';
import type { DialectSwitches } from '../markdown/dialects/names.ts';
import type { Severity } from '../rules/rule.ts';
import type { ForbiddenForm } from './file.ts';

/** What is changed in a concept of the glossaries below. */
export interface Change {
  /** The concept's id or any of its terms, as it stands in the file. */
  readonly target: string;
  readonly prefer?: string;
  readonly admit: readonly string[];
  readonly forbid: readonly Readonly<ForbiddenForm>[];
  readonly note?: string;
  readonly drop: boolean;
}

/** Immutable; options that the file does not have are empty or absent. */
export interface Configuration {
  /** What the file names under `extends`; absent where it has no such option. */
  readonly extends?: readonly string[];
  readonly concepts: readonly Concept[];
  readonly changes: readonly Change[];
  readonly ignore: readonly string[];
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly spelling?: SpellingPreference;
  readonly frontMatterKeys: readonly string[];
  readonly dialects: DialectSwitches;
  /** Absent: everything. */
  readonly include?: readonly string[];
  readonly exclude: readonly string[];
}
