/** Takes out of front matter what is no prose: the values of most keys are names, dates and lists. */
import { readFrontMatter } from './frontMatter.ts';

/** A line that begins the value of a key of the outermost mapping. */
const keyLine = /^([A-Za-z][\w-]*):(?:\s|$)/;

/** A line that goes on with the value of a key. */
const further = /^(?:[ \t#-]|$)/;

/**
 * A document without the values of the front matter that have other keys than these; what is not plain YAML stays.
 * In the outermost mapping every value is indented, or it is a list.
 */
export function withoutOtherValues(source: string, keys: readonly string[]): string {
  if (!source.startsWith('---') || source.includes('\r')) return source;
  const end = readFrontMatter(source, [])?.end ?? 0;
  const lines = source.slice(0, end).split('\n');
  if (end === 0 || lines.some((line) => /^[{[]/.test(line))) return source;
  const kept: string[] = [];
  let isKept = true;
  for (const line of lines) {
    const key = keyLine.exec(line)?.[1];
    if (key !== undefined) isKept = keys.includes(key);
    else if (!further.test(line)) isKept = true;
    if (isKept) kept.push(line);
  }
  return kept.join('\n') + source.slice(end);
}
