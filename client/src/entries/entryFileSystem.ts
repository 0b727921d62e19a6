/**
 * The full entries as a read-only file system. Unlike a mere provider of text it lets VS Code look files
 * up, so that links from one entry to another work, and it is activated when VS Code restores an entry.
 */
import {
  type Disposable,
  EventEmitter,
  type FileChangeEvent,
  FilePermission,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type Uri,
  workspace,
} from 'vscode';
import { entryScheme } from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';
import type { Services } from '../services.ts';
import { entryId, withRelativeLinks } from './entryUri.ts';
import { requestEntry } from './requestEntry.ts';

export function registerEntries({ server }: Services): Disposable {
  const provider = new EntryFileSystem(server);
  return workspace.registerFileSystemProvider(entryScheme, provider, {
    isReadonly: true,
    isCaseSensitive: true,
  });
}

class EntryFileSystem implements FileSystemProvider {
  readonly #server: LanguageServer;
  /** Never fires: the glossary is the same as long as the server runs. */
  readonly onDidChangeFile = new EventEmitter<FileChangeEvent[]>().event;

  constructor(server: LanguageServer) {
    this.#server = server;
  }

  async stat(uri: Uri): Promise<FileStat> {
    const { byteLength } = await this.readFile(uri);
    return {
      type: FileType.File,
      ctime: 0,
      mtime: 0,
      size: byteLength,
      permissions: FilePermission.Readonly,
    };
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    const id = entryId(uri);
    const entry = id === undefined ? null : await requestEntry(this.#server, { id });
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
