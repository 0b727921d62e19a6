/** `cxTerminology/entry`: the full entry of a concept as a Markdown page. */
import { type Connection, RequestType } from 'vscode-languageserver';
import type { ClientFeatures } from '../clientFeatures.ts';
import type { Configurations } from '../configuration/configurations.ts';
import { type EntryParams, type EntryResult, entryMethod } from '../protocol.ts';
import type { GlossaryNews } from './glossaryNews.ts';

const entryRequest = new RequestType<EntryParams, EntryResult | null, void>(entryMethod);

/** Answers requests for entries. */
export function registerEntry(
  connection: Connection,
  { say }: ClientFeatures,
  configurations: Configurations,
  news: GlossaryNews,
): void {
  connection.onRequest(entryRequest, async (params) => {
    news.asked();
    const { entryOf } = await import('./answers/entry.ts');
    return entryOf(params, configurations, say);
  });
}
