/** What a rule is: a code, a default severity, and a check over the occurrences already found. */
import type { Concept, Designation } from '../glossary/concept.ts';
import type { TermBase, TermSurface } from '../glossary/termBase.ts';
import type { SpellingPreference } from '../language/spelling.ts';
import type { Block } from '../markdown/block.ts';
import type { ProseRun } from '../markdown/prose.ts';
import type { Occurrence } from '../matching/occurrence.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** An occurrence with everything that a rule may ask about it. */
export interface OccurrenceContext {
  readonly occurrence: Occurrence;
  readonly run: ProseRun;
  readonly block: Block;
  readonly termBase: TermBase;
  readonly surface: TermSurface;
  readonly concept: Concept;
  readonly designation: Designation;
  readonly spelling: SpellingPreference;
}

/** What a rule has found, before it is placed in the document. */
export interface Fault {
  /** Why it is one, in one sentence that a writer understands. */
  readonly message: string;
  /** What should stand there instead. */
  readonly target: Target;
}

/** What a fix has to reach: the same form written rightly, or a form of another designation of the concept. */
export type Target =
  | { readonly kind: 'rewrite' }
  | { readonly kind: 'replace'; readonly designation: Designation };

export interface Rule {
  /** Stable, kebab-case; the diagnostic's code. */
  readonly code: string;
  readonly defaultSeverity: Severity;
  /** One line for settings and documentation. */
  readonly summary: string;
  /** The fault at an occurrence, if this rule sees one. */
  check(context: OccurrenceContext): Fault | undefined;
}
