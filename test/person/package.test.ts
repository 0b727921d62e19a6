/** The package contains what runs and what a reader wants, and nothing else. */
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
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
  const isPart = (file: string) => /^dist\/languageServer\.\w+\.[A-Z0-9]{8}\.js$/.test(file);
  expect(files.filter((file) => !file.startsWith('images/') && !isPart(file)).toSorted()).toEqual(
    [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/anchors.js',
      'dist/client.js',
      'dist/configuration.js',
      'dist/glossary.json',
      'dist/html.js',
      'dist/ignore.js',
      'dist/languageServer.js',
      'dist/schema/configuration.schema.json',
      'dist/search.js',
      'dist/server.js',
      'dist/web/client.js',
      'dist/web/server.js',
      'dist/words.copyright.txt',
      'dist/words.txt',
      'dist/yaml.js',
      'package.json',
      'package.nls.json',
    ].toSorted(),
  );
  expect(files.filter((file) => file.startsWith('images/'))).not.toEqual([]);
  expect(files.filter(isPart)).not.toEqual([]);
});

it.each(['client', 'server'])('has nothing of Node in the web bundle of the %s', (name) => {
  const bundle = readFileSync(join(repositoryRoot, `dist/web/${name}.js`), 'utf8');
  const required = [...bundle.matchAll(/\brequire\(["'`]([^"'`]+)["'`]\)/g)].map(([, module = '']) => module);
  expect(required.filter((module) => isBuiltin(module))).toEqual([]);
  expect(bundle).not.toMatch(/["'`]node:\w/);
});

it('stays small', () => {
  const sizeOf = (file: string) => statSync(join(repositoryRoot, file)).size / 1024;
  expect(sizeOf('dist/client.js')).toBeLessThan(550);
  expect(sizeOf('dist/web/client.js')).toBeLessThan(550);
  expect(sizeOf('dist/languageServer.js')).toBeLessThan(520);
  expect(statSync(packagedExtension()).size / 1024 / 1024).toBeLessThan(4);
});
