/** Finds the links from other documents to the changed anchors of one: in open documents and in files. */
import type { CancellationToken, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { throwIfCancelled } from '../cancellation.ts';
import { languageOfFile, languageOfId } from '../documentLanguage.ts';
import { type AnchorChanges, AnchoredDocument, type LeadsThere } from '../engine/index.ts';
import { UnreadableFile, type WorkspaceFiles } from '../files/workspaceFiles.ts';
import type { OpenDocuments } from '../openDocuments.ts';
import { textEditsOf } from '../textEdits.ts';
import { canonicalUri, type WorkspaceFolders } from '../workspaceFolders.ts';
import { isInside, linksFrom, parentOf } from './linkTarget.ts';

/** Larger files are no documentation that people write; in bytes. */
const maxSize = 2 * 1024 * 1024;

/** How many files are read at the same time. */
const readers = 8;

/**
 * How many files and folders there may be around a file that is in no workspace folder: its own folder counts as
 * its workspace, unless that turns out to be something like a home directory.
 */
const maxAroundLooseFile = 10_000;

/** The edits of one document. */
export interface DocumentEdits {
  readonly uri: string;
  /** Null where it is not open. */
  readonly version: number | null;
  readonly edits: TextEdit[];
}

/** The corrections for one set of changed anchors. */
export interface LinkCorrections {
  /** For each document that has links to correct. */
  readonly edits: readonly DocumentEdits[];
  /** Whether every place was searched from which links may lead there. */
  readonly isComplete: boolean;
}

/** Where links may come from. */
interface Scope {
  /** URIs. */
  readonly folders: readonly string[];
  readonly limit: number;
  /** Whether there are no links from elsewhere. */
  readonly isComplete: boolean;
}

export class LinkSearch {
  private readonly documents: OpenDocuments;
  private readonly folders: WorkspaceFolders;
  private readonly files: WorkspaceFiles | undefined;

  /** @param files absent where the server can't reach any. */
  constructor(documents: OpenDocuments, folders: WorkspaceFolders, files: WorkspaceFiles | undefined) {
    this.documents = documents;
    this.folders = folders;
    this.files = files;
  }

  /** Says of the document's own links whether they lead to itself. */
  leadsHere(uri: string): LeadsThere {
    return this.leads(uri, uri);
  }

  /** Says of the links in the document `from` whether they lead to the document `to`; both are URIs. */
  leads(from: string, to: string): LeadsThere {
    const target = URI.parse(to).path;
    return linksFrom(URI.parse(from).path, target, this.rootsOf(target));
  }

  /**
   * The corrections for each of the sets of changed anchors of a document, found in one search.
   * @throws ResponseError where the request was cancelled meanwhile.
   */
  async corrections(
    uri: string,
    changes: readonly AnchorChanges[],
    token: CancellationToken,
  ): Promise<LinkCorrections[]> {
    const target = URI.parse(uri);
    const roots = this.rootsOf(target.path);
    const edits = changes.map((): DocumentEdits[] => []);
    const anyChange: AnchorChanges = new Map(changes.flatMap((change) => [...change]));
    const search = (document: TextDocument, version: number | null) => {
      const language = languageOfId(document.languageId);
      const anchored = new AnchoredDocument(document.getText(), { language });
      if (!anchored.mayLinkTo(anyChange)) return;
      const leadsThere = linksFrom(URI.parse(document.uri).path, target.path, roots);
      changes.forEach((change, index) => {
        const found = anchored.linkEdits(change, leadsThere);
        if (found.length === 0) return;
        edits[index]?.push({ uri: document.uri, version, edits: textEditsOf(found, document) });
      });
    };
    const searched = new Set([target.toString()]);
    for (const document of this.documents.all()) {
      const { scheme, authority } = URI.parse(document.uri);
      const key = canonicalUri(document.uri);
      if (scheme !== target.scheme || authority !== target.authority || searched.has(key)) continue;
      searched.add(key);
      search(document, document.version);
    }
    const isComplete = await this.searchFiles(target, searched, search, token);
    return edits.map((list) => ({
      edits: list.sort((a, b) => (a.uri < b.uri ? -1 : 1)),
      isComplete,
    }));
  }

  /** Searches the files that are not open, and says whether that were all. */
  private async searchFiles(
    target: URI,
    searched: ReadonlySet<string>,
    search: (document: TextDocument, version: null) => void,
    token: CancellationToken,
  ): Promise<boolean> {
    const { files } = this;
    const { folders, limit, isComplete } = this.scopeOf(target);
    if (!files || folders.length === 0) return isComplete;
    const found = new Set<string>();
    for (const folder of folders) {
      const listed = await files.list(folder, limit, token).catch(() => undefined);
      throwIfCancelled(token);
      if (!listed) return false;
      for (const uri of listed) if (!searched.has(uri)) found.add(uri);
    }
    const waiting = [...found];
    let missed = 0;
    const read = async () => {
      for (let uri = waiting.pop(); uri !== undefined; uri = waiting.pop()) {
        throwIfCancelled(token);
        const text = await files.read(uri, maxSize).catch((error) => {
          // What can't be read at all is nothing that could be corrected; any other file may hold links.
          if (!(error instanceof UnreadableFile)) missed++;
          return undefined;
        });
        if (text?.includes('#')) search(TextDocument.create(uri, languageOfFile(uri), 0, text), null);
      }
    };
    await Promise.all(Array.from({ length: readers }, read));
    return isComplete && missed === 0;
  }

  private scopeOf(target: URI): Scope {
    const { scheme, authority, path } = target;
    // Nothing links to what has no name yet.
    if (scheme === 'untitled') return { folders: [], limit: 0, isComplete: true };
    if (!this.files?.reaches(target.toString())) return { folders: [], limit: 0, isComplete: false };
    const folders = this.folders.uris().filter((folder) => {
      const uri = URI.parse(folder);
      return uri.scheme === scheme && uri.authority === authority;
    });
    if (folders.some((folder) => isInside(path, URI.parse(folder).path)))
      return { folders, limit: Number.POSITIVE_INFINITY, isComplete: true };
    const own = target.with({ path: parentOf(path) }).toString();
    return { folders: [own], limit: maxAroundLooseFile, isComplete: true };
  }

  /** The folders that links with a slash at their start may be meant from. */
  private rootsOf(path: string): string[] {
    const roots = this.folders.uris().map((folder) => URI.parse(folder).path);
    const own = roots.filter((root) => isInside(path, root));
    return own.length > 0 ? own : [parentOf(path)];
  }
}
