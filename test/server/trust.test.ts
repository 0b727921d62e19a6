/** A workspace that the user does not trust: its files build on none that lie outside of it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { folderWith } from '../cli/support/folder.ts';
import { connect } from './support/client.ts';

const name = 'docs/.cx-terminology.yaml';
const basket = 'concepts:\n  - term: smart basket\n    definition: A basket that counts.\n';

/** What holds for a document in `docs`, and what is said of its configuration file, where `docs` is open. */
async function inDocs(files: Record<string, string>, isTrusted: boolean | undefined) {
  const folder = folderWith(files);
  mkdirSync(join(folder, 'docs'), { recursive: true });
  const uriOf = (path: string) => pathToFileURL(join(folder, path)).toString();
  const client = await connect({
    workspaceFolders: [uriOf('docs')],
    initializationOptions: isTrusted === undefined ? {} : { isTrusted },
  });
  const document = await client.open('A smart-basket.', { uri: uriOf('docs/page.md') });
  const marked = await document.marked();
  await client.settled();
  const faults = client.published.items.flatMap(({ diagnostics }) => diagnostics);
  return { marked, faults: faults.map(({ message }) => message) };
}

const found = 'A «smart-basket→smart basket».';
const nothing = 'A smart-basket.';
const outside = /outside of this folder\. What is outside is read as soon as you trust the workspace\.$/;
const notHere = /installed in this folder\. What is outside is read as soon as you trust the workspace\.$/;

const above = { [name]: 'extends: [builtin, ../terms.yaml]', 'terms.yaml': basket };
const inRepository = { ...above, '.git/HEAD': '' };
const beside = { [name]: 'extends: [builtin, ./terms.yaml]', 'docs/terms.yaml': basket };
const packageAbove = {
  [name]: 'extends: [builtin, terms]',
  'node_modules/terms/package.json': '{}',
  'node_modules/terms/cx-terminology.yaml': basket,
};
const packageThatLeadsOut = {
  [name]: 'extends: [builtin, terms]',
  'docs/node_modules/terms/package.json': '{"cxTerminology": "../../../terms.yaml"}',
  'terms.yaml': basket,
};

test.each<[string, Record<string, string>, string, RegExp | undefined]>([
  ['a file outside of the folder is not read', above, nothing, outside],
  ['a file in the repository is', inRepository, found, undefined],
  ['a file in the folder is', beside, found, undefined],
  ['a package outside of the folder is not', packageAbove, nothing, notHere],
  ['a package that leads out of the folder is not', packageThatLeadsOut, nothing, outside],
])('%s', async (_, files, marked, fault) => {
  const restricted = await inDocs(files, false);
  expect(restricted.marked).toBe(marked);
  expect(restricted.faults).toEqual(fault === undefined ? [] : [expect.stringMatching(fault)]);
});

test.each([above, inRepository, beside, packageAbove, packageThatLeadsOut])(
  'a workspace that is trusted, or of which nothing is said, has them all',
  async (files) => {
    for (const isTrusted of [true, undefined])
      expect(await inDocs(files, isTrusted)).toEqual({ marked: found, faults: [] });
  },
);
