/**
 * What a server is told once, at its start, and may change: the file systems that documents are in, and whether the
 * workspace is trusted. When it does, the server is started anew, which takes a moment and loses nothing.
 */
import { Disposable, workspace } from 'vscode';
import { isInCheckedLanguage, writtenSchemes } from './documents.ts';
import type { Services } from './services.ts';

export function registerNewPlaces({ server }: Services): Disposable {
  const include = () => {
    if (server.state === 'running' && !server.knows(writtenSchemes())) void server.restart();
  };
  return Disposable.from(
    workspace.onDidChangeWorkspaceFolders(include),
    workspace.onDidOpenTextDocument((document) => {
      if (isInCheckedLanguage(document)) include();
    }),
    // Of what came while it started.
    server.onDidChangeState(include),
    workspace.onDidGrantWorkspaceTrust(() => void server.restart()),
  );
}
