/** Asks the server for the entry of a concept; null where there is no such concept. */
import type { CancellationToken } from 'vscode';
import { type EntryParams, type EntryResult, entryMethod } from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';

export function requestEntry(
  server: LanguageServer,
  params: EntryParams,
  token?: CancellationToken,
): Promise<EntryResult | null> {
  return server.request<EntryParams, EntryResult | null>(entryMethod, params, token);
}
