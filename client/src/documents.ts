/** Which documents are checked. */
import { type TextDocument, workspace } from 'vscode';

/** Whatever the scheme: for features that VS Code itself limits to open editors. */
export const languageSelector = [{ language: 'markdown' }, { language: 'mdx' }];

const documentSchemes = ['file', 'untitled', 'vscode-notebook-cell', 'vscode-vfs', 'vscode-remote'];

/** The server changes them, so it has to know what is typed there and not saved. */
const configurationFiles = '**/.cx-terminology.{yaml,yml,json}';

/** What is true of a document that the server gets to see. */
export type DocumentFilter = { readonly scheme: string } & (
  | { readonly language: string }
  | { readonly pattern: string }
);

/**
 * The schemes of documents that somebody writes. Naming them keeps out what only looks like one: old versions (`git:`),
 * comment boxes, chat, our own entries. A virtual workspace may have any scheme, so those of the open folders count as
 * well, and so do those of open documents in file systems that can be written.
 */
export function writtenSchemes(): ReadonlySet<string> {
  const ofFolders = workspace.workspaceFolders?.map((folder) => folder.uri.scheme) ?? [];
  const ofDocuments = workspace.textDocuments
    .filter(isInCheckedLanguage)
    .map((document) => document.uri.scheme)
    .filter((scheme) => workspace.fs.isWritableFileSystem(scheme) === true);
  return new Set([...documentSchemes, ...ofFolders, ...ofDocuments]);
}

/** What is checked, documents of these schemes, and the files that say how. */
export function documentSelector(schemes: ReadonlySet<string>): DocumentFilter[] {
  return [...schemes].flatMap((scheme) => [
    ...languageSelector.map(({ language }) => ({ language, scheme })),
    { scheme, pattern: configurationFiles },
  ]);
}

/** Whether the document is in a language that is checked. */
export function isInCheckedLanguage(document: TextDocument): boolean {
  return languageSelector.some(({ language }) => language === document.languageId);
}
