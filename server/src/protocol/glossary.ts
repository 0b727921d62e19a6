/** The concepts of a folder, and where they stand. */
import type { Range } from 'vscode-languageserver';

/**
 * `cxTerminology/glossary`: all concepts that hold for a document, without one those of the first open folder; null
 * where the client has them already.
 */
export const glossaryMethod = 'cxTerminology/glossary';

export interface GlossaryParams {
  uri?: string;
  /** The `version` that the client has. */
  known?: string;
}

export interface GlossaryResult {
  /** Another one for every glossary, also of another run of the server. */
  version: string;
  /** In alphabetical order of their terms. */
  concepts: GlossaryConcept[];
}

export interface GlossaryConcept {
  id: string;
  /** The preferred term. */
  term: string;
  abbreviation?: string;
  definition: string;
  /** The subject field, such as `Sales`. */
  subject: string;
  /** Whether a team has added it. */
  isOwn: boolean;
  /** The file that has added or changed it, as readers know it. */
  file?: string;
}

/**
 * `cxTerminology/glossaryChanged`: the concepts may be others now; without parameters. It comes once they, or the entry of
 * one, were asked for.
 */
export const glossaryChangedMethod = 'cxTerminology/glossaryChanged';

/** `cxTerminology/conceptAt`: the id of the concept whose form stands at a place, right or wrong; null where there is none. */
export const conceptAtMethod = 'cxTerminology/conceptAt';

export interface ConceptAtParams {
  uri: string;
  /** As LSP counts. */
  position: { line: number; character: number };
}

/** `cxTerminology/definitionPlace`: where a team's file adds or changes a concept; null for a built-in one as it comes. */
export const definitionPlaceMethod = 'cxTerminology/definitionPlace';

export interface DefinitionPlaceParams {
  id: string;
  /** The document whose folder counts; the first open folder where it is not given. */
  uri?: string;
}

/** A location, as in LSP. */
export interface DefinitionPlaceResult {
  uri: string;
  range: Range;
}
