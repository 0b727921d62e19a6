/** Code actions: asks the providers, and makes edits of what they offer. */
import {
  type CancellationToken,
  type CodeAction,
  type CodeActionContext,
  type CodeActionParams,
  type Connection,
  type Diagnostic,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { ClientFeatures } from '../../../clientFeatures.ts';
import type { EditServices } from '../../../editServices.ts';
import type { Edit, Finding } from '../../../engine/index.ts';
import type { FixEdits } from '../../../links/fixEdits.ts';
import type { CheckedDocument, OpenDocuments } from '../../../openDocuments.ts';
import { diagnosticSource } from '../../../protocol.ts';
import { addToGlossary } from './addToGlossary.ts';
import { admitForm } from './admitForm.ts';
import { choose } from './choose.ts';
import { fixAll } from './fixAll.ts';
import { forbidForm } from './forbidForm.ts';
import type { GlossaryServices } from './glossaryAction.ts';
import { ignoreInDocument } from './ignoreInDocument.ts';
import { ignoreInWorkspace } from './ignoreInWorkspace.ts';
import { ignoreOnce } from './ignoreOnce.ts';
import { otherTerm, replaceWithOther } from './otherTerm.ts';
import { preferForm } from './preferForm.ts';
import type { ActionProvider, ActionRequest, Offer, ReportedFinding } from './provider.ts';
import { replace } from './replace.ts';
import { replaceInDocument } from './replaceInDocument.ts';
import { replaceInWorkspace } from './replaceInWorkspace.ts';

/** What providers need. */
interface CodeActionServices extends EditServices, GlossaryServices {
  readonly documents: OpenDocuments;
  readonly client: ClientFeatures;
}

/** All providers, in the order of the menu. */
function providersOf(connection: Connection, services: CodeActionServices): readonly ActionProvider[] {
  const { fixEdits, client, workspace, workspaceFixes } = services;
  return [
    replace,
    choose,
    replaceWithOther,
    replaceInDocument,
    replaceInWorkspace(connection, client, workspace, workspaceFixes),
    ignoreOnce(services),
    ignoreInDocument(services),
    ignoreInWorkspace(services),
    admitForm(services),
    preferForm(services),
    otherTerm,
    forbidForm(services),
    addToGlossary(services),
    fixAll(fixEdits),
  ];
}

/** Offers code actions. */
export class CodeActions {
  private readonly client: ClientFeatures;
  private readonly documents: OpenDocuments;
  private readonly fixEdits: FixEdits;
  private readonly providers: readonly ActionProvider[];

  constructor(connection: Connection, client: ClientFeatures, documents: OpenDocuments, edits: EditServices) {
    this.client = client;
    this.documents = documents;
    this.fixEdits = edits.fixEdits;
    const tell = (message: string) =>
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    this.providers = providersOf(connection, { ...edits, client, documents, tell });
  }

  /** What is offered in a range. */
  async in(
    { textDocument, range, context }: CodeActionParams,
    token: CancellationToken,
  ): Promise<CodeAction[]> {
    const checked = await this.documents.checked(textDocument.uri, token);
    if (!checked?.settings.enable) return [];
    const { say } = this.client;
    const request: ActionRequest = { say, checked, range, reported: reportedIn(context, checked), token };
    const offers: Offer[] = [];
    for (const provider of this.providers) {
      if (isAskedFor(provider, context.only)) offers.push(...(await provider.offer(request)));
    }
    return withEdits(offers, checked, this.fixEdits, token);
  }

  /** An action with its edit, where it was offered without. */
  async resolved(action: CodeAction, token: CancellationToken): Promise<CodeAction> {
    for (const { resolve } of this.providers) {
      const resolved = await resolve?.(action, token);
      if (resolved) return resolved;
    }
    return action;
  }
}

/** A kind stands for itself and all kinds below it; the empty kind is above all. */
function isAskedFor({ kind, isOnlyByName }: ActionProvider, only: readonly string[] | undefined): boolean {
  if (!only?.length) return !isOnlyByName;
  return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

/** By the last check: what a diagnostic says may be out of date. */
function reportedIn({ diagnostics }: CodeActionContext, checked: CheckedDocument): ReportedFinding[] {
  return diagnostics
    .filter(({ source }) => source === diagnosticSource)
    .flatMap((diagnostic) => {
      const finding = findingOf(diagnostic, checked);
      return finding ? [{ diagnostic, finding }] : [];
    });
}

function findingOf({ code, range }: Diagnostic, { document, result }: CheckedDocument): Finding | undefined {
  const from = document.offsetAt(range.start);
  const to = document.offsetAt(range.end);
  return result.findings.find(
    (finding) => finding.code === code && finding.from === from && finding.to === to,
  );
}

/** The actions in their order, those with changes of the document with the edit that comes of them. */
async function withEdits(
  offers: readonly Offer[],
  checked: CheckedDocument,
  fixEdits: FixEdits,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const changes = offers.flatMap(({ edits }): (readonly Edit[])[] => (edits ? [edits] : []));
  const made = (await fixEdits.of(checked, changes, token)).values();
  return offers.map(({ action, edits }) => {
    const edit = edits && made.next().value?.edit;
    return edit ? { ...action, edit } : action;
  });
}
