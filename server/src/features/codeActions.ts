/** Code actions: a quick fix per diagnostic, one for all faults of its term, and one for the whole document. */
import {
  type CancellationToken,
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Connection,
  type Diagnostic,
  type ServerCapabilities,
  type TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type DiagnosticData, diagnosticDataOf, isCurrent, readDiagnosticData } from '../diagnosticData.ts';
import { AnchoredDocument, combineEdits, type Edit, type Finding } from '../engine/index.ts';
import type { FixEdits } from '../links/fixEdits.ts';
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

/** A code action whose edit is still to be made. */
interface Draft {
  action: CodeAction;
  /** In order and without overlaps. */
  edits: readonly Edit[];
}

/** Offers code actions. */
export function registerCodeActions(
  connection: Connection,
  documents: OpenDocuments,
  fixEdits: FixEdits,
): void {
  connection.onCodeAction(async ({ textDocument, context }, token) => {
    const checked = await documents.checked(textDocument.uri, token);
    if (!checked?.settings.enable) return [];
    const only = context.only?.length ? context.only : undefined;
    const actions: CodeAction[] = [];
    if (!only || isAskedFor(CodeActionKind.QuickFix, only)) {
      const fixables = fixablesOf(context, checked);
      const drafts = [
        ...replaceDrafts(fixables, checked),
        ...choiceDrafts(context, checked),
        ...replaceAllDrafts(fixables, checked),
      ];
      const edits = drafts.map((draft) => draft.edits);
      const made = await fixEdits.of(checked, edits, token);
      actions.push(...made.map(({ edit }, index) => ({ ...(drafts[index] as Draft).action, edit })));
    }
    // Only where it is asked for: in the menu at a fault it would be one line more under every fault.
    if (only && isAskedFor(fixAllKind, only))
      actions.push(...(await fixAllActions(checked, fixEdits, token)));
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

function replaceDrafts(fixables: readonly Fixable[], { document }: CheckedDocument): Draft[] {
  return fixables.flatMap(({ diagnostic, data: { replacement, fix } }) =>
    fix
      ? [
          {
            action: {
              title: `Replace with “${replacement}”`,
              kind: CodeActionKind.QuickFix,
              diagnostics: [diagnostic],
              isPreferred: true,
            },
            edits: editsOf(fix.edits, document),
          },
        ]
      : [],
  );
}

/** Changes to choose from. They come from the last check: a diagnostic carries its one certain fix alone. */
function choiceDrafts({ diagnostics }: CodeActionContext, checked: CheckedDocument): Draft[] {
  return diagnostics
    .filter(({ source }) => source === diagnosticSource)
    .flatMap((diagnostic) =>
      (findingOf(diagnostic, checked)?.choices ?? []).map(({ title, edits }) => ({
        action: { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] },
        edits,
      })),
    );
}

function replaceAllDrafts(fixables: readonly Fixable[], { result, termBase }: CheckedDocument): Draft[] {
  const conceptIds = new Set(fixables.filter(({ data }) => data.fix).map(({ data }) => data.conceptId));
  return [...conceptIds].flatMap((id) => {
    const { edits, fixed } = joinFixes(result.findings.filter(({ conceptId }) => conceptId === id));
    if (fixed.length < 2) return [];
    const title = `Replace all ${fixed.length} wrong forms of “${termOf(id, termBase)}” in the document`;
    const diagnostics = fixables
      .filter(({ data }) => data.conceptId === id)
      .map(({ diagnostic }) => diagnostic);
    return [{ action: { title, kind: CodeActionKind.QuickFix, diagnostics }, edits }];
  });
}

/** All fixes in one action; where the links to changed anchors can't be known, without those that change any. */
async function fixAllActions(
  checked: CheckedDocument,
  fixEdits: FixEdits,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const { document, result } = checked;
  let joined = joinFixes(result.findings);
  let [made] = await fixEdits.of(checked, [joined.edits], token);
  if (!made?.keepsLinks) {
    joined = joinFixes(new AnchoredDocument(document.getText()).keepingAnchors(result.findings));
    [made] = await fixEdits.of(checked, [joined.edits], token);
  }
  if (!made || joined.edits.length === 0) return [];
  return [
    {
      title: 'Fix all CX terms in this document',
      kind: fixAllKind,
      diagnostics: joined.fixed.map((finding) => diagnosticOf(finding, document)),
      edit: made.edit,
    },
  ];
}

/** Edits of LSP as the engine has them. */
function editsOf(edits: readonly TextEdit[], document: TextDocument): Edit[] {
  return edits
    .map(({ range, newText }) => ({
      from: document.offsetAt(range.start),
      to: document.offsetAt(range.end),
      text: newText,
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The edits that go together, and the findings that they fix. */
function joinFixes(findings: readonly Finding[]): { edits: readonly Edit[]; fixed: readonly Finding[] } {
  const edits = combineEdits(findings);
  const made = new Set(edits.map(({ from, to, text }) => `${from} ${to} ${text}`));
  const isMade = ({ from, to, text }: Edit) => made.has(`${from} ${to} ${text}`);
  return { edits, fixed: findings.filter((finding) => finding.edits?.length && finding.edits.every(isMade)) };
}
