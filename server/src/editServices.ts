/** What makes edits of documents and files, for the features that offer or make them; loaded with the first of them. */
import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckContexts } from './checkContexts.ts';
import type { ClientFeatures } from './clientFeatures.ts';
import type { Configurations } from './configuration/configurations.ts';
import type { WorkspaceFiles } from './files/workspaceFiles.ts';
import { GlossaryEdits } from './glossaryEdits/glossaryEdits.ts';
import { FixEdits } from './links/fixEdits.ts';
import { LinkSearch } from './links/linkSearch.ts';
import type { OpenDocuments } from './openDocuments.ts';
import { WorkspaceDocuments } from './workspaceFixes/workspaceDocuments.ts';
import { WorkspaceFixes } from './workspaceFixes/workspaceFixes.ts';
import type { WorkspaceFolders } from './workspaceFolders.ts';

export interface EditServices {
  readonly fixEdits: FixEdits;
  readonly glossaryEdits: GlossaryEdits;
  readonly links: LinkSearch;
  readonly workspace: WorkspaceDocuments;
  readonly workspaceFixes: WorkspaceFixes;
}

/** What they are made of. */
export interface EditSources {
  readonly client: ClientFeatures;
  readonly buffers: TextDocuments<TextDocument>;
  readonly documents: OpenDocuments;
  readonly contexts: CheckContexts;
  readonly folders: WorkspaceFolders;
  readonly configurations: Configurations;
  /** Absent where the server can't reach any. */
  readonly files: WorkspaceFiles | undefined;
}

export function editServices(sources: EditSources): EditServices {
  const { client, buffers, documents, contexts, folders, configurations, files } = sources;
  const links = new LinkSearch(documents, folders, files);
  const workspace = new WorkspaceDocuments(documents, contexts, folders, files, client.say);
  return {
    fixEdits: new FixEdits(client, links),
    glossaryEdits: new GlossaryEdits(client, buffers, folders, configurations, files),
    links,
    workspace,
    workspaceFixes: new WorkspaceFixes(workspace, links),
  };
}
