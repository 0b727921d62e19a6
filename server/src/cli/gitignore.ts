/** Which files .gitignore files exclude, at every level from the root of the repository down. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** The rules that hold inside a folder. Immutable. */
export class IgnoreRules {
  /** What the rules are relative to. */
  private readonly base: string;
  private readonly matcher: Ignore;

  private constructor(base: string, matcher: Ignore) {
    this.base = base;
    this.matcher = matcher;
  }

  /**
   * The rules for a folder (an absolute path) and what is in it: its own, and those of its parents up to the root of
   * its repository. Where they exclude the folder itself, only its own hold: who names a folder wants it searched.
   */
  static of(folder: string): IgnoreRules {
    const path = pathFromRepository(folder);
    let rules = new IgnoreRules(path[0] ?? folder, newMatcher());
    for (const parent of path) {
      if (rules.excludes(parent, true)) return new IgnoreRules(folder, newMatcher()).within(folder);
      rules = rules.within(parent);
    }
    return rules;
  }

  /** The rules inside a folder that these hold for, with those of its own .gitignore. */
  within(folder: string): IgnoreRules {
    const content = readIfThere(join(folder, '.gitignore'));
    if (content === undefined) return this;
    const patterns = content.split(/\r?\n/).flatMap((line) => rebase(line, this.relative(folder)));
    return new IgnoreRules(this.base, newMatcher().add(this.matcher).add(patterns));
  }

  /** Whether a file or folder is excluded. */
  excludes(path: string, isFolder: boolean): boolean {
    const name = this.relative(path);
    return name !== '' && this.matcher.ignores(isFolder ? `${name}/` : name);
  }

  private relative(path: string): string {
    return relative(this.base, path).split(sep).join('/');
  }
}

/** As Git does it, by what file systems are wont to be. */
function newMatcher(): Ignore {
  return ignore({ ignorecase: process.platform === 'win32' || process.platform === 'darwin' });
}

/** The folders from the root of the repository down to a folder; only itself where it is in none. */
function pathFromRepository(folder: string): string[] {
  const path = [folder];
  for (let at = folder; !isRepository(at); at = dirname(at)) {
    if (dirname(at) === at) return [folder];
    path.unshift(dirname(at));
  }
  return path;
}

/** Whether a folder is the root of a repository. Of a worktree or submodule, `.git` is a file. */
export function isRepository(folder: string): boolean {
  return existsSync(join(folder, '.git'));
}

/** A line of the .gitignore in `folder` as it would stand in one at the base; none if it has no pattern. */
function rebase(line: string, folder: string): string[] {
  const pattern = line.replace(/(?<!\\)\s+$/, '');
  if (pattern === '' || pattern.startsWith('#')) return [];
  if (folder === '') return [pattern];
  const isNegated = pattern.startsWith('!');
  const body = isNegated ? pattern.slice(1) : pattern;
  // A pattern with a slash before its end is anchored, any other matches at every depth.
  const isAnchored = body.slice(0, -1).includes('/');
  const prefix = `/${folder.replace(/[\\*?[\]]/g, '\\$&')}/${isAnchored ? '' : '**/'}`;
  return [`${isNegated ? '!' : ''}${prefix}${body.replace(/^\//, '')}`];
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
