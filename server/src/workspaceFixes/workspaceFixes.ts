/** The safe fixes of all documents of the workspace, with the links that they concern. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { languageOfFile } from '../documentLanguage.ts';
import {
  type AnchorChanges,
  AnchoredDocument,
  combineEdits,
  type Edit,
  type Finding,
} from '../engine/index.ts';
import type { DocumentEdits, LinkSearch } from '../links/linkSearch.ts';
import { LongWork, type ReportShare } from '../longWork.ts';
import { textEditsOf } from '../textEdits.ts';
import {
  type CheckedState,
  type DocumentState,
  isOfSameOrigin,
  type WorkspaceDocuments,
} from './workspaceDocuments.ts';

/** How often it is begun anew where somebody types meanwhile; files that were checked are not checked again. */
const maxAttempts = 5;

/** The part of the way that checking takes, of 1; the rest is the search for links. */
const checkingShare = 0.8;

/** What is to be fixed. */
export interface ToFix {
  /**
   * A document as it is now, with the findings that are to be fixed; `undefined` for a file that can't be read.
   * @param uri in canonical form.
   */
  readonly checked: (uri: string) => Promise<CheckedState | undefined>;
  /** The URIs of the documents to look at, in canonical form and order; all of the workspace where they are absent. */
  readonly among?: readonly string[];
}

/** Which fixes are wanted; all of the workspace where nothing is said. */
export interface WantedFixes extends Pick<ToFix, 'among'> {
  readonly isWanted?: (finding: Finding) => boolean;
}

/** A document with the fixes that it gets. */
interface FixedDocument extends DocumentState {
  readonly anchored: AnchoredDocument;
  /** At least one; in order and without overlaps. */
  readonly fixes: readonly Edit[];
  /** The anchors that these change. */
  readonly changes: AnchorChanges;
}

/** A document with all its edits, in order and without overlaps. */
interface EditedDocument extends DocumentState {
  readonly edits: readonly Edit[];
}

export class WorkspaceFixes {
  private readonly documents: WorkspaceDocuments;
  private readonly links: LinkSearch;

  constructor(documents: WorkspaceDocuments, links: LinkSearch) {
    this.documents = documents;
    this.links = links;
  }

  /**
   * The edits for each document that has any.
   * @throws ResponseError where the request was cancelled, files can't be reached, or documents keep changing.
   */
  edits(
    { isWanted, among }: WantedFixes,
    token: CancellationToken,
    report: ReportShare,
  ): Promise<DocumentEdits[]> {
    const checked = async (uri: string) => {
      const state = await this.documents.checked(uri, token);
      return state && isWanted ? { ...state, findings: state.findings.filter(isWanted) } : state;
    };
    return this.editsFor({ checked, ...(among ? { among } : {}) }, token, report);
  }

  /** The edits for what is to be fixed; otherwise as `edits`. */
  async editsFor(
    { checked, among }: ToFix,
    token: CancellationToken,
    report: ReportShare,
  ): Promise<DocumentEdits[]> {
    const listed = await this.documents.list(token);
    const uris = among ? [...new Set([...listed, ...among])].sort() : listed;
    const work = new LongWork(token, report);
    const onDisk = new Map<string, FixedDocument | undefined>();
    for (let attempt = 0; attempt < maxAttempts; attempt++) {
      const fixed = await this.fix(among ?? uris, checked, onDisk, work);
      const edited = await this.withLinks(uris, fixed, work);
      if (!edited.every((one) => this.documents.isCurrent(one))) continue;
      return edited.map(({ document, version, edits }) => ({
        uri: document.uri,
        version,
        edits: textEditsOf(edits, document),
      }));
    }
    throw new ResponseError(LSPErrorCodes.ContentModified, 'The documents have changed.');
  }

  /**
   * The documents that have something to fix, by URI.
   * @param onDisk what is known of those that are not open; added to.
   */
  private async fix(
    uris: readonly string[],
    checkedAt: ToFix['checked'],
    onDisk: Map<string, FixedDocument | undefined>,
    work: LongWork,
  ): Promise<Map<string, FixedDocument>> {
    const all = new Map<string, FixedDocument>();
    for (const [index, uri] of uris.entries()) {
      let fixed: FixedDocument | undefined;
      if (onDisk.has(uri) && !this.documents.isOpen(uri)) fixed = onDisk.get(uri);
      else {
        const checked = await checkedAt(uri);
        fixed = checked && fixedDocument(checked);
        // One edit that is refused would take all others with it.
        if (fixed && (await this.documents.isReadOnly(uri))) fixed = undefined;
        if (checked?.version === null) onDisk.set(uri, fixed);
      }
      if (fixed) all.set(uri, fixed);
      await work.step((checkingShare * (index + 1)) / uris.length);
    }
    return all;
  }

  /** Adds the edits of all links to anchors that the fixes change, in whichever document they are. */
  private async withLinks(
    uris: readonly string[],
    fixed: ReadonlyMap<string, FixedDocument>,
    work: LongWork,
  ): Promise<EditedDocument[]> {
    const renamed = [...fixed].filter(([, { changes }]) => changes.size > 0);
    const anyChange: AnchorChanges = new Map(renamed.flatMap(([, { changes }]) => [...changes]));
    const edited: EditedDocument[] = [];
    for (const [index, uri] of renamed.length > 0 ? uris.entries() : [...fixed.keys()].entries()) {
      const own = fixed.get(uri);
      const state = own ?? (await this.documents.read(uri, work.token));
      if (!state) continue;
      const anchored = own?.anchored ?? anchoredDocument(state);
      let edits = own?.fixes ?? [];
      for (const [target, { changes }] of anchored.mayLinkTo(anyChange) ? renamed : []) {
        if (!anchored.mayLinkTo(changes) || !isOfSameOrigin(uri, target)) continue;
        edits = anchored.withLinkEdits(edits, changes, this.links.leads(uri, target));
      }
      const isEdited = edits.length > 0 && (own !== undefined || !(await this.documents.isReadOnly(uri)));
      if (isEdited) edited.push({ ...state, edits });
      await work.step(checkingShare + ((1 - checkingShare) * (index + 1)) / uris.length);
    }
    return edited;
  }
}

function fixedDocument({ document, version, format, findings }: CheckedState): FixedDocument | undefined {
  const fixes = combineEdits(findings);
  if (fixes.length === 0) return undefined;
  const anchored = new AnchoredDocument(document.getText(), format);
  return { document, version, anchored, fixes, changes: anchored.changedAnchors(fixes) };
}

function anchoredDocument({ document }: DocumentState): AnchoredDocument {
  return new AnchoredDocument(document.getText(), { language: languageOfFile(document.uri) });
}
