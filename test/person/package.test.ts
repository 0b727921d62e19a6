/** The package contains what runs and what a reader wants, and nothing else. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../host/paths.ts';
import { packagedExtension } from './vsix.ts';

it('has exactly these files', () => {
  const vsce = join(repositoryRoot, 'node_modules/.bin/vsce');
  const list = execFileSync(vsce, ['ls', '--no-dependencies'], {
    cwd: repositoryRoot,
    encoding: 'utf8',
    env: { ...process.env, npm_config_loglevel: 'silent' },
  });
  const files = list.split('\n').filter((line) => /^[\w./-]+$/.test(line) && line !== '');
  const isPart = (file: string) => /^dist\/(?:client|languageServer)\.\w+\.[A-Z0-9]{8}\.js$/.test(file);
  expect(files.filter((file) => !isPart(file)).toSorted()).toEqual(
    [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/anchors.js',
      'dist/client.js',
      'dist/configuration.js',
      'dist/german.js',
      'dist/glossary.json',
      'dist/html.js',
      'dist/ignore.js',
      'dist/languageServer.js',
      'dist/page/entry.css',
      'dist/page/entry.js',
      'dist/page/preview.css',
      'dist/page/preview.js',
      'dist/page/report.css',
      'dist/page/report.js',
      'dist/schema/configuration.schema.json',
      'dist/search.js',
      'dist/server.js',
      'dist/web/client.js',
      'dist/web/server.js',
      'dist/words.copyright.txt',
      'dist/words.txt',
      'dist/yaml.js',
      'docs/sample/reports/customer-survey.md',
      'images/glossary.svg',
      'images/icon.png',
      ...['add-term', 'findings', 'look-up', 'problems', 'quick-fix'].map(
        (name) => `images/walkthrough/${name}.png`,
      ),
      'package.json',
      'l10n/bundle.l10n.de.json',
      'package.nls.de.json',
      'package.nls.json',
    ].toSorted(),
  );
  expect(files.filter(isPart)).not.toEqual([]);
});

it.each(['client', 'server'])('has nothing of Node in the web bundle of the %s', (name) => {
  const bundle = readFileSync(join(repositoryRoot, `dist/web/${name}.js`), 'utf8');
  const required = [...bundle.matchAll(/\brequire\(["'`]([^"'`]+)["'`]\)/g)].map(([, module = '']) => module);
  expect(required.filter((module) => isBuiltin(module))).toEqual([]);
  expect(bundle).not.toMatch(/["'`]node:\w/);
});

/** What a program is made of, in KB: the file that is loaded first, and its parts. */
function sizesOf(program: string): { all: number; atStart: number } {
  const files = readdirSync(join(repositoryRoot, 'dist')).filter(
    (file) => file.startsWith(`${program}.`) && file.endsWith('.js'),
  );
  const sizeOf = (file: string) => statSync(join(repositoryRoot, 'dist', file)).size / 1024;
  const sum = (some: readonly string[]) => some.reduce((size, file) => size + sizeOf(file), 0);
  const first = readFileSync(join(repositoryRoot, 'dist', `${program}.js`), 'utf8');
  const atStart = files.filter((file) => file === `${program}.js` || first.includes(file));
  return { all: sum(files), atStart: sum(atStart) };
}

it('stays small', () => {
  expect(sizesOf('client').all).toBeLessThan(450);
  expect(sizesOf('client').atStart).toBeLessThan(50);
  expect(statSync(join(repositoryRoot, 'dist/web/client.js')).size / 1024).toBeLessThan(400);
  expect(sizesOf('languageServer').all).toBeLessThan(531);
  expect(sizesOf('languageServer').atStart).toBeLessThan(400);
  expect(statSync(packagedExtension()).size / 1024 / 1024).toBeLessThan(4);
});
