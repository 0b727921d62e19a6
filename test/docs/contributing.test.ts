/** The map in CONTRIBUTING shows the folders that there are. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import manifest from '../../package.json';
import { root } from './pages.ts';

const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
const mapped = [...page.matchAll(/^\| `([\w./]+\/)`/gm)].map(([, folder = '']) => folder);

function foldersIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}${name}/`);
}

it.each(mapped)('%s exists', (folder) => {
  expect(existsSync(join(root, folder))).toBe(true);
});

it('has all folders of the server, the engine and the client', () => {
  const folders = ['server/src/', 'server/src/engine/', 'client/src/'].flatMap(foldersIn);
  expect(folders.filter((folder) => !mapped.includes(folder))).toEqual([]);
});

it('names scripts that exist', () => {
  const named = [...page.matchAll(/`npm (?:run )?([\w-]+)/g)].map(([, script = '']) => script);
  expect(named.filter((script) => !(script in manifest.scripts))).toEqual([]);
});
