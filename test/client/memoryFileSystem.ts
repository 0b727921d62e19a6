/** A file system that an extension provides, with files in memory. */
import {
  type Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  FilePermission,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type Uri,
} from 'vscode';

export class MemoryFileSystem implements FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #readOnly: ReadonlySet<string>;
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  /**
   * @param files by path, which starts with a slash.
   * @param readOnly the paths of those that can't be written.
   */
  constructor(files: Readonly<Record<string, string>>, readOnly: readonly string[] = []) {
    for (const [path, text] of Object.entries(files)) this.#files.set(path, new TextEncoder().encode(text));
    this.#readOnly = new Set(readOnly);
  }

  stat({ path }: Uri): FileStat {
    const file = this.#files.get(path);
    if (!file) return { type: FileType.Directory, ctime: 0, mtime: 0, size: this.#entries(path).length };
    const permissions = this.#readOnly.has(path) ? { permissions: FilePermission.Readonly } : {};
    return { type: FileType.File, ctime: 0, mtime: 0, size: file.byteLength, ...permissions };
  }

  readFile(uri: Uri): Uint8Array {
    const file = this.#files.get(uri.path);
    if (!file) throw FileSystemError.FileNotFound(uri);
    return file;
  }

  writeFile(uri: Uri, content: Uint8Array): void {
    this.#files.set(uri.path, content);
    this.#changed.fire([{ type: FileChangeType.Changed, uri }]);
  }

  readDirectory({ path }: Uri): [string, FileType][] {
    return this.#entries(path);
  }

  watch(): Disposable {
    return { dispose: () => undefined };
  }

  createDirectory(): void {}

  delete(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  /** @throws FileSystemError where there is no such folder. */
  #entries(folder: string): [string, FileType][] {
    const before = folder.endsWith('/') ? folder : `${folder}/`;
    const below = [...this.#files.keys()].filter((path) => path.startsWith(before));
    if (below.length === 0) throw FileSystemError.FileNotFound(folder);
    return below.map((path): [string, FileType] => {
      const [name = '', ...rest] = path.slice(before.length).split('/');
      return [name, rest.length > 0 ? FileType.Directory : FileType.File];
    });
  }
}
