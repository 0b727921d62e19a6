/** `cxTerminology/entry`: the full entry of a concept as a Markdown page. */
import { type Connection, RequestType } from 'vscode-languageserver';
import { memberOf } from '../clientFeatures.ts';
import { preferredTerm, type TermBase } from '../engine/index.ts';
import { type EntryParams, type EntryResult, entryMethod } from '../protocol.ts';
import { conceptById } from '../terminology.ts';
import { entryPage } from '../text/entryPage.ts';

const entryRequest = new RequestType<EntryParams, EntryResult | null, void>(entryMethod);

/**
 * Answers requests for entries. An entry may have links to it from anywhere: it is that of the first of the term bases
 * that has one.
 */
export function registerEntry(connection: Connection, termBases: () => Promise<readonly TermBase[]>): void {
  connection.onRequest(entryRequest, async (params): Promise<EntryResult | null> => {
    const id = memberOf(params, 'id');
    if (typeof id !== 'string') return null;
    for (const termBase of await termBases()) {
      const concept = conceptById(id, termBase);
      if (concept) return { id, term: preferredTerm(concept).text, markdown: entryPage(concept, termBase) };
    }
    return null;
  });
}
