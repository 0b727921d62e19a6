/** Requests that nobody waits for any more. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** @throws ResponseError where the request was cancelled. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw cancelled();
}

export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
