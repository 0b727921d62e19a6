/**
 * Answers the server's questions about files through VS Code, which knows every file system. The folders that
 * VS Code hides (`files.exclude`) are listed like all others, as they are where the server has the disk: the links
 * in them have to stay right, too.
 */
import { FilePermission, FileSystemError, FileType, l10n, Uri, workspace } from 'vscode';
import { type BaseLanguageClient, LSPErrorCodes, ResponseError } from 'vscode-languageclient';
import {
  type FileParams,
  type FileStat,
  type FolderEntry,
  listFolderMethod,
  type ReadFileParams,
  type ReadFileResult,
  readFileMethod,
  statFileMethod,
} from '../../server/src/protocol.ts';

/** To be called before the client starts, so that no question finds nobody. */
export function answerFileRequests(client: BaseLanguageClient): void {
  const answer = <Params extends FileParams, Result>(
    method: string,
    find: (uri: Uri, params: Params) => Promise<Result>,
  ) =>
    client.onRequest<unknown, void>(method, (params: Params) =>
      orNull(() => find(Uri.parse(params.uri), params)),
    );
  answer(listFolderMethod, entriesOf);
  answer(statFileMethod, statOf);
  answer(readFileMethod, textOf);
}

async function entriesOf(folder: Uri): Promise<FolderEntry[]> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
  } catch (error) {
    // Nobody who works here can change what is in it.
    if (codeOf(error) === 'NoPermissions') {
      return [];
    }
    throw error;
  }
}

/** Links have a type of their own beside that of what they lead to, and so count as neither. */
function kindOf(type: FileType): FolderEntry['kind'] {
  switch (type) {
    case FileType.Directory:
      return 'folder';
    case FileType.File:
      return 'file';
    default:
      return 'other';
  }
}

async function statOf(uri: Uri): Promise<FileStat> {
  const { size, mtime, permissions = 0 } = await workspace.fs.stat(uri);
  const isReadOnly =
    workspace.fs.isWritableFileSystem(uri.scheme) !== true || (permissions & FilePermission.Readonly) !== 0;
  return { size, modified: mtime, isReadOnly };
}

async function textOf(
  file: Uri,
  { maxSize = Number.POSITIVE_INFINITY }: ReadFileParams,
): Promise<ReadFileResult> {
  const { type, size } = await workspace.fs.stat(file);
  if ((type & FileType.Directory) !== 0) {
    return null;
  }
  if (size > maxSize) {
    return { problem: l10n.t('it is too large') };
  }
  try {
    return decoded(await workspace.fs.readFile(file));
  } catch (error) {
    if (codeOf(error) === 'NoPermissions') {
      return { problem: l10n.t('you have no permission to read it') };
    }
    throw error;
  }
}

function decoded(bytes: Uint8Array): ReadFileResult {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: l10n.t('it is not in UTF-8. Save it as UTF-8') };
  }
}

/** Null where there is no such file or folder; what else goes wrong is told to the server as it is. */
async function orNull<T>(answer: () => Promise<T>): Promise<T | null> {
  try {
    return await answer();
  } catch (error) {
    if (['FileNotFound', 'FileNotADirectory'].includes(codeOf(error))) {
      return null;
    }
    throw new ResponseError(
      LSPErrorCodes.RequestFailed,
      error instanceof Error ? error.message : String(error),
    );
  }
}

function codeOf(error: unknown): string {
  return error instanceof FileSystemError ? error.code : '';
}
