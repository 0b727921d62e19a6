/** `cxTerminology/entry`: the full entry of a concept as a Markdown page. */
import { type Connection, RequestType } from 'vscode-languageserver';
import type { TermBase } from '../engine/index.ts';
import { type EntryParams, type EntryResult, entryMethod } from '../protocol.ts';

const entryRequest = new RequestType<EntryParams, EntryResult | null, void>(entryMethod);

/** Answers requests for entries. */
export function registerEntry(connection: Connection, termBases: () => Promise<readonly TermBase[]>): void {
  connection.onRequest(entryRequest, async (params) => {
    const { entryOf } = await import('./answers/entry.ts');
    return entryOf(params, await termBases());
  });
}
