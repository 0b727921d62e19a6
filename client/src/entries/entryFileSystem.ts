/**
 * The full entries as a read-only file system. Unlike a mere provider of text it lets VS Code look files
 * up, so that links from one entry to another work, and it is activated when VS Code restores an entry.
 */
import {
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  FilePermission,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type Uri,
  workspace,
} from 'vscode';
import { entryScheme, glossaryChangedMethod } from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';
import type { Services } from '../services.ts';
import { entryAt, withRelativeLinks } from './entryUri.ts';
import { requestEntry } from './requestEntry.ts';

export function registerEntries({ server }: Services): Disposable {
  const provider = new EntryFileSystem(server);
  return Disposable.from(
    provider,
    workspace.registerFileSystemProvider(entryScheme, provider, {
      isReadonly: true,
      isCaseSensitive: true,
    }),
  );
}

class EntryFileSystem implements FileSystemProvider, Disposable {
  readonly #server: LanguageServer;
  readonly #filesChanged = new EventEmitter<FileChangeEvent[]>();
  readonly #listening: Disposable;
  /** When the glossary may have become another one, in milliseconds since 1970: VS Code reads no file of the same age. */
  #changed = 0;
  readonly onDidChangeFile = this.#filesChanged.event;

  constructor(server: LanguageServer) {
    this.#server = server;
    this.#listening = Disposable.from(
      server.onNotification(glossaryChangedMethod, () => this.#glossaryChanged()),
      server.onDidChangeState((state) => {
        if (state === 'running') this.#glossaryChanged();
      }),
    );
  }

  dispose(): void {
    this.#listening.dispose();
    this.#filesChanged.dispose();
  }

  /** Has those that are open read again. */
  #glossaryChanged(): void {
    this.#changed = Date.now();
    const open = workspace.textDocuments.filter(({ uri }) => uri.scheme === entryScheme);
    this.#filesChanged.fire(open.map(({ uri }) => ({ type: FileChangeType.Changed, uri })));
  }

  async stat(uri: Uri): Promise<FileStat> {
    const { byteLength } = await this.readFile(uri);
    return {
      type: FileType.File,
      ctime: 0,
      mtime: this.#changed,
      size: byteLength,
      permissions: FilePermission.Readonly,
    };
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    const wanted = entryAt(uri);
    const entry = wanted ? await requestEntry(this.#server, wanted) : null;
    if (!entry) {
      throw FileSystemError.FileNotFound(uri);
    }
    return new TextEncoder().encode(withRelativeLinks(entry.markdown));
  }

  watch(): Disposable {
    return { dispose: () => undefined };
  }

  readDirectory(): [string, FileType][] {
    return [];
  }

  createDirectory(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }
}
