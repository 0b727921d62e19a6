/** A configuration file as it is written, once it has passed the schema. */
import type { ConceptEntry } from '../glossary/entry.ts';
import type { SpellingPreference } from '../language/spelling.ts';
import type { DialectSwitches } from '../markdown/dialects/names.ts';
import type { Severity } from '../rules/rule.ts';

/** The subject of concepts in a file that names none. */
export const ownSubject = 'Own terms';

/** A concept of a team: as in the built-in glossary, but nothing except the term has to be there. */
export type OwnConceptEntry = Pick<ConceptEntry, 'term'> & Partial<ConceptEntry>;

/** A form that must no longer be written. */
export interface ForbiddenForm {
  term: string;
  /** Why, in one sentence for a writer. */
  note?: string;
}

/** What a team changes in a concept that it has not written itself. */
export interface ChangeEntry {
  /** The form to write; the one preferred until now is forbidden, unless `admit` names it. */
  prefer?: string;
  admit?: string[];
  forbid?: (string | ForbiddenForm)[];
  /** Why, for every form that this change forbids without a note of its own. */
  note?: string;
  /** True: the concept is left out. */
  drop?: boolean;
}

/** A whole file. Every member is one option of `options`. */
export interface ConfigurationFile {
  extends?: string | string[];
  spelling?: SpellingPreference;
  rules?: Record<string, Severity | 'off'>;
  ignore?: string[];
  frontMatterKeys?: string[];
  dialects?: DialectSwitches;
  include?: string[];
  exclude?: string[];
  subject?: string;
  concepts?: OwnConceptEntry[];
  changes?: Record<string, ChangeEntry>;
}
