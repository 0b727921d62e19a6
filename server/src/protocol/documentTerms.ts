/** The known terms of a document, for who shows it rendered. */
import type { Range } from 'vscode-languageserver';

/**
 * `cxTerminology/documentTerms`: the known terms in an open document, in whichever form, right or wrong, with what they
 * mean; null where it is not open, or in a language that is not checked.
 */
export const documentTermsMethod = 'cxTerminology/documentTerms';

/**
 * `cxTerminology/documentTermsChanged`: documents that nobody edits may have other terms now; without parameters. It
 * comes once they were asked for.
 */
export const documentTermsChangedMethod = 'cxTerminology/documentTermsChanged';

export interface DocumentTermsParams {
  uri: string;
}

export interface DocumentTermsResult {
  /** Of the document. */
  version: number;
  /** What the terms stand for, each concept once. */
  concepts: ExplainedConcept[];
  /** In document order and without overlaps. */
  terms: DocumentTerm[];
}

export interface ExplainedConcept {
  /** The preferred term. */
  term: string;
  abbreviation?: string;
  definition: string;
}

export interface DocumentTerm {
  /** As LSP counts. */
  range: Range;
  /** Indexes into `concepts`; several for an abbreviation that may stand for any of them. */
  concepts: number[];
}
