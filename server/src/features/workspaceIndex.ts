/** The index of the workspace’s files: made with what the platform has, and told of changes. */
import {
  type Connection,
  FileChangeType,
  type FileSystemWatcher,
  type TextDocuments,
  WatchKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { version } from '../../../package.json';
import type { ClientFeatures } from '../clientFeatures.ts';
import type { WatchedFiles } from '../watchedFiles.ts';
import { withProgress } from '../workDone.ts';
import type { FileChecker } from '../workspace/fileChecker.ts';
import type { IndexStorage } from '../workspace/indexStorage.ts';
import { WorkspaceIndex, type WorkspaceIndexOptions } from '../workspace/workspaceIndex.ts';

/** How long a check may take before the user sees that there is one, in milliseconds. */
const patience = 1000;

/** What a platform may have for checking many files. */
export interface IndexPlatform {
  /** Reads files on other threads; without it this one does. */
  readonly checker?: FileChecker;
  /** Where an index is kept, in a folder of the client’s; `undefined` where it can’t be reached. */
  readonly storageIn?: (folder: string) => IndexStorage | undefined;
  /** Tells builds of the same version apart. */
  readonly build?: string;
}

/** The folders of files that are gone are told as one deletion, whatever their name. */
const watchers: FileSystemWatcher[] = [
  { globPattern: '**/*.{md,markdown,mdx}' },
  { globPattern: '**/.gitignore' },
  { globPattern: '**/*', kind: WatchKind.Delete },
];

const kinds = {
  [FileChangeType.Created]: 'created',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'deleted',
} as const;

/** Makes the index, which does nothing before somebody asks it for something. */
export function registerWorkspaceIndex(
  connection: Connection,
  { storageUri, say }: ClientFeatures,
  events: TextDocuments<TextDocument>,
  watchedFiles: WatchedFiles,
  {
    platform,
    ...options
  }: Pick<WorkspaceIndexOptions, 'contexts' | 'folders' | 'files'> & {
    readonly platform: IndexPlatform & { readonly checker: FileChecker };
  },
): WorkspaceIndex {
  const index = new WorkspaceIndex({
    ...options,
    checker: platform.checker,
    storage: storageUri === undefined ? undefined : platform.storageIn?.(storageUri),
    program: `${version} ${platform.build ?? ''}`,
    log: connection.console,
    wanted: () => void watchedFiles.watch('documents', watchers),
    withProgress: (token, work) =>
      withProgress(connection, say('Checking the terms of the workspace'), token, work, patience),
  });
  watchedFiles.onDidChange((changes) => {
    for (const { uri, type } of changes) index.fileChanged(uri, kinds[type]);
  });
  // For clients that watch nothing.
  events.onDidSave(({ document: { uri } }) => index.fileChanged(uri, 'changed'));
  connection.onShutdown(() => index.store());
  return index;
}
