/** What client and server say to each other beyond LSP. Only data: no code of either side is reached from here. */

export const lookUpMethod = 'cxTerminology/lookUp';
export const entryMethod = 'cxTerminology/entry';

/** The settings section, in the editor and in `workspace/configuration`. */
export const settingsSection = 'cxTerminology';

export const fixAllKind = 'source.fixAll.cxTerminology';

export type FormStatus = 'preferred' | 'admitted' | 'deprecated' | 'superseded' | 'variant';

/** `cxTerminology/lookUp`: concepts by any of their forms, right or wrong, or by a part or a slip of one. */
export interface LookUpParams {
  query: string;
  /** How many concepts at most; 20 where it is not given. An empty query lists all of them. */
  limit?: number;
  /** The document that the writer is in: the terms of its folder count. Without it, those of the first open folder. */
  uri?: string;
}

export interface LookUpConcept {
  id: string;
  /** The preferred term. */
  term: string;
  abbreviation?: string;
  definition: string;
  /** 1 for an exact form, towards 0 the further away. */
  score: number;
  /** The form that the query found. */
  matched: { form: string; status: FormStatus };
}

export interface LookUpResult {
  /** Best first. An exact form, whatever its case, comes first. */
  concepts: LookUpConcept[];
}

/** `cxTerminology/entry`: the full entry of a concept as a Markdown page; null where there is no such concept. */
export interface EntryParams {
  id: string;
}

export interface EntryResult {
  id: string;
  /** The preferred term. */
  term: string;
  markdown: string;
}

/** The `source` of the server's diagnostics. */
export const diagnosticSource = 'cx-terminology';

/** The command behind the hover's link to the full entry; its one argument is the concept's id. */
export const showEntryCommand = 'cxTerminology.showEntry';

/** Links between entries have the form `cx-terminology:/ID`. */
export const entryScheme = 'cx-terminology';

/** What a client may say in `initializationOptions`. */
export interface InitializationOptions {
  /** Hovers may hold a link to `showEntryCommand`: the client has it and trusts it. */
  commandLinks?: boolean;
  /** The section's settings, for a client that does not answer `workspace/configuration`. */
  settings?: unknown;
}
