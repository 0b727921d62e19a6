/** The known terms of a document, at their places. */

export interface Term {
  /** `[from, to)` in UTF-16 offsets of the document. */
  readonly from: number;
  readonly to: number;
  /** What it means: for each concept that it may stand for the term, and on the next line the definition. */
  readonly explanation: string;
}

/** An edit of a document; offsets in UTF-16 units. */
export interface Change {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** The terms where they are after edits, without those that were edited themselves. */
export function movedTerms(terms: readonly Term[], changes: readonly Change[]): readonly Term[] {
  return changes.reduce((before, { rangeOffset, rangeLength, text }) => {
    const by = text.length - rangeLength;
    return before.flatMap((term) => {
      if (term.to <= rangeOffset) return [term];
      if (term.from < rangeOffset + rangeLength) return [];
      return [{ ...term, from: term.from + by, to: term.to + by }];
    });
  }, terms);
}

/** Whether two lists say the same. */
export function areSameTerms(some: readonly Term[], others: readonly Term[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ from, to, explanation }, index) => {
      const other = others[index];
      return from === other?.from && to === other.to && explanation === other.explanation;
    })
  );
}
