/** `cxTerminology/uses`, `…/useCounts`: where concepts are used in the workspace, and how often. */
import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  RequestType,
  ResponseError,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckContexts } from '../checkContexts.ts';
import { memberOf } from '../clientFeatures.ts';
import { gathered } from '../gathered.ts';
import {
  type ConceptUses,
  type UseCountsResult,
  type UsesParams,
  useCountsMethod,
  usesChangedMethod,
  usesMethod,
} from '../protocol.ts';
import type { WorkspaceIndex } from '../workspace/workspaceIndex.ts';
import type { WorkspaceUses } from '../workspace/workspaceUses.ts';

/** How long changes are gathered, in milliseconds. */
const gatheringTime = 1000;

const usesRequest = new RequestType<UsesParams, ConceptUses, void>(usesMethod);

export interface UsesServices {
  readonly uses: () => Promise<WorkspaceUses>;
  readonly index: WorkspaceIndex;
  readonly contexts: CheckContexts;
  readonly events: TextDocuments<TextDocument>;
}

/** Answers the requests, and tells those who have asked once when the answers may be others. */
export function registerUses(connection: Connection, { uses, index, contexts, events }: UsesServices): void {
  let wereAskedFor = false;
  const tell = gathered(() => void connection.sendNotification(usesChangedMethod), gatheringTime);
  const changed = () => {
    if (wereAskedFor) tell();
  };
  index.onDidChange(changed);
  contexts.onDidChange(changed);
  // Opened documents tell of their contents, too.
  events.onDidChangeContent(changed);
  events.onDidClose(changed);

  const asked = () => {
    wereAskedFor = true;
    index.stayCurrent();
  };
  connection.onRequest(usesRequest, async (params: unknown, token: CancellationToken) => {
    const id = memberOf(params, 'id');
    if (typeof id !== 'string')
      throw new ResponseError(ErrorCodes.InvalidParams, `${usesMethod} takes { id: string }.`);
    asked();
    return (await uses()).of(id, token);
  });
  // With or without parameters; the token comes last.
  connection.onRequest(useCountsMethod, async (...parameters: unknown[]): Promise<UseCountsResult> => {
    asked();
    return { concepts: await (await uses()).counts(parameters.at(-1) as CancellationToken) };
  });
}
