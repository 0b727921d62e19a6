/** `cxTerminology/check`: the findings of any text, and the text with the fixes. */
import { type Connection, RequestType } from 'vscode-languageserver';
import type { CheckContexts } from '../checkContexts.ts';
import type { OpenDocuments } from '../openDocuments.ts';
import { type CheckParams, type CheckResult, checkMethod } from '../protocol.ts';

const checkRequest = new RequestType<CheckParams, CheckResult, void>(checkMethod);

/** Answers requests to check a text. */
export function registerCheck(
  connection: Connection,
  documents: OpenDocuments,
  contexts: CheckContexts,
): void {
  connection.onRequest(checkRequest, async (params) => {
    const { checkText } = await import('./answers/check.ts');
    return checkText(params, documents, contexts);
  });
}
