/** The report of a workspace. */
import type { Range } from 'vscode-languageserver';

/**
 * `cxTerminology/report`: what the language of the workspace is like, in the files of its folders; open ones as they are
 * typed. Without parameters.
 */
export const reportMethod = 'cxTerminology/report';

/** `cxTerminology/reportChanged`: the last report is out of date; without parameters. It comes once after each report. */
export const reportChangedMethod = 'cxTerminology/reportChanged';

/** `cxTerminology/reportPlaces`: where something stands that a report tells of. */
export const reportPlacesMethod = 'cxTerminology/reportPlaces';

export interface ReportResult {
  /** `cancelled`: by the user. `no-folder`: none is open whose files can be had. The rest is empty then. */
  outcome: 'made' | 'cancelled' | 'no-folder';
  /** How many files were looked at. */
  files: number;
  /** How many findings there are in them, without hints. */
  findings: number;
  /** How many of them have a fix that is certain. */
  fixable: number;
  /** The most inconsistent first; those that are not used are left out. */
  concepts: ReportConcept[];
  /** Those that have findings, the most first. */
  folders: ReportFolder[];
  rules: ReportRule[];
  /** The abbreviations that most documents use without writing them out first. */
  abbreviations: ReportAbbreviation[];
  /** What may be missing in the glossary, the best first. */
  candidates: ReportCandidate[];
  /** How many more there are, which are left out. */
  moreCandidates: number;
}

export interface ReportConcept {
  id: string;
  /** As the glossary of `uri` has it. */
  term: string;
  /** A document that uses it. */
  uri: string;
  /** How often it is used, and in how many documents. */
  count: number;
  documents: number;
  /** How many uses have a wrong form. */
  wrong: number;
  /** How many findings about it have a fix that is certain. */
  fixable: number;
  /** From 0 to 1: the share of uses with a wrong form, or, counted half, with a right one where another is used more. */
  inconsistency: number;
  /** Singular and plural are one, in whatever letter case; the most used first. */
  forms: ReportForm[];
}

export interface ReportForm {
  /** In the singular, as in the middle of a sentence. */
  form: string;
  status: 'preferred' | 'admitted' | 'wrong';
  count: number;
  documents: number;
  /** As it is written: in the plural, with capitals. */
  written: string[];
}

export interface ReportFolder {
  uri: string;
  /** Its path in the workspace folder; with that one's name in front where there are several. */
  name: string;
  findings: number;
  /** How many of them have a fix that is certain. */
  fixable: number;
  /** How many files directly in it have any, and how many there are. */
  filesWithFindings: number;
  files: number;
}

export interface ReportRule {
  code: string;
  findings: number;
  /** How many of them have a fix that is certain. */
  fixable: number;
  documents: number;
}

export interface ReportAbbreviation {
  /** Of the concept. */
  id: string;
  abbreviation: string;
  /** What it stands for, as the glossary of `uri` has it. */
  term: string;
  /** A document that uses it. */
  uri: string;
  /** How many use it and never write it out. */
  documents: number;
}

export interface ReportCandidate {
  /** As it is written most often. */
  form: string;
  kind: 'phrase' | 'compound' | 'abbreviation';
  count: number;
  documents: number;
  score: number;
  /** What finds its places. */
  keys: string[];
  /** A document that it stands in, whose glossary does not have it. */
  uri: string;
}

/** What a report counts, so without hints: what a rule finds, or what is found in the files directly in a folder. */
export type ReportedFindings = { kind: 'rule'; code: string } | { kind: 'folder'; uri: string };

export type ReportPlacesParams =
  /** A form of a concept, as it is written in different ways. */
  | { kind: 'form'; id: string; written: string[] }
  | ReportedFindings
  /** The first use of the abbreviation of a concept in each document that never writes it out. */
  | { kind: 'abbreviation'; id: string }
  | { kind: 'candidate'; keys: string[] };

export interface ReportPlacesResult {
  /** In the order of their URIs; some hundreds at most. */
  places: {
    uri: string;
    range: Range;
  }[];
}
