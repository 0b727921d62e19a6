/** `cxTerminology/documentTerms`: the known terms in an open document, as hovers explain them. */
import { type Connection, NotificationType0, Range, RequestType } from 'vscode-languageserver';
import type { CheckContexts } from '../checkContexts.ts';
import { memberOf } from '../clientFeatures.ts';
import { type Concept, conceptIdsOf, preferredAbbreviation, preferredTerm } from '../engine/index.ts';
import type { CheckedDocument, OpenDocuments } from '../openDocuments.ts';
import {
  type DocumentTermsParams,
  type DocumentTermsResult,
  documentTermsChangedMethod,
  documentTermsMethod,
  type ExplainedConcept,
} from '../protocol.ts';

const documentTermsRequest = new RequestType<DocumentTermsParams, DocumentTermsResult | null, void>(
  documentTermsMethod,
);
const documentTermsChanged = new NotificationType0(documentTermsChangedMethod);

/** Answers requests for the terms of a document, and tells when to ask again. */
export function registerDocumentTerms(
  connection: Connection,
  documents: OpenDocuments,
  contexts: CheckContexts,
): void {
  let wasAsked = false;
  connection.onRequest(documentTermsRequest, async (params, token) => {
    wasAsked = true;
    const uri = memberOf(params, 'uri');
    const checked = typeof uri === 'string' ? await documents.checked(uri, token) : undefined;
    return checked ? termsOf(checked) : null;
  });
  contexts.onDidChange(() => {
    if (wasAsked) void connection.sendNotification(documentTermsChanged);
  });
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
