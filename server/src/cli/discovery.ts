/** Finds the files to check. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join, normalize, resolve } from 'node:path';
import type { Problem } from './checkedFile.ts';
import { IgnoreRules, ignoreFile } from './gitignore.ts';
import { fileProblem } from './problems.ts';

const markdownName = /\.(?:md|markdown|mdx)$/i;
const skippedFolders: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** The path of a file, or why there is none. */
type Found = string | Problem;

/**
 * The files that the paths stand for, each once: files as they are, folders with the Markdown files in them, in
 * alphabetical order. Links are followed where they are named, not inside folders. For what can't be read there is a
 * problem in its place, and the rest is still found.
 */
export function* findFiles(paths: readonly string[]): Generator<Found> {
  const [only, ...others] = paths;
  // What is in one folder is met once.
  if (only !== undefined && others.length === 0) return yield* filesOf(normalize(only));
  const seen = new Set<string>();
  for (const path of paths) {
    for (const found of filesOf(normalize(path))) {
      if (typeof found === 'string') {
        const absolute = resolve(found);
        if (seen.has(absolute)) continue;
        seen.add(absolute);
      }
      yield found;
    }
  }
}

function* filesOf(path: string): Generator<Found> {
  try {
    if (!statSync(path).isDirectory()) yield path;
    else {
      const absolute = resolve(path);
      yield* filesIn(
        { path, absolute },
        readdirSync(path, { withFileTypes: true }),
        IgnoreRules.of(absolute),
      );
    }
  } catch (error) {
    yield fileProblem(path, 'read', error);
  }
}

/** A folder, as it is named, and its absolute path. */
interface Folder {
  readonly path: string;
  readonly absolute: string;
}

/** `rules` are those inside the folder. */
function* filesIn(folder: Folder, entries: Dirent[], rules: IgnoreRules): Generator<Found> {
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!isWanted(entry)) continue;
    const isFolder = entry.isDirectory();
    const absolute = join(folder.absolute, entry.name);
    if (rules.excludes(absolute, isFolder)) continue;
    const path = join(folder.path, entry.name);
    if (isFolder) yield* filesBelow({ path, absolute }, rules);
    else yield path;
  }
}

function isWanted(entry: Dirent): boolean {
  if (entry.isDirectory()) return !skippedFolders.has(entry.name);
  return entry.isFile() && markdownName.test(entry.name);
}

/** `outer` are the rules around the folder. */
function* filesBelow(folder: Folder, outer: IgnoreRules): Generator<Found> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder.path, { withFileTypes: true });
  } catch (error) {
    yield fileProblem(folder.path, 'read', error);
    return;
  }
  let rules = outer;
  try {
    rules = outer.inside(folder.absolute, new Set(entries.map(({ name }) => name)));
  } catch (error) {
    yield fileProblem(join(folder.path, ignoreFile), 'read', error);
  }
  yield* filesIn(folder, entries, rules);
}
