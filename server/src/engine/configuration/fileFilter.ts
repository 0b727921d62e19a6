/** Which files a configuration wants checked. */
import ignore from 'ignore';
import type { Configuration } from './configuration.ts';

/**
 * Whether the files are to be checked that a configuration names.
 * @returns a question for a path with forward slashes, relative to the folder of the configuration's file.
 */
export function fileFilter({ include, exclude }: Configuration): (path: string) => boolean {
  const isExcluded = matcher(exclude);
  const isIncluded = include === undefined ? () => true : matcher(include);
  return (path) => isIncluded(path) && !isExcluded(path);
}

function matcher(patterns: readonly string[]): (path: string) => boolean {
  if (patterns.length === 0) return () => false;
  // Teams work on different systems: the pattern decides, not the file system.
  const rules = ignore({ ignorecase: false }).add([...patterns]);
  return (path) => ignore.isPathValid(path) && rules.ignores(path);
}
