/** What the documentation has people copy into a terminal, a CI or an editor runs, and does what is said of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json';
import { readCommandLine } from '../../server/src/commandLine.ts';
import * as protocol from '../../server/src/protocol.ts';
import { folderWith } from './support/folder.ts';
import { repositoryRoot, run } from './support/program.ts';

const read = (page: string) => readFileSync(join(repositoryRoot, page), 'utf8');
const ci = read('docs/ci.md');
const editors = read('docs/editors.md');

/** The code of a language on a page, the section that it is in before it. */
function blocksOf(page: string, language: string): { readonly section: string; readonly code: string }[] {
  const sections = page.split(/^## /m);
  return sections.flatMap((text) =>
    [...text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(([, code = '']) => ({
      section: text.slice(0, text.indexOf('\n')),
      code,
    })),
  );
}

const wrong = { 'docs/page.md': 'Every touch point counts.\n' };
const right = { 'docs/page.md': 'Every touchpoint counts.\n' };

/** Runs what stands in a recipe, `npx` before it or not, with the built program; resolves with its exit code. */
async function exitCodeOf(line: string, files: Readonly<Record<string, string>>, ...more: string[]) {
  const [name = '', ...args] = line
    .replace(/\s*#.*/, '')
    .replace(/^npx --yes /, '')
    .split(' ');
  expect(manifest.bin).toHaveProperty(name);
  const { exitCode, stderr } = await run([...args, ...more], { in: folderWith(files) });
  return exitCode === 2 ? stderr : exitCode;
}

describe('in the terminal', () => {
  const lines = [read('README.md'), ci]
    .flatMap((page) => blocksOf(page, 'sh').flatMap(({ code }) => code.split('\n')))
    .filter((line) => line.startsWith('cx-terminology '));

  it.each(lines)('%s', async (line) => {
    expect(await exitCodeOf(line, wrong)).toBe(line.includes('--fix') ? 0 : 1);
    expect(await exitCodeOf(line, right)).toBe(0);
  });

  it('is installed from the file that is packed', () => {
    expect(read('README.md')).toContain(`npm install --global ./${manifest.name}-${manifest.version}.tgz`);
  });

  it('ends with the exit codes of the table', async () => {
    expect([...ci.matchAll(/^\| (\d) \|/gm)].map(([, code]) => code)).toEqual(['0', '1', '2']);
    const hint = { 'a.md': 'Our CSAT rose.\n' };
    expect((await run(['check', '.'], { in: folderWith(hint) })).exitCode).toBe(0);
    expect((await run(['check', '--fail-on', 'hint', '.'], { in: folderWith(hint) })).exitCode).toBe(1);
    expect((await run(['check', '--jobs', 'x', '.'], { in: folderWith(right) })).exitCode).toBe(2);
    const broken = { ...right, '.cx-terminology.yaml': 'speling: en-GB\n' };
    expect((await run(['check', '.'], { in: folderWith(broken) })).exitCode).toBe(2);
    expect((await run(['check', 'nowhere.md'], { in: folderWith(right) })).exitCode).toBe(2);
  });

  it('has the options that the page names', async () => {
    const { stdout } = await run(['check', '--help']);
    const named = ci.match(/(?<=[\s`])--(?!yes)[a-z][\w-]*/g) ?? [];
    expect(named.filter((option) => !stdout.includes(option) && option !== '--help')).toEqual([]);
  });
});

describe('in CI', () => {
  const recipes = blocksOf(ci, 'yaml').map(({ section, code }) => [section, parse(code)] as const);
  const recipe = (name: string) => new Map(recipes).get(name);
  const oldestNode = Number(/\d+/.exec(manifest.engines.node)?.[0]);

  async function checksDocuments(line: string, ...files: string[]) {
    expect(await exitCodeOf(line, wrong, ...files)).toBe(1);
    expect(await exitCodeOf(line, right, ...files)).toBe(0);
  }

  it('knows all recipes', () => {
    expect(recipes.map(([section]) => section)).toEqual(['GitHub Actions', 'GitLab', 'pre-commit']);
  });

  it('GitHub Actions', async () => {
    const { on, jobs } = recipe('GitHub Actions');
    expect(on).toBe('pull_request');
    const [checkout, node, check] = jobs.terms.steps;
    expect(checkout.uses).toMatch(/^actions\/checkout@v\d+$/);
    expect(node.uses).toMatch(/^actions\/setup-node@v\d+$/);
    expect(node.with['node-version']).toBeGreaterThanOrEqual(oldestNode);
    await checksDocuments(check.run);
  });

  it('GitLab', async () => {
    const { image, script } = recipe('GitLab').terms;
    expect(Number(/^node:(\d+)$/.exec(image)?.[1])).toBeGreaterThanOrEqual(oldestNode);
    expect(script).toHaveLength(1);
    await checksDocuments(script[0]);
  });

  it('pre-commit', async () => {
    const [{ repo, hooks }] = recipe('pre-commit').repos;
    const [{ language, additional_dependencies, entry, files }] = hooks;
    expect([repo, language, additional_dependencies]).toEqual(['local', 'node', [manifest.name]]);
    const staged = ['docs/page.md', 'a.mdx', 'b.markdown', 'c.md.txt', 'd.yaml'];
    const passed = staged.filter((file) => new RegExp(files).test(file));
    expect(passed).toEqual(['docs/page.md', 'a.mdx', 'b.markdown']);
    await checksDocuments(entry, 'docs/page.md');
  });
});

describe('in editors', () => {
  const languages = { Neovim: 'lua', Helix: 'toml', Emacs: 'elisp', 'Sublime Text': 'json', Kate: 'json' };
  const recipes = Object.entries(languages).map(([editor, language]) => {
    const [code = ''] = blocksOf(editors, language).flatMap(({ section, code }) =>
      section === editor ? [code] : [],
    );
    return { editor, code };
  });

  it('knows all recipes', () => {
    expect(blocksOf(editors, '\\w+').map(({ section }) => section)).toEqual(Object.keys(languages));
  });

  it.each(recipes)('$editor starts a program that there is, as it wants to be started', ({ code }) => {
    const strings = [...code.matchAll(/["']([^"'\n]*)["']/g)].map(([, text = '']) => text);
    expect(strings).toContain('cx-terminology-language-server');
    expect(manifest.bin).toHaveProperty('cx-terminology-language-server');
    const args = strings.filter((text) => text.startsWith('--'));
    expect(readCommandLine(args)).toEqual({ kind: 'stdio' });
  });

  it.each(recipes)('$editor sets what can be set', ({ editor, code }) => {
    const properties = manifest.contributes.configuration.flatMap((one) => Object.entries(one.properties));
    const settings = new Map<string, object>(properties);
    const set = [...code.matchAll(/cxTerminology\b\W+(\w+)\W+([\w-]+)/g)];
    expect(set).toHaveLength(editor === 'Kate' ? 0 : 1);
    for (const [, name, value] of set) {
      expect(settings.get(`cxTerminology.${name}`)).toHaveProperty('enum', expect.arrayContaining([value]));
    }
  });

  it.each(recipes)('$editor has brackets and quotes in pairs', ({ code }) => {
    const bare = code.replace(/(["'])(?:(?!\1)[^\n])*\1(?!\()/g, '');
    const open: string[] = [];
    for (const [bracket] of bare.matchAll(/[()[\]{}]/g)) {
      const at = ')]}'.indexOf(bracket);
      if (at < 0) open.push(bracket);
      else expect(open.pop()).toBe('([{'[at]);
    }
    expect(open).toEqual([]);
  });

  it('Helix is told of its server in TOML', () => {
    const [{ code = '' } = {}] = blocksOf(editors, 'toml');
    for (const line of code.split('\n')) {
      const [, value] = /^[\w-]+ = (.+)$/.exec(line) ?? [];
      if (value === undefined) expect(line).toMatch(/^(?:|\[[\w.-]+\]|\[\[[\w.-]+\]\])$/);
      else expect(() => JSON.parse(value.replace(/([\w-]+) = /g, '"$1": ')), line).not.toThrow();
    }
  });

  it('commands and options that are named for any other exist', () => {
    const ids = Object.values(protocol);
    const named = editors.match(/cxTerminology\.server\.\w+/g) ?? [];
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => !ids.some((known) => known === id))).toEqual([]);
    const option: keyof protocol.InitializationOptions = 'storageUri';
    expect(editors).toContain(`\`initializationOptions.${option}\``);
    for (const id of ['markdown', 'mdx']) expect(manifest.activationEvents).toContain(`onLanguage:${id}`);
    for (const args of ['--socket=8080', '--node-ipc'])
      expect(readCommandLine([args])).not.toHaveProperty('error');
  });
});
