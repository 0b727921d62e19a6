/** The pages that are written in part by `npm run docs`: which parts, and what should stand in them today. */
import { readFileSync } from 'node:fs';
import { commandTables } from './commands.mts';
import { figures } from './figures.mts';
import { Manifest } from './manifest.mts';
import { ruleTable } from './rules.mts';
import { settingTables } from './settings.mts';

interface WrittenPart {
  /** The page, from the root of the repository. */
  readonly file: string;
  /** What the marks around the part call it. */
  readonly name: string;
  content(manifest: Manifest, read: (file: string) => string): string;
}

const parts: readonly WrittenPart[] = [
  { file: 'docs/settings.md', name: 'settings', content: settingTables },
  { file: 'docs/commands.md', name: 'commands', content: commandTables },
  { file: 'docs/rules/README.md', name: 'rules', content: ruleTable },
  { file: 'README.md', name: 'figures', content: figuresOf },
  { file: 'docs/comparison.md', name: 'figures', content: figuresOf },
];

function figuresOf(_: Manifest, read: (file: string) => string): string {
  return figures(read('docs/benchmark.md'));
}

/** The pages as they should be. `root` ends with a slash. */
export function writtenPages(root: string): { readonly file: string; readonly text: string }[] {
  const read = (file: string) => readFileSync(`${root}${file}`, 'utf8');
  const manifest = new Manifest(JSON.parse(read('package.json')), JSON.parse(read('package.nls.json')));
  return parts.map(({ file, name, content }) => ({
    file,
    text: withPart(read(file), name, content(manifest, read)),
  }));
}

/**
 * A page with something else between the two marks of a part.
 * @throws where it has no such marks.
 */
export function withPart(page: string, name: string, content: string): string {
  const begin = `<!-- ${name}: begin, written by "npm run docs" -->`;
  const end = `<!-- ${name}: end -->`;
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`A page has lost its marks: ${begin} … ${end}`);
  return `${page.slice(0, from + begin.length)}\n\n${content}\n\n${page.slice(to)}`;
}
