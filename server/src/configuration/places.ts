/**
 * Where configuration files lie, and what their `extends` points at. All folders are URIs without a slash at
 * the end.
 */
import { URI } from 'vscode-uri';
import type { Say } from '../engine/index.ts';
import type { WorkspaceFiles } from '../files/workspaceFiles.ts';

/** In order of precedence: of two in one folder, the first counts. */
const fileNames: readonly string[] = ['.cx-terminology.yaml', '.cx-terminology.yml', '.cx-terminology.json'];

/** What a package offers where its package.json does not say otherwise. */
const packageFile = 'cx-terminology.yaml';

const notebookCell = 'vscode-notebook-cell';

/** The glossary that comes with the program, as `extends` names it. */
export const builtin = 'builtin';

/** Whether a document is a cell of a notebook. */
export function isNotebookCell(uri: string): boolean {
  return URI.parse(uri).scheme === notebookCell;
}

/** Whether a URI is that of a file that configures its folder. */
export function isConfigurationFile(uri: string): boolean {
  return fileNames.includes(nameOf(uri));
}

/** The configuration files that a folder may have. */
export function candidatesIn(folder: string): string[] {
  return fileNames.map((name) => `${folder}/${name}`);
}

/** The folder of a file or folder; `undefined` for the topmost. */
export function parentOf(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  const path = parsed.path.replace(/\/+$/, '');
  const end = path.lastIndexOf('/');
  return end < 0 || path === ''
    ? undefined
    : withoutSlash(parsed.with({ path: path.slice(0, end) || '/' }).toString());
}

/**
 * The URI of the file that a document is in. Cells of a notebook are documents of their own, whose URI keeps the
 * path but not the scheme, and on a remote machine names that: both are those of the open folder they are in.
 * @param roots the folders that are open.
 */
export function fileOf(document: string, roots: readonly string[]): string {
  const uri = URI.parse(document).with({ query: null, fragment: null });
  if (uri.scheme !== notebookCell) return withoutSlash(uri.toString());
  const inFolder = roots
    .map((root) => ({ root, scheme: URI.parse(root).scheme, authority: URI.parse(root).authority }))
    .sort((a, b) => Number(b.authority === uri.authority) - Number(a.authority === uri.authority))
    .map(({ root, scheme, authority }) => ({ root, file: uri.with({ scheme, authority }).toString() }))
    .find(({ root, file }) => isWithin(withoutSlash(file), withoutSlash(root)));
  return withoutSlash(inFolder?.file ?? uri.with({ scheme: 'file', authority: '' }).toString());
}

/** The folders around a folder, the outermost first, and itself last. */
export function pathTo(folder: string): string[] {
  const path = [folder];
  for (let at = parentOf(folder); at !== undefined; at = parentOf(at)) path.unshift(at);
  return path;
}

/** The path of a file as seen from a folder; the whole path where it is not below it. */
export function relativePath(uri: string, folder: string): string {
  const { path } = URI.parse(uri);
  const base = `${URI.parse(folder).path.replace(/\/+$/, '')}/`;
  return path.startsWith(base) ? path.slice(base.length) : path;
}

/** Whether a file or folder is the folder or in it, at any depth. */
export function isWithin(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(`${folder}/`);
}

/** A URI in its one spelling, without a slash at the end. */
export function withoutSlash(uri: string): string {
  return URI.parse(uri).toString().replace(/\/+$/, '');
}

/**
 * What an entry of `extends` points at, or why it points at nothing, in one sentence.
 * @param within the folder that it may not lead out of; nothing outside of it is read.
 */
export async function targetOf(
  reference: string,
  from: string,
  files: Pick<WorkspaceFiles, 'read'>,
  say: Say,
  within?: string,
): Promise<{ uri: string; name?: string } | { problem: string }> {
  if (/^[a-z][\w+.-]+:\/\//i.test(reference)) {
    return {
      problem: say(
        'Nothing is fetched from the network. Save a copy beside this file, or install it as a package.',
      ),
    };
  }
  const folder = parentOf(from) ?? from;
  if (/^\.{0,2}[\\/]|^[a-z]:[\\/]|\.(?:ya?ml|json)$/i.test(reference)) {
    return inside(resolvePath(folder, reference.replaceAll('\\', '/')), within, say);
  }
  for (const at of pathTo(folder).reverse()) {
    if (within !== undefined && !isWithin(at, within)) break;
    const root = `${at}/node_modules/${reference}`;
    const manifest = await files.read(`${root}/package.json`);
    if (manifest === undefined) continue;
    const target = inside(resolvePath(root, offeredBy(manifest)), within, say);
    return 'problem' in target ? target : { ...target, name: reference };
  }
  if (within !== undefined) {
    return {
      problem: say(
        'No package of this name is installed in this folder. What is outside is read as soon as you trust the workspace.',
      ),
    };
  }
  return {
    problem: say(
      'No package of this name is installed. Install it (npm install --save-dev {0}); for a file, write its path, such as ./{0}.yaml.',
      reference,
    ),
  };
}

function inside(uri: string, within: string | undefined, say: Say): { uri: string } | { problem: string } {
  if (within === undefined || isWithin(uri, within)) return { uri };
  return {
    problem: say(
      'It lies outside of this folder. What is outside is read as soon as you trust the workspace.',
    ),
  };
}

/** The file that a package names in the field `cxTerminology` of its package.json. */
function offeredBy(manifest: string): string {
  try {
    const { cxTerminology }: { cxTerminology?: unknown } = JSON.parse(manifest);
    return typeof cxTerminology === 'string' ? cxTerminology : packageFile;
  } catch {
    return packageFile;
  }
}

function resolvePath(folder: string, path: string): string {
  const base = URI.parse(folder);
  if (/^[a-z]:/i.test(path)) return base.with({ path: `/${path}` }).toString();
  const parts = path.startsWith('/') ? [] : base.path.split('/');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return base.with({ path: `/${parts.filter((part) => part !== '').join('/')}` }).toString();
}

function nameOf(uri: string): string {
  return URI.parse(uri).path.split('/').at(-1) ?? '';
}
