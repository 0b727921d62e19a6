/** Owns the workspace folders: those that the client opens with, and their changes. */
import type { Connection, InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import { URI } from 'vscode-uri';

/** What the server says of workspace folders. */
export const workspaceFolderCapabilities: Pick<ServerCapabilities, 'workspace'> = {
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

export class WorkspaceFolders {
  private readonly known: Set<string>;
  private readonly tellsOfChanges: boolean;

  constructor({ workspaceFolders, rootUri, capabilities }: InitializeParams) {
    // A client that knows no workspace folders has one root, or none.
    const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    this.known = new Set(uris.map(canonicalUri));
    this.tellsOfChanges = capabilities.workspace?.workspaceFolders === true;
  }

  /** To be called once the client is initialized: from now on it tells of changes, and so does this. */
  listenForChanges(connection: Connection, changed: () => void): void {
    if (!this.tellsOfChanges) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of removed) this.known.delete(canonicalUri(uri));
      for (const { uri } of added) this.known.add(canonicalUri(uri));
      changed();
    });
  }

  /** Their URIs, in canonical form. */
  uris(): string[] {
    return [...this.known];
  }
}

/** The one spelling of a URI, so that URIs can be compared; clients encode them differently. */
export function canonicalUri(uri: string): string {
  return URI.parse(uri).toString();
}
