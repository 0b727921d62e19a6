/** A file system in memory, which a client serves to the server. */
import { type MessageConnection, ResponseError } from 'vscode-languageserver/node';
import {
  type FileParams,
  type FileStat,
  type FolderEntry,
  listFolderMethod,
  type ReadFileParams,
  type ReadFileResult,
  readFileMethod,
  statFileMethod,
} from '../../../server/src/protocol.ts';

type Method = typeof listFolderMethod | typeof readFileMethod | typeof statFileMethod;

export class MemoryFiles {
  /** What was asked for, as `list|read|stat URI`. */
  readonly asked: string[] = [];
  private readonly root: string;
  private readonly files: Map<string, string | Uint8Array>;
  private readonly protectedPaths = new Set<string>();
  private failing: ((method: Method, uri: string) => boolean) | undefined;

  /**
   * @param root the URI of a folder, without a slash at its end.
   * @param files by path below it.
   */
  constructor(root: string, files: Readonly<Record<string, string | Uint8Array>>) {
    this.root = root;
    this.files = new Map(Object.entries(files));
  }

  uri(path = ''): string {
    return path === '' ? this.root : `${this.root}/${path}`;
  }

  /** Writes a file, or removes it. */
  set(path: string, content: string | Uint8Array | undefined): void {
    if (content === undefined) this.files.delete(path);
    else this.files.set(path, content);
  }

  /** Makes a file read-only. */
  protect(path: string): void {
    this.protectedPaths.add(path);
  }

  /** Lets requests fail, as where the network is down. */
  failWhere(failing: (method: Method, uri: string) => boolean): void {
    this.failing = failing;
  }

  /** Has a connection answer the server's questions. */
  answer(connection: MessageConnection): void {
    const serve = <Params extends FileParams, Result>(
      method: Method,
      result: (path: string, params: Params) => Result | null,
    ) =>
      connection.onRequest<unknown, void>(method, (params: Params) => {
        this.asked.push(`${method.split('/').at(-1)} ${params.uri}`);
        if (this.failing?.(method, params.uri)) throw new ResponseError(-32803, 'The network is down');
        const path = this.pathOf(params.uri);
        return path === undefined ? null : result(path, params);
      });
    serve(listFolderMethod, (path) => this.entries(path));
    serve(statFileMethod, (path) => this.stat(path));
    serve<ReadFileParams, ReadFileResult>(readFileMethod, (path, { maxSize }) => this.read(path, maxSize));
  }

  /** The path below the root; `undefined` for what is elsewhere. */
  private pathOf(uri: string): string | undefined {
    const decoded = decodeURIComponent(uri).replace(/\/$/, '');
    if (decoded === this.root) return '';
    return decoded.startsWith(`${this.root}/`) ? decoded.slice(this.root.length + 1) : undefined;
  }

  private entries(folder: string): FolderEntry[] | null {
    const before = folder === '' ? '' : `${folder}/`;
    const below = [...this.files.keys()].filter((path) => path.startsWith(before));
    const found = new Map<string, FolderEntry>();
    for (const path of below) {
      const [name = '', ...rest] = path.slice(before.length).split('/');
      found.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' });
    }
    return found.size > 0 ? [...found.values()] : null;
  }

  private read(path: string, maxSize = Number.POSITIVE_INFINITY): ReadFileResult {
    const content = this.files.get(path);
    if (content === undefined) return null;
    const bytes = Buffer.from(content);
    if (bytes.length > maxSize) return { problem: 'it is too large' };
    try {
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    } catch {
      return { problem: 'it is not in UTF-8. Save it as UTF-8' };
    }
  }

  private stat(path: string): FileStat | null {
    const content = this.files.get(path);
    if (content !== undefined) {
      const isReadOnly = this.protectedPaths.has(path);
      return { size: Buffer.from(content).length, modified: 1, isReadOnly };
    }
    return this.entries(path) ? { size: 0, modified: 1 } : null;
  }
}
