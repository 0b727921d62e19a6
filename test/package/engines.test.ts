/** The manifest promises no older editor and no older Node than those that the tests run in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../host/paths.ts';
import { oldest } from '../host/release.ts';

const read = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

const { engines, devDependencies } = read(repositoryRoot);
const host = read(oldest.root);

test('the oldest VS Code that is promised is the one of the oldest host', () => {
  // code-server 4.X carries VS Code 1.X.
  const [, minor] = /^4\.(\d+)\.\d+$/.exec(host.dependencies['code-server']) ?? [];
  expect(engines.vscode).toBe(`^1.${minor}.0`);
});

test('the code is compiled with the API of that VS Code', () => {
  expect(`^${devDependencies['@types/vscode']}.0`).toBe(engines.vscode);
});

test('the Node of the oldest host is of the oldest version that is promised', () => {
  expect(engines.node).toBe(`>=${oldest.nodeMajor}`);
  for (const version of Object.values(host.optionalDependencies))
    expect(version).toMatch(new RegExp(`^${oldest.nodeMajor}\\.`));
});
