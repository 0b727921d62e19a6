/** Finds the files to check. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join, normalize, resolve } from 'node:path';
import type { Problem } from './checkedFile.ts';
import { IgnoreRules, isRepository } from './gitignore.ts';
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
    else yield* filesIn(path, IgnoreRules.of(resolve(path)));
  } catch (error) {
    yield fileProblem(path, 'read', error);
  }
}

/** `rules` are those inside the folder. */
function* filesIn(folder: string, rules: IgnoreRules): Generator<Found> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield fileProblem(folder, 'read', error);
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (!isWanted(entry) || rules.excludes(resolve(path), entry.isDirectory())) continue;
    if (!entry.isDirectory()) yield path;
    else yield* filesBelow(path, rules);
  }
}

function isWanted(entry: Dirent): boolean {
  if (entry.isDirectory()) return !skippedFolders.has(entry.name);
  return entry.isFile() && markdownName.test(entry.name);
}

/** `outer` are the rules around the folder. */
function* filesBelow(folder: string, outer: IgnoreRules): Generator<Found> {
  const absolute = resolve(folder);
  let rules = outer;
  try {
    // A repository inside another one goes by its own rules.
    rules = isRepository(absolute) ? IgnoreRules.of(absolute) : outer.within(absolute);
  } catch (error) {
    yield fileProblem(join(folder, '.gitignore'), 'read', error);
  }
  yield* filesIn(folder, rules);
}
