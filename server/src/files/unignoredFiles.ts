/** Finds the Markdown files of a folder that Git would not ignore, whoever it is that can look into folders. */
import type { CancellationToken } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { parentOf, withoutSlash } from '../configuration/places.ts';
import { IgnoreRules } from './ignoreRules.ts';
import { lookers, markdownName, skippedFolders } from './walk.ts';
import type { WorkspaceFiles } from './workspaceFiles.ts';

/** A folder to look into, with the rules that hold in it but for its own. */
interface Waiting {
  readonly path: string;
  readonly rules: IgnoreRules;
}

/**
 * The URIs of the Markdown files in a folder and below, without what packages bring and without what .gitignore files
 * exclude, from the root of the repository down. Stops early where the token is cancelled.
 * @throws Error where it can't be found out now.
 */
export async function unignoredMarkdownFiles(
  folder: string,
  files: WorkspaceFiles,
  token: CancellationToken,
): Promise<readonly string[]> {
  const root = URI.parse(withoutSlash(folder));
  const uriOf = (path: string) => root.with({ path: path || '/' }).toString();
  const found: string[] = [];
  const lookInto = async ({ path, rules: outer }: Waiting): Promise<Waiting[]> => {
    const entries = await files.entries(uriOf(path), token);
    const has = (name: string) => entries.some((entry) => entry.name === name);
    // A repository inside another one goes by its own rules.
    const around = has('.git') ? IgnoreRules.none(path) : outer;
    const rules = has('.gitignore') ? await withOwn(path, around) : around;
    const below: Waiting[] = [];
    for (const { name, kind } of entries) {
      const child = `${path}/${name}`;
      if (kind === 'file' && markdownName.test(name) && !rules.excludes(child, false))
        found.push(uriOf(child));
      if (kind === 'folder' && !skippedFolders.has(name) && !rules.excludes(child, true))
        below.push({ path: child, rules });
    }
    return below;
  };
  const withOwn = async (path: string, around: IgnoreRules): Promise<IgnoreRules> => {
    const content = await files.read(`${uriOf(path)}/.gitignore`).catch(() => undefined);
    return content === undefined ? around : around.with(path, content);
  };
  const top = root.path.replace(/\/$/, '');
  const waiting: Waiting[] = [{ path: top, rules: await rulesAround(root.toString(), files) }];
  while (waiting.length > 0 && !token.isCancellationRequested) {
    const below = await Promise.all(waiting.splice(-lookers).map(lookInto));
    waiting.push(...below.flat());
  }
  return found;
}

/**
 * The rules of the folders around one, up to the root of its repository. Where they exclude it, they don't hold: who
 * opens a folder wants it checked.
 */
async function rulesAround(folder: string, files: WorkspaceFiles): Promise<IgnoreRules> {
  const pathOf = (uri: string) => URI.parse(uri).path;
  const none = IgnoreRules.none(pathOf(folder));
  const around: string[] = [];
  for (let at: string | undefined = folder; at !== undefined; at = parentOf(at)) {
    around.unshift(at);
    if ((await files.stat(`${at}/.git`)) !== undefined) break;
    if (parentOf(at) === undefined) return none;
  }
  let rules = IgnoreRules.none(pathOf(around[0] ?? folder));
  for (const at of around.slice(0, -1)) {
    const content = await files.read(`${at}/.gitignore`).catch(() => undefined);
    if (content !== undefined) rules = rules.with(pathOf(at), content);
    const next = around[around.indexOf(at) + 1] ?? folder;
    if (rules.excludes(pathOf(next), true)) return none;
  }
  return rules;
}
