/** `cxTerminology/entry`: the full entry of a concept as a Markdown page. */
import { type Connection, RequestType } from 'vscode-languageserver';
import { memberOf } from '../clientFeatures.ts';
import { preferredTerm } from '../engine/index.ts';

import { type EntryParams, type EntryResult, entryMethod } from '../protocol.ts';
import { conceptById, type TermBaseFor } from '../terminology.ts';
import { entryPage } from '../text/entryPage.ts';

const entryRequest = new RequestType<EntryParams, EntryResult | null, void>(entryMethod);

/** Answers requests for entries. */
export function registerEntry(connection: Connection, termBaseFor: TermBaseFor): void {
  connection.onRequest(entryRequest, (params): EntryResult | null => {
    const id = memberOf(params, 'id');
    const termBase = termBaseFor();
    const concept = typeof id === 'string' ? conceptById(id, termBase) : undefined;
    if (!concept) return null;
    return { id: concept.id, term: preferredTerm(concept).text, markdown: entryPage(concept, termBase) };
  });
}
