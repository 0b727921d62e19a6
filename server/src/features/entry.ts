/** `cxTerminology/entry`: the full entry of a concept as a Markdown page. */
import { type Connection, RequestType } from 'vscode-languageserver';
import type { ClientFeatures } from '../clientFeatures.ts';
import type { TermBase } from '../engine/index.ts';
import { type EntryParams, type EntryResult, entryMethod } from '../protocol.ts';
import type { GlossaryNews } from './glossaryNews.ts';

const entryRequest = new RequestType<EntryParams, EntryResult | null, void>(entryMethod);

/**
 * Answers requests for entries.
 * @param termBases all that hold somewhere, those for a document first.
 */
export function registerEntry(
  connection: Connection,
  { say }: ClientFeatures,
  termBases: (uri?: string) => Promise<readonly TermBase[]>,
  news: GlossaryNews,
): void {
  connection.onRequest(entryRequest, async (params) => {
    news.asked();
    const { entryOf } = await import('./answers/entry.ts');
    return entryOf(params, termBases, say);
  });
}
