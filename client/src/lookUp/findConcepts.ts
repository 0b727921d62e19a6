/** Asks the server for concepts. */
import { type CancellationToken, window } from 'vscode';
import {
  type LookUpConcept,
  type LookUpParams,
  type LookUpResult,
  lookUpMethod,
} from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';

/** How many concepts at most (without it, as many as the server thinks fit), and when to give up. */
export interface FindOptions {
  readonly limit?: number;
  readonly token?: CancellationToken;
}

/** The concepts that match among those of the active editor's folder, best first; all of them, in alphabetical order, where the query is empty. */
export async function findConcepts(
  server: LanguageServer,
  query: string,
  { limit, token }: FindOptions = {},
): Promise<LookUpConcept[]> {
  const uri = window.activeTextEditor?.document.uri.toString();
  const params: LookUpParams = {
    query,
    ...(limit === undefined || query === '' ? {} : { limit }),
    ...(uri === undefined ? {} : { uri }),
  };
  const { concepts } = await server.request<LookUpParams, LookUpResult>(lookUpMethod, params, token);
  return query === '' ? concepts.toSorted((a, b) => a.term.localeCompare(b.term, 'en')) : concepts;
}
