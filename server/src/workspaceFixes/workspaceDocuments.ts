/** The Markdown documents of the workspace folders: those that are open as the editor has them, others as files. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { throwIfCancelled } from '../cancellation.ts';
import type { CheckContext, CheckContexts } from '../checkContexts.ts';
import { languageOfFile, languageOfId } from '../documentLanguage.ts';
import type { CheckResult, Finding, MarkdownFormat, Say } from '../engine/index.ts';
import { maxDocumentSize } from '../files/limits.ts';
import { UnreadableFile, type WorkspaceFiles } from '../files/workspaceFiles.ts';
import { isInside } from '../links/linkTarget.ts';
import { type CheckedDocument, formatOf, type OpenDocuments } from '../openDocuments.ts';
import { canonicalUri, type WorkspaceFolders } from '../workspaceFolders.ts';

/** A document at one moment. */
export interface DocumentState {
  /** Not the editor's buffer, which goes on changing. */
  readonly document: TextDocument;
  /** Null where it is not open. */
  readonly version: number | null;
}

/** A document that was checked. */
export interface CheckedState extends DocumentState {
  readonly format: MarkdownFormat;
  /** In document order. */
  readonly findings: readonly Finding[];
}

export class WorkspaceDocuments {
  private readonly documents: OpenDocuments;
  private readonly contexts: CheckContexts;
  private readonly folders: WorkspaceFolders;
  private readonly files: WorkspaceFiles | undefined;
  private readonly say: Say;

  /** @param files absent where the server can't reach any. */
  constructor(
    documents: OpenDocuments,
    contexts: CheckContexts,
    folders: WorkspaceFolders,
    files: WorkspaceFiles | undefined,
    say: Say,
  ) {
    this.say = say;
    this.documents = documents;
    this.contexts = contexts;
    this.folders = folders;
    this.files = files;
  }

  /** Whether a document is in a workspace folder whose files can be had. */
  has(uri: string): boolean {
    const { path } = URI.parse(uri);
    return this.reachable().some(
      (folder) => isOfSameOrigin(uri, folder) && isInside(path, URI.parse(folder).path),
    );
  }

  /** Whether there is any folder whose files can be had. */
  hasAny(): boolean {
    return this.reachable().length > 0;
  }

  /**
   * The URIs of all documents, in canonical form and order.
   * @throws ResponseError where the request was cancelled, or a folder can't be looked into now.
   */
  async list(token: CancellationToken): Promise<string[]> {
    const found = new Set<string>();
    for (const folder of this.reachable()) {
      const listed = await this.files
        ?.list(folder, Number.POSITIVE_INFINITY, token)
        .catch(() => this.unavailable());
      throwIfCancelled(token);
      for (const uri of listed ?? []) found.add(canonicalUri(uri));
    }
    return [...found].sort();
  }

  /**
   * A document as it is now, checked with what holds for it; `undefined` for a file that can't be read.
   * @param uri in canonical form.
   * @throws ResponseError where the request was cancelled, or it can't be read now.
   */
  async checked(uri: string, token: CancellationToken): Promise<CheckedState | undefined> {
    const open = this.openDocument(uri);
    if (open) {
      const checked = await this.documents.checked(open.uri, token);
      if (checked) return stateOf(checked);
    }
    const state = await this.read(uri, token);
    if (!state) return undefined;
    const { settings, termBase } = await this.contexts.of(uri);
    if (!this.openDocument(uri)) this.contexts.forget(uri);
    throwIfCancelled(token);
    const format = { language: languageOfFile(uri), dialects: settings.dialects };
    return { ...state, format, findings: this.documents.check(state.document, termBase, settings).findings };
  }

  /** A document as it is now, checked with something else than what holds for it; otherwise as `checked`. */
  async checkedWith(
    uri: string,
    contextOf: (uri: string) => Promise<CheckContext>,
    token: CancellationToken,
  ): Promise<(CheckedState & Pick<CheckContext, 'termBase'> & { readonly result: CheckResult }) | undefined> {
    const { settings, termBase } = await contextOf(uri);
    const state = await this.read(uri, token);
    if (!state) return undefined;
    const { document } = state;
    const format = { language: languageOfId(document.languageId), dialects: settings.dialects };
    const result = this.documents.check(document, termBase, settings);
    return { ...state, format, findings: result.findings, result, termBase };
  }

  /** A document as it is now; otherwise as `checked`. */
  async read(uri: string, token: CancellationToken): Promise<DocumentState | undefined> {
    throwIfCancelled(token);
    const open = this.openDocument(uri);
    if (open) return { document: copyOf(open), version: open.version };
    const text = await this.files?.read(uri, maxDocumentSize).catch((error) => {
      if (error instanceof UnreadableFile) return undefined;
      return this.unavailable();
    });
    throwIfCancelled(token);
    if (text === undefined) return undefined;
    return { document: TextDocument.create(uri, languageOfFile(uri), 0, text), version: null };
  }

  /** Whether the editor would refuse to change a document. */
  async isReadOnly(uri: string): Promise<boolean> {
    return (await this.files?.stat(uri))?.isReadOnly === true;
  }

  /** @param uri in canonical form. */
  isOpen(uri: string): boolean {
    return this.openDocument(uri) !== undefined;
  }

  /** Whether a document is still as it was: open in the same version, or not open. */
  isCurrent({ document, version }: DocumentState): boolean {
    return (this.openDocument(canonicalUri(document.uri))?.version ?? null) === version;
  }

  private openDocument(uri: string): TextDocument | undefined {
    return this.documents.all().find((document) => canonicalUri(document.uri) === uri);
  }

  /** The URIs of the folders. */
  private reachable(): string[] {
    return this.folders.uris().filter((uri) => this.files?.reaches(uri));
  }

  /** With a part of the files, links from the others would break. */
  private unavailable(): never {
    throw new ResponseError(
      LSPErrorCodes.RequestFailed,
      this.say('Some files of the workspace can’t be reached now. Try again when they are available.'),
    );
  }
}

/** Whether two URIs may lead into the same file system. */
export function isOfSameOrigin(a: string, b: string): boolean {
  const [one, other] = [URI.parse(a), URI.parse(b)];
  return one.scheme === other.scheme && one.authority === other.authority;
}

function stateOf(checked: CheckedDocument): CheckedState {
  const { document, version, result } = checked;
  return { document: copyOf(document), version, format: formatOf(checked), findings: result.findings };
}

function copyOf(document: TextDocument): TextDocument {
  const { uri, languageId, version } = document;
  return TextDocument.create(uri, languageId, version, document.getText());
}
