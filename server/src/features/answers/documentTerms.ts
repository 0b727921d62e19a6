/** `cxTerminology/documentTerms`: the known terms in an open document, as hovers explain them. */
import { type CancellationToken, Range } from 'vscode-languageserver';
import { memberOf } from '../../clientFeatures.ts';
import { type Concept, conceptIdsOf, preferredAbbreviation, preferredTerm } from '../../engine/index.ts';
import type { CheckedDocument, OpenDocuments } from '../../openDocuments.ts';
import type { DocumentTermsResult, ExplainedConcept } from '../../protocol.ts';

/** Answers a request for the terms of a document. */
export async function documentTerms(
  params: unknown,
  documents: OpenDocuments,
  token: CancellationToken,
): Promise<DocumentTermsResult | null> {
  const uri = memberOf(params, 'uri');
  const checked = typeof uri === 'string' ? await documents.checked(uri, token) : undefined;
  return checked ? termsOf(checked) : null;
}

function termsOf({ document, version, result, termBase }: CheckedDocument): DocumentTermsResult {
  const indexes = new Map(termBase.concepts.map(({ id }, index) => [id, index]));
  /** The places that the concepts have in the answer. */
  const places = new Map<Concept, number>();
  const placeOf = (id: string): number[] => {
    const concept = termBase.concepts[indexes.get(id) ?? -1];
    if (!concept) return [];
    const place = places.get(concept) ?? places.size;
    places.set(concept, place);
    return [place];
  };
  // The text of an image comes behind that around it, as if it were a paragraph.
  const inOrder = [...result.occurrences].sort((a, b) => a.from - b.from);
  const terms = inOrder.map(({ from, to, occurrence }) => ({
    range: Range.create(document.positionAt(from), document.positionAt(to)),
    concepts: conceptIdsOf(occurrence, termBase).flatMap(placeOf),
  }));
  return { version, concepts: [...places.keys()].map(explain), terms };
}

function explain(concept: Concept): ExplainedConcept {
  const abbreviation = preferredAbbreviation(concept)?.text;
  return {
    term: preferredTerm(concept).text,
    ...(abbreviation === undefined ? {} : { abbreviation }),
    definition: concept.definition,
  };
}
