/** Which files .gitignore files exclude. Whoever finds those files hands over what is in them. */
import ignore, { type Ignore } from 'ignore';

/** As Git does it, by what file systems are wont to be; a browser knows none. */
const ignoresCase = typeof process !== 'undefined' && /^(?:win32|darwin)$/.test(process.platform);

/** The rules that hold inside a folder. Immutable. All paths are absolute, with forward slashes. */
export class IgnoreRules {
  /** What the rules are relative to, without a slash at its end. */
  private readonly base: string;
  /** Absent where there are no rules. */
  private readonly matcher: Ignore | undefined;

  private constructor(base: string, matcher?: Ignore) {
    this.base = base;
    this.matcher = matcher;
  }

  /** None yet, for a folder and what is in it. */
  static none(base: string): IgnoreRules {
    return new IgnoreRules(base.replace(/\/$/, ''));
  }

  /** These, and those of the .gitignore in a folder that these hold for. */
  with(folder: string, content: string): IgnoreRules {
    const patterns = content.split(/\r?\n/).flatMap((line) => rebase(line, this.relative(folder)));
    const matcher = ignore({ ignorecase: ignoresCase }).add(this.matcher ?? []);
    return new IgnoreRules(this.base, matcher.add(patterns));
  }

  /** Whether a file or folder is excluded. */
  excludes(path: string, isFolder: boolean): boolean {
    if (!this.matcher) return false;
    const name = this.relative(path);
    return name !== '' && this.matcher.ignores(isFolder ? `${name}/` : name);
  }

  private relative(path: string): string {
    return path.slice(this.base.length).replace(/^\/|\/$/g, '');
  }
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
