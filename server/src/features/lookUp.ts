/** `cxTerminology/lookUp`: concepts by any of their forms, by a part or by a slip of one. */
import { type Connection, RequestType } from 'vscode-languageserver';
import type { FormIndexes } from '../lookUp/formIndexes.ts';
import { onDemand } from '../onDemand.ts';
import { type LookUpParams, type LookUpResult, lookUpMethod } from '../protocol.ts';
import type { TermBaseFor } from '../terminology.ts';

const lookUpRequest = new RequestType<LookUpParams, LookUpResult, void>(lookUpMethod);

/** Answers look-ups. */
export function registerLookUp(
  connection: Connection,
  termBaseFor: TermBaseFor,
  indexes: () => Promise<FormIndexes>,
): void {
  const lookUps = onDemand(async () => {
    const { LookUps } = await import('./answers/lookUp.ts');
    return new LookUps(termBaseFor, await indexes());
  });
  connection.onRequest(lookUpRequest, async (params) => (await lookUps()).answer(params));
}
