/** What the engine offers to the server and the command line. */
export { check } from './check.ts';
export { ClosedDocuments } from './closedDocuments.ts';
export { FormStarts } from './completion/formStarts.ts';
export { type Suggestion, type Suggestions, suggestionsAt } from './completion/suggestions.ts';
export type { CheckResult, PlacedOccurrence, ResultPart } from './document/checkResult.ts';
export type { Checking } from './document/chunkContent.ts';
export type { TextChange } from './document/chunks.ts';
export { DocumentCheck } from './document/documentCheck.ts';
export type { Choice, Edit, Finding, RelatedPlace } from './finding.ts';
export {
  type AnchorChanges,
  AnchoredDocument,
  type LeadsThere,
  type RenamedHeading,
} from './fixes/anchorFixes.ts';
export { applyEdits, combineEdits } from './fixes/combine.ts';
export { inNumberOf } from './fixes/fix.ts';
export { type OtherTerm, type OtherTerms, otherTermsAt } from './fixes/otherTerms.ts';
export {
  type Concept,
  type Confusable,
  type Designation,
  type Origin,
  preferredAbbreviation,
  preferredOfType,
  preferredTerm,
  type Source,
  type TermStatus,
} from './glossary/concept.ts';
export { type ConceptEntry, conceptsOf, type GlossaryFile } from './glossary/entry.ts';
export { mergeGlossaries } from './glossary/merge.ts';
export {
  compileTermBase,
  conceptOf,
  designationOf,
  foldForm,
  type TermBase,
  type TermSurface,
} from './glossary/termBase.ts';
export { isSameData } from './isSameData.ts';
export { singularsOf } from './language/plural.ts';
export type { SpellingPreference } from './language/spelling.ts';
export { packWords, type WordTest, wordTest } from './language/wordList.ts';
export type { AnchorLink } from './markdown/anchorLinks.ts';
export { type Dialect, type DialectSwitches, dialectNames } from './markdown/dialects/names.ts';
export type { Dialects, MarkdownFormat, MarkdownLanguage } from './markdown/dialects.ts';
export type { TextRange } from './markdown/prose.ts';
export { type ProseStretch, proseAt } from './markdown/proseAt.ts';
export { citationForm } from './matching/citationForm.ts';
export { conceptIdsOf } from './matching/match.ts';
export { isWellFormed } from './matching/occurrence.ts';
export { occurrenceRules, rules } from './rules/index.ts';
export type { RuleDescription, Severity } from './rules/rule.ts';
export { undefinedAbbreviation } from './rules/undefinedAbbreviation.ts';
export { inEnglish, type Say, sayIn, type Translations } from './say.ts';
export { type CheckSettings, defaultSettings } from './settings.ts';
export {
  findingsBelowTop,
  findingsOnLine,
  ignoreInDocument,
  ignoreOnLine,
  isSuppressible,
  type SuppressibleDocument,
} from './suppression/write.ts';
