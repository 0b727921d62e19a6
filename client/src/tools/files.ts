/** The files that a language model may name. */
import { FileType, type TextDocument, Uri, workspace } from 'vscode';
import { isInCheckedLanguage } from '../documents.ts';

/**
 * The document of a Markdown or MDX file of the workspace, or one that is open.
 * @param file its path from the workspace folder, its whole path, or its URI.
 * @throws Error that says what else to give.
 */
export async function documentOf(file: string): Promise<TextDocument> {
  const uri = await find(file);
  if (!uri) {
    const advice = 'Give the path from the workspace folder, or pass the text itself.';
    throw new Error(`There is no file “${file}” in the workspace. ${advice}`);
  }
  const document = await workspace.openTextDocument(uri);
  if (!isInCheckedLanguage(document)) {
    throw new Error(`“${file}” is neither Markdown nor MDX, so it is not checked. Pass the text itself.`);
  }
  return document;
}

/** What is not open and outside the workspace is none of a model’s business. */
async function find(file: string): Promise<Uri | undefined> {
  for (const uri of candidates(file)) {
    if (workspace.textDocuments.some((document) => document.uri.toString() === uri.toString())) return uri;
    if (workspace.getWorkspaceFolder(uri) && (await isFile(uri))) return uri;
  }
  return undefined;
}

/** Without `..` in them, which would lead out of a folder unseen. */
function candidates(file: string): Uri[] {
  const folders = workspace.workspaceFolders ?? [];
  // A scheme of one letter is a drive.
  if (/^[a-z][\w+.-]+:/i.test(file)) return [normalized(Uri.parse(file))];
  const isWhole = /^([\\/]|[a-z]:[\\/])/i.test(file);
  if (isWhole && folders.every(({ uri }) => uri.scheme === 'file')) return [normalized(Uri.file(file))];
  if (isWhole) return folders.map(({ uri }) => normalized(uri.with({ path: file })));
  return folders.flatMap(({ uri, name }) => [
    Uri.joinPath(uri, file),
    // In a workspace of several folders, paths begin with the name of one.
    ...(['/', '\\'].some((slash) => file.startsWith(name + slash))
      ? [Uri.joinPath(uri, file.slice(name.length + 1))]
      : []),
  ]);
}

function normalized(uri: Uri): Uri {
  return uri.path.startsWith('/') ? Uri.joinPath(uri, '.') : uri;
}

async function isFile(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.File) !== 0;
  } catch {
    return false;
  }
}
