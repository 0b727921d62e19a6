/** What a rule is: a code, a default severity, and a check over the occurrences already found. */
import type { Edit } from '../finding.ts';
import type { Concept, Designation } from '../glossary/concept.ts';
import type { TermBase, TermSurface } from '../glossary/termBase.ts';
import type { SpellingPreference } from '../language/spelling.ts';
import type { Block } from '../markdown/block.ts';
import type { MarkdownFormat } from '../markdown/dialects.ts';
import type { ProseRun } from '../markdown/prose.ts';
import type { SourcePart } from '../markdown/sourcePart.ts';
import type { Occurrence } from '../matching/occurrence.ts';
import type { Translations } from '../say.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** An occurrence with everything that a rule may ask about it. */
export interface OccurrenceContext {
  readonly occurrence: Occurrence;
  readonly run: ProseRun;
  readonly block: Block;
  /** The part of the document that it stands in. */
  readonly source: SourcePart;
  readonly termBase: TermBase;
  readonly surface: TermSurface;
  readonly concept: Concept;
  readonly designation: Designation;
  readonly spelling: SpellingPreference;
  /** The reader’s language, for messages. */
  readonly translations: Translations;
  /** How the document is read. */
  readonly format: MarkdownFormat;
}

/** What a rule about single occurrences has found. */
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

/** What every rule says of itself. */
export interface RuleDescription {
  /** Stable, kebab-case; the diagnostic's code. */
  readonly code: string;
  readonly defaultSeverity: Severity | 'off';
  /** One line for settings and documentation. */
  readonly summary: string;
}

/** A rule that judges each occurrence by itself. */
export interface OccurrenceRule extends RuleDescription {
  /** The fault at an occurrence, if this rule sees one. */
  check(context: OccurrenceContext): Fault | undefined;
}

/** A change that a writer may choose; edits in UTF-16 offsets of the run's text. */
export interface RunChoice {
  /** What it does, as a menu says it. */
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** What can be done about a fault. */
export interface Repair {
  /** What to write instead, where that is certain. */
  readonly replacement?: string;
  /** Whether the first choice is safe enough to be made without asking. */
  readonly isCertain?: boolean;
  readonly choices: readonly RunChoice[];
}

/** What a rule has found at one of several occurrences that it looked at together. */
export interface DocumentFault {
  readonly at: OccurrenceContext;
  /** The part of the run that is at fault, in UTF-16 offsets of its text; the occurrence where it is absent. */
  readonly part?: { readonly from: number; readonly to: number };
  /** What is wrong and what to do, one or two sentences. */
  readonly message: string;
  /** Decided by where the fault is and by its message, so that it need not be asked for again. */
  repair(): Repair;
  /** Other places that belong to the fault, with what they are. */
  readonly related?: readonly { readonly at: OccurrenceContext; readonly message: string }[];
}

/** A part of a document as rules see it. */
export interface DocumentPart {
  /** The source; of a document that was read in part, all of it. No offset counts in it. */
  readonly text: string;
  /** All occurrences in order, the ones with a fault of their own included. */
  readonly occurrences: readonly OccurrenceContext[];
  readonly termBase: TermBase;
}

/** A rule about several occurrences, of one run each time: what it finds in one part depends on no other. */
export interface PartRule extends RuleDescription {
  /** All faults of a part, in any order. */
  checkPart(part: DocumentPart): DocumentFault[];
  mayConcern: MayConcern;
}

/**
 * Whether a form that is well-formed may have a part in a fault, as far as its source tells: the text around it is
 * the Markdown as it stands. Where nobody asks for more, what has to do with no fault is not read; in doubt, yes.
 */
type MayConcern = (at: OccurrenceContext) => boolean;

/**
 * A rule that needs all occurrences of a document. It never looks at the text for forms again, and says what it wants
 * to know of each part, so that after an edit only the part is asked that has changed.
 */
export interface DocumentRule<Facts = unknown> extends RuleDescription {
  /** What a part has to say; it depends on nothing else. */
  factsOf(part: DocumentPart): Facts;
  /** What several parts have to say together, in their order. */
  join(parts: readonly Facts[]): Facts;
  /** All faults of a document by what all of it has to say, in any order. */
  checkDocument(facts: Facts): DocumentFault[];
  mayConcern: MayConcern;
}
