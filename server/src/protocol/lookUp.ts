/** Concepts by any of their forms. */

export const lookUpMethod = 'cxTerminology/lookUp';

export type FormStatus = 'preferred' | 'admitted' | 'deprecated' | 'superseded' | 'variant';

/** `cxTerminology/lookUp`: concepts by any of their forms, right or wrong, or by a part or a slip of one. */
export interface LookUpParams {
  query: string;
  /** How many concepts at most; 20 where it is not given. An empty query lists all of them. */
  limit?: number;
  /** The document that the writer is in: the terms of its folder count. Without it, those of the first open folder. */
  uri?: string;
}

/** The score below which what is found has not what was asked for in it, but something like it. */
export const guessedBelow = 0.45;

export interface LookUpConcept {
  id: string;
  /** The preferred term. */
  term: string;
  abbreviation?: string;
  definition: string;
  /** 1 for an exact form, towards 0 the further away; below `guessedBelow` for one that is a slip away. */
  score: number;
  /** The form that the query found. */
  matched: { form: string; status: FormStatus };
}

export interface LookUpResult {
  /** Best first. An exact form, whatever its case, comes first. */
  concepts: LookUpConcept[];
}
