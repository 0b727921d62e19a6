/** Where and how often concepts are used. */
import type { Range } from 'vscode-languageserver';

/**
 * `cxTerminology/uses`: where a concept is used, in any of its forms, right or wrong; a form that may stand for several
 * concepts is a use of each. Open documents count as they are typed, untitled ones and those of other folders included;
 * all other files of the workspace as they are on disk. A concept that nobody knows is used nowhere.
 */
export const usesMethod = 'cxTerminology/uses';

/** `cxTerminology/useCounts`: how often each concept is used, in the same documents; without parameters. */
export const useCountsMethod = 'cxTerminology/useCounts';

/**
 * `cxTerminology/usesChanged`: the server tells that both may have other answers now; without parameters. It comes once
 * either was asked for, a second after a change.
 */
export const usesChangedMethod = 'cxTerminology/usesChanged';

export interface UsesParams {
  /** Of the concept. */
  id: string;
}

export interface ConceptUses {
  /** Those that have any, in the order of their URIs. */
  documents: DocumentUses[];
}

export interface DocumentUses {
  uri: string;
  /** At least one, in the order of the document. */
  uses: Use[];
}

export interface Use {
  /** As LSP counts. */
  range: Range;
  /** As it is written there, without markup and with single spaces. */
  form: string;
  line: LineAround;
}

/** The line that a use begins in, without what it is indented by; where it is long, with `…` for what is cut off. */
export interface LineAround {
  text: string;
  /** Where the use stands in it, `[from, to)` in UTF-16 units. */
  from: number;
  to: number;
}

export interface UseCountsResult {
  /** Those that are used, in the order of their ids. */
  concepts: ConceptUseCounts[];
}

export interface ConceptUseCounts {
  /** Of the concept. */
  id: string;
  /** How often it is used. */
  count: number;
  /** In how many documents. */
  documents: number;
  /** Each form as it is written, the most used first. Capitals count: `touchpoint` and `Touchpoint` are two. */
  forms: FormUseCounts[];
}

export interface FormUseCounts {
  form: string;
  /** How often it is used. */
  count: number;
  /** In how many documents. */
  documents: number;
  /** Whether a finding says, at one of its places at least, that another form is to be written. */
  isWrong: boolean;
}

/**
 * The command of a code lens, and of a link below a hover: the client shows where a concept is used, which it asks for
 * with `cxTerminology/uses`. Its arguments are the URI of the document, the position in it, and the id of the concept.
 */
export const showUsesCommand = 'cxTerminology.showUses';
