/** Code actions: a quick fix per diagnostic, one for all faults of its term, and one for the whole document. */
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Connection,
  type Diagnostic,
  OptionalVersionedTextDocumentIdentifier,
  type ServerCapabilities,
  TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { ClientFeatures } from '../clientFeatures.ts';
import {
  type DiagnosticData,
  diagnosticDataOf,
  isCurrent,
  readDiagnosticData,
  textEditsOf,
} from '../diagnosticData.ts';
import { combineEdits, type Edit, type Finding } from '../engine/index.ts';
import type { CheckedDocument, OpenDocuments } from '../openDocuments.ts';
import { diagnosticSource, fixAllKind } from '../protocol.ts';
import { termOf } from '../terminology.ts';
import { diagnosticOf } from './diagnostics.ts';

/** What the server says of its code actions. */
export const codeActionCapabilities: Pick<ServerCapabilities, 'codeActionProvider'> = {
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
};

/** A diagnostic of ours with the data of its finding. */
interface Fixable {
  diagnostic: Diagnostic;
  data: DiagnosticData;
}

/** Makes the edit of a document as the client takes it. */
type EditMaker = (edits: TextEdit[]) => WorkspaceEdit;

/** Offers code actions. */
export function registerCodeActions(
  connection: Connection,
  client: ClientFeatures,
  documents: OpenDocuments,
): void {
  connection.onCodeAction(async ({ textDocument, context }, token) => {
    const checked = await documents.checked(textDocument.uri, token);
    if (!checked?.settings.enable) return [];
    const edit: EditMaker = (edits) => workspaceEdit(checked, edits, client);
    const actions: CodeAction[] = [];
    const only = context.only?.length ? context.only : undefined;
    if (!only || isAskedFor(CodeActionKind.QuickFix, only)) {
      const fixables = fixablesOf(context, checked);
      actions.push(...replaceActions(fixables, edit), ...replaceAllActions(fixables, checked, edit));
    }
    // Only where it is asked for: in the menu at a fault it would be one line more under every fault.
    if (only && isAskedFor(fixAllKind, only)) actions.push(...fixAllActions(checked, edit));
    return actions;
  });
}

/** A kind stands for itself and all kinds below it; the empty kind is above all. */
function isAskedFor(kind: string, only: readonly string[]): boolean {
  return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

/** The diagnostics that can be fixed: by their data, or, where that is lost or out of date, by the last check. */
function fixablesOf({ diagnostics }: CodeActionContext, checked: CheckedDocument): Fixable[] {
  const { document } = checked;
  return diagnostics
    .filter(({ source }) => source === diagnosticSource)
    .flatMap((diagnostic) => {
      const data = readDiagnosticData(diagnostic.data);
      if (data && (!data.fix || isCurrent(data.fix, document))) return [{ diagnostic, data }];
      const finding = findingOf(diagnostic, checked);
      return finding ? [{ diagnostic, data: diagnosticDataOf(finding, document) }] : [];
    });
}

function findingOf({ code, range }: Diagnostic, { document, result }: CheckedDocument): Finding | undefined {
  const from = document.offsetAt(range.start);
  const to = document.offsetAt(range.end);
  return result.findings.find(
    (finding) => finding.code === code && finding.from === from && finding.to === to,
  );
}

function replaceActions(fixables: readonly Fixable[], edit: EditMaker): CodeAction[] {
  return fixables.flatMap(({ diagnostic, data: { replacement, fix } }) =>
    fix
      ? [
          {
            title: `Replace with “${replacement}”`,
            kind: CodeActionKind.QuickFix,
            diagnostics: [diagnostic],
            isPreferred: true,
            edit: edit(fix.edits),
          },
        ]
      : [],
  );
}

function replaceAllActions(
  fixables: readonly Fixable[],
  { document, result, termBase }: CheckedDocument,
  edit: EditMaker,
): CodeAction[] {
  const conceptIds = new Set(fixables.filter(({ data }) => data.fix).map(({ data }) => data.conceptId));
  return [...conceptIds].flatMap((id) => {
    const { edits, fixed } = joinFixes(result.findings.filter(({ conceptId }) => conceptId === id));
    if (fixed.length < 2) return [];
    return [
      {
        title: `Replace all ${fixed.length} wrong forms of “${termOf(id, termBase)}” in the document`,
        kind: CodeActionKind.QuickFix,
        diagnostics: fixables.filter(({ data }) => data.conceptId === id).map(({ diagnostic }) => diagnostic),
        edit: edit(textEditsOf(edits, document)),
      },
    ];
  });
}

function fixAllActions({ document, result }: CheckedDocument, edit: EditMaker): CodeAction[] {
  const { edits, fixed } = joinFixes(result.findings);
  if (edits.length === 0) return [];
  return [
    {
      title: 'Fix all CX terms in this document',
      kind: fixAllKind,
      diagnostics: fixed.map((finding) => diagnosticOf(finding, document)),
      edit: edit(textEditsOf(edits, document)),
    },
  ];
}

/** The edits that go together, and the findings that they fix. */
function joinFixes(findings: readonly Finding[]): { edits: readonly Edit[]; fixed: readonly Finding[] } {
  const edits = combineEdits(findings);
  const made = new Set(edits.map(({ from, to, text }) => `${from} ${to} ${text}`));
  const isMade = ({ from, to, text }: Edit) => made.has(`${from} ${to} ${text}`);
  return { edits, fixed: findings.filter((finding) => finding.edits?.length && finding.edits.every(isMade)) };
}

function workspaceEdit(
  { document: { uri, version } }: CheckedDocument,
  edits: TextEdit[],
  client: ClientFeatures,
): WorkspaceEdit {
  if (!client.takesVersionedEdits) return { changes: { [uri]: edits } };
  const identifier = OptionalVersionedTextDocumentIdentifier.create(uri, version);
  return { documentChanges: [TextDocumentEdit.create(identifier, edits)] };
}
