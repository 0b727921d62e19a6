/** What the quick fixes have in common that write comments which suppress findings. */
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { type ClientFeatures, memberOf } from '../../../clientFeatures.ts';
import {
  check,
  type Edit,
  type Finding,
  isSuppressible,
  type Say,
  type SuppressibleDocument,
} from '../../../engine/index.ts';
import { isEnglishWord } from '../../../englishWords.ts';
import type { FixEdits } from '../../../links/fixEdits.ts';
import { type CheckedDocument, formatOf, type OpenDocuments } from '../../../openDocuments.ts';
import type { ActionProvider, Offer, ReportedFinding } from './provider.ts';

/** How far one comment of a kind reaches. */
export interface Scope {
  /** Tells the actions of one provider from those of another. */
  readonly name: string;
  title(finding: Finding, document: SuppressibleDocument, say: Say): string;
  /** Equal for the findings that the same comment suppresses. */
  keyOf(finding: Finding, document: SuppressibleDocument): string;
  /** The comment as an edit; `undefined` where it would change more than what is reported. */
  insertion(finding: Finding, document: SuppressibleDocument): Edit | undefined;
}

export interface IgnoringServices {
  readonly client: ClientFeatures;
  readonly documents: OpenDocuments;
  readonly fixEdits: FixEdits;
}

/**
 * Up to this many UTF-16 units comments are placed when the menu is asked for, which takes as long as a few checks of
 * the document. In longer documents they are placed when one is chosen.
 */
const mostUnitsAtOnce = 20_000;

/** Whoever selects more than this wants something else than these actions, one for each finding. */
const mostActions = 5;

/** A provider of actions that write a comment. */
export function ignoring(scope: Scope, { client, documents, fixEdits }: IgnoringServices): ActionProvider {
  /** The menu is asked for whenever the cursor moves. */
  const insertions = new WeakMap<CheckedDocument, Map<string, Edit | undefined>>();
  function insertionFor(finding: Finding, document: SuppressibleDocument, checked: CheckedDocument) {
    const known = insertions.get(checked) ?? new Map<string, Edit | undefined>();
    insertions.set(checked, known);
    const key = scope.keyOf(finding, document);
    if (!known.has(key)) known.set(key, scope.insertion(finding, document));
    return known.get(key);
  }

  return {
    kind: CodeActionKind.QuickFix,
    offer({ say, checked, reported }) {
      const document = suppressible(checked);
      const isAtOnce = document.text.length <= mostUnitsAtOnce;
      if (!isAtOnce && !client.resolvesEdits) return [];
      const groups = groupsOf(reported, scope, document);
      if (groups.length > mostActions) return [];
      return groups.flatMap(({ finding, diagnostics }): Offer[] => {
        const title = scope.title(finding, document, say);
        const action: CodeAction = { title, kind: CodeActionKind.QuickFix, diagnostics };
        if (!isAtOnce) return [{ action: { ...action, data: dataOf(finding, scope, checked) } }];
        const edit = insertionFor(finding, document, checked);
        return edit ? [{ action, edits: [edit] }] : [];
      });
    },
    resolve(action, token) {
      const data: unknown = action.data;
      if (memberOf(data, 'ignoring') !== scope.name) return undefined;
      return resolved();

      async function resolved(): Promise<CodeAction> {
        const checked = await documents.checked(String(memberOf(data, 'uri')), token);
        const finding = checked?.result.findings[Number(memberOf(data, 'finding'))];
        if (!checked || !finding || checked.resultId !== memberOf(data, 'resultId'))
          throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed.');
        const insertion = insertionFor(finding, suppressible(checked), checked);
        if (!insertion) return action;
        const [made] = await fixEdits.of(checked, [[insertion]], token);
        return made ? { ...action, edit: made.edit } : action;
      }
    },
  };
}

/** By its place in the check, which has another id when anything has changed. */
function dataOf(finding: Finding, { name }: Scope, { document, result, resultId }: CheckedDocument) {
  return { ignoring: name, uri: document.uri, resultId, finding: result.findings.indexOf(finding) };
}

function suppressible(checked: CheckedDocument): SuppressibleDocument {
  const { document, termBase, result } = checked;
  const settings = { ...checked.settings, ...formatOf(checked) };
  return {
    text: document.getText(),
    findings: result.findings,
    settings,
    check: (text) => check(text, termBase, settings, isEnglishWord).findings,
  };
}

interface Group {
  readonly finding: Finding;
  readonly diagnostics: Diagnostic[];
}

/** What is reported, by the comment that suppresses it, in order. */
function groupsOf(
  reported: readonly ReportedFinding[],
  scope: Scope,
  document: SuppressibleDocument,
): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { finding, diagnostic } of reported) {
    if (!isSuppressible(finding, document.text)) continue;
    const key = scope.keyOf(finding, document);
    const group = groups.get(key) ?? { finding, diagnostics: [] };
    group.diagnostics.push(diagnostic);
    groups.set(key, group);
  }
  return [...groups.values()];
}
