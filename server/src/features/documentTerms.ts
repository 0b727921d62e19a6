/** `cxTerminology/documentTerms`: the known terms in an open document, as hovers explain them. */
import { type Connection, NotificationType0, RequestType } from 'vscode-languageserver';
import type { CheckContexts } from '../checkContexts.ts';
import type { OpenDocuments } from '../openDocuments.ts';
import {
  type DocumentTermsParams,
  type DocumentTermsResult,
  documentTermsChangedMethod,
  documentTermsMethod,
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
    const { documentTerms } = await import('./answers/documentTerms.ts');
    return documentTerms(params, documents, token);
  });
  contexts.onDidChange(() => {
    if (wasAsked) void connection.sendNotification(documentTermsChanged);
  });
}
