/** The glossary model: concepts and their designations, in the terms of ISO 704 and TBX (ISO 30042). */

/** Administrative status of a designation, as in TBX-Basic. */
export type TermStatus = 'preferred' | 'admitted' | 'deprecated' | 'superseded';

/** What a designation is: the words themselves or a short form of them. */
export type DesignationType = 'full form' | 'abbreviation';

export type PartOfSpeech = 'noun' | 'proper noun' | 'adjective' | 'verb';

/** One term or abbreviation of a concept, with what is needed to derive its other forms. */
export interface Designation {
  /** As it is written in the middle of a sentence. */
  readonly text: string;
  readonly type: DesignationType;
  readonly status: TermStatus;
  /** Why it has this status, one sentence for a writer. */
  readonly note?: string;
  /** The text with `|` where a solid word is wrongly split (`omni|channel`). */
  readonly joints?: string;
  /** An irregular plural, or `none`. Absent: regular. */
  readonly plural?: string;
  /** Other right grammatical forms; `|` marks joints as in `joints`. */
  readonly inflections: readonly string[];
  /** Forms that look derived but are right or mean something else. */
  readonly notVariants: readonly string[];
  /** Wrong spellings that no rule derives. */
  readonly wrongForms: readonly string[];
  /** The wrongly cased form is an ordinary word: judge it only beside the full form. */
  readonly commonWord: boolean;
  /** Another concept has the same form on purpose. */
  readonly ambiguous: boolean;
}

/** Two concepts that are easily taken for one another. */
export interface Confusable {
  readonly concept: string;
  /** One sentence that tells them apart. */
  readonly difference: string;
}

/** Where a concept comes from. */
export interface Source {
  readonly glossary: string;
  /** The entry's headword as it is spelled there. */
  readonly headword: string;
}

/** Which glossary a concept comes from, where that is not simply the built-in one. */
export interface Origin {
  /** As readers know it; absent for the built-in one. */
  readonly glossary?: string;
  /** The file that has changed it last. */
  readonly changedIn?: string;
}

/** One meaning with all its designations. */
export interface Concept {
  /** Stable, kebab-case. */
  readonly id: string;
  /** The subject field, for example `Sales`. */
  readonly subject: string;
  readonly partOfSpeech: PartOfSpeech;
  readonly definition: string;
  /** The definition is the editors' own, no source has one. */
  readonly editorial: boolean;
  /** The preferred term first, then the preferred abbreviation if there is one, then the others. */
  readonly designations: readonly Designation[];
  readonly related: readonly string[];
  readonly broader: readonly string[];
  readonly narrower: readonly string[];
  readonly notToBeConfusedWith: readonly Confusable[];
  readonly sources: readonly Source[];
  /** Markdown. */
  readonly notes?: string;
  /** Absent where the concept is the built-in glossary's, unchanged. */
  readonly origin?: Origin;
}

/** The term to write for a concept. */
export function preferredTerm(concept: Concept): Designation {
  const first = concept.designations[0];
  if (!first) throw new Error(`The concept ${concept.id} has no term.`);
  return first;
}

/** The abbreviation to write for a concept, if it has one. */
export function preferredAbbreviation(concept: Concept): Designation | undefined {
  return preferredOfType(concept, 'abbreviation');
}

/** The term, or else the abbreviation, to write for a concept, if it has one. */
export function preferredOfType({ designations }: Concept, type: DesignationType): Designation | undefined {
  return designations.find((one) => one.type === type && one.status === 'preferred');
}
