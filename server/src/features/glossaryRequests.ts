/** `cxTerminology/glossaryFile`, `…/termAt`, `…/changeGlossary`: for commands that change the glossary of the workspace. */
import { type Connection, RequestType } from 'vscode-languageserver';
import type { ClientFeatures } from '../clientFeatures.ts';
import type { EditServices } from '../editServices.ts';
import { onDemand } from '../onDemand.ts';
import type { OpenDocuments } from '../openDocuments.ts';
import {
  type ChangeGlossaryParams,
  type ChangeGlossaryResult,
  changeGlossaryMethod,
  type GlossaryFile,
  type GlossaryFileParams,
  glossaryFileMethod,
  type TermAt,
  type TermAtParams,
  termAtMethod,
} from '../protocol.ts';
import type { TermBaseFor } from '../terminology.ts';

/** Answers the requests. */
export function registerGlossaryRequests(
  connection: Connection,
  { say }: ClientFeatures,
  documents: OpenDocuments,
  termBaseFor: TermBaseFor,
  edits: () => Promise<Pick<EditServices, 'glossaryEdits'>>,
): void {
  const requests = onDemand(async () => {
    const { GlossaryRequests } = await import('../glossaryEdits/requests.ts');
    return new GlossaryRequests(documents, termBaseFor, (await edits()).glossaryEdits, say);
  });
  connection.onRequest(
    new RequestType<GlossaryFileParams, GlossaryFile | null, void>(glossaryFileMethod),
    async (params) => (await requests()).glossaryFile(params),
  );
  connection.onRequest(
    new RequestType<TermAtParams, TermAt | null, void>(termAtMethod),
    async (params, token) => (await requests()).termAt(params, token),
  );
  connection.onRequest(
    new RequestType<ChangeGlossaryParams, ChangeGlossaryResult, void>(changeGlossaryMethod),
    async (params) => (await requests()).change(params),
  );
}
