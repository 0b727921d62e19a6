/**
 * Where the forms of a concept stand in the workspace, right or wrong: in open documents as they are typed, saved or
 * not, wherever they are; in all other files as they are on disk.
 */
import type { CancellationToken } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { cancelled, throwIfCancelled } from '../cancellation.ts';
import type { CheckContexts } from '../checkContexts.ts';
import { languageOfFile } from '../documentLanguage.ts';
import { type CheckResult, conceptIdsOf, type TermBase } from '../engine/index.ts';
import { maxDocumentSize } from '../files/limits.ts';
import type { WorkspaceFiles } from '../files/workspaceFiles.ts';
import { LongWork, type ReportShare } from '../longWork.ts';
import type { CheckedDocument, OpenDocuments } from '../openDocuments.ts';
import type { ConceptUseCounts, ConceptUses, DocumentUses } from '../protocol.ts';
import { canonicalUri } from '../workspaceFolders.ts';
import type { FormUse } from './fileRecord.ts';
import { formAt, usesOf } from './findingsOf.ts';
import { lineAround } from './lineAround.ts';
import { UseCounter } from './useCounter.ts';
import type { WorkspaceIndex } from './workspaceIndex.ts';

export interface WorkspaceUsesOptions {
  readonly index: WorkspaceIndex;
  readonly documents: OpenDocuments;
  readonly contexts: CheckContexts;
  /** Absent where the server can't reach any. */
  readonly files: WorkspaceFiles | undefined;
}

export class WorkspaceUses {
  private readonly options: WorkspaceUsesOptions;
  private readonly ofOpen = new WeakMap<CheckedDocument, readonly FormUse[]>();

  constructor(options: WorkspaceUsesOptions) {
    this.options = options;
  }

  /**
   * How often each concept is used, by its forms; concepts that are not used are left out. A form that may stand for
   * several concepts counts for each of them.
   * @throws ResponseError where the request was cancelled.
   */
  async counts(token: CancellationToken): Promise<ConceptUseCounts[]> {
    await this.update(token);
    const counter = new UseCounter();
    const open = new Set<string>();
    for (const uri of this.options.documents.uris()) {
      const checked = await this.options.documents.checked(uri, token);
      if (!checked) continue;
      open.add(canonicalUri(uri));
      counter.add(this.usesIn(checked));
    }
    for (const [uri, { uses }] of this.options.index.records()) if (!open.has(uri)) counter.add(uses);
    return counter.counts();
  }

  /**
   * All places of a concept, by document in the order of their URIs. A file that can't be read now is left out.
   * @param id of the concept, in whichever term bases there is one.
   * @throws ResponseError where the request was cancelled.
   */
  async of(id: string, token: CancellationToken, report?: ReportShare): Promise<ConceptUses> {
    const documents: DocumentUses[] = [];
    for await (const one of this.each([id], token, report)) documents.push(one);
    return { documents };
  }

  /**
   * The URIs, in canonical form and order, of the files that a concept is used in, and of all open documents, in which
   * it may be.
   * @throws ResponseError where the request was cancelled, or the user has cancelled the check of the files.
   */
  async documentsWith(id: string, token: CancellationToken): Promise<string[]> {
    const { index, documents } = this.options;
    if (index.hasFolders() && !(await index.upToDate(token))) throw cancelled();
    throwIfCancelled(token);
    return [...new Set([...documents.uris().map(canonicalUri), ...this.filesWith(new Set([id]))])].sort();
  }

  /** The places of some concepts as they are found; otherwise as `of`. */
  async *each(
    ids: readonly string[],
    token: CancellationToken,
    report?: ReportShare,
  ): AsyncGenerator<DocumentUses> {
    await this.update(token);
    const wanted = new Set(ids);
    const open = new Map(this.options.documents.uris().map((uri) => [canonicalUri(uri), uri]));
    const uris = [...new Set([...open.keys(), ...this.filesWith(wanted)])].sort();
    const work = new LongWork(token, report);
    for (const [index, uri] of uris.entries()) {
      const found = await this.inDocument(uri, open.get(uri), wanted, token);
      if (found && found.uses.length > 0) yield found;
      await work.step((index + 1) / uris.length);
      throwIfCancelled(token);
    }
  }

  /** Where the user has cancelled the check of the files, what is known of them counts. */
  private async update(token: CancellationToken): Promise<void> {
    const { index } = this.options;
    if (index.hasFolders()) await index.upToDate(token);
    throwIfCancelled(token);
  }

  private usesIn(checked: CheckedDocument): readonly FormUse[] {
    const uses = this.ofOpen.get(checked) ?? usesOf(checked.result, checked.termBase);
    this.ofOpen.set(checked, uses);
    return uses;
  }

  private filesWith(wanted: ReadonlySet<string>): string[] {
    const isWanted = ({ concept, alternatives }: FormUse) =>
      wanted.has(concept) || alternatives?.some((id) => wanted.has(id));
    return [...this.options.index.records()].flatMap(([uri, { uses }]) => (uses.some(isWanted) ? uri : []));
  }

  /** @param openUri the URI of the open document as the client writes it, where it is open. */
  private async inDocument(
    uri: string,
    openUri: string | undefined,
    wanted: ReadonlySet<string>,
    token: CancellationToken,
  ): Promise<DocumentUses | undefined> {
    const { documents, contexts, files, index } = this.options;
    const checked = openUri === undefined ? undefined : await documents.checked(openUri, token);
    if (checked) return placesIn(checked.document, checked.result, checked.termBase, wanted);
    const text = await files?.read(uri, maxDocumentSize).catch(() => undefined);
    if (text === undefined) return undefined;
    const { termBase, settings } = await contexts.of(uri, index.folderOf(uri));
    const document = TextDocument.create(uri, languageOfFile(uri), 0, text);
    return placesIn(document, documents.check(document, termBase, settings), termBase, wanted);
  }
}

function placesIn(
  document: TextDocument,
  { occurrences }: CheckResult,
  termBase: TermBase,
  wanted: ReadonlySet<string>,
): DocumentUses {
  const uses = occurrences
    .filter(({ occurrence }) => conceptIdsOf(occurrence, termBase).some((id) => wanted.has(id)))
    .map((placed) => {
      const range = { start: document.positionAt(placed.from), end: document.positionAt(placed.to) };
      return { range, form: formAt(placed), line: lineAround(range, document) };
    });
  return { uri: document.uri, uses };
}
