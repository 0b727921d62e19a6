/** Which files .gitignore files on disk exclude, at every level from the root of the repository down. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { IgnoreRules as Rules } from '../files/ignoreRules.ts';

/** The file with the rules of a folder. */
export const ignoreFile = '.gitignore';

/** What the root of a repository has; of a worktree or submodule it is a file. */
const repositoryName = '.git';

/** The rules that hold inside a folder. Immutable. All paths are absolute. */
export class IgnoreRules {
  private readonly rules: Rules;

  private constructor(rules: Rules) {
    this.rules = rules;
  }

  /**
   * The rules for a folder and what is in it: its own, and those of its parents up to the root of its repository.
   * Where they exclude the folder itself, only its own hold: who names a folder wants it searched.
   */
  static of(folder: string): IgnoreRules {
    const path = pathFromRepository(folder);
    let rules = new IgnoreRules(Rules.none(slashed(path[0] ?? folder)));
    for (const parent of path) {
      if (rules.excludes(parent, true)) return new IgnoreRules(Rules.none(slashed(folder))).within(folder);
      rules = rules.within(parent);
    }
    return rules;
  }

  /**
   * The rules inside a folder that these hold for. A repository inside another one goes by its own rules.
   * @param names what is in the folder.
   */
  inside(folder: string, names: ReadonlySet<string>): IgnoreRules {
    if (names.has(repositoryName)) return IgnoreRules.of(folder);
    return names.has(ignoreFile) ? this.within(folder) : this;
  }

  /** The same, with the rules of the folder's own .gitignore, if it has one. */
  private within(folder: string): IgnoreRules {
    const content = readIfThere(join(folder, ignoreFile));
    return content === undefined ? this : new IgnoreRules(this.rules.with(slashed(folder), content));
  }

  /** Whether a file or folder is excluded. */
  excludes(path: string, isFolder: boolean): boolean {
    return this.rules.excludes(slashed(path), isFolder);
  }
}

/** A path with forward slashes. */
function slashed(path: string): string {
  return path.split(sep).join('/');
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

/** Whether a folder is the root of a repository. */
export function isRepository(folder: string): boolean {
  return existsSync(join(folder, repositoryName));
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
