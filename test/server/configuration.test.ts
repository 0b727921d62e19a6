/** A team's own terms: found per folder, read anew when they change, and explained where they are wrong. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidSaveTextDocumentNotification,
  FileChangeType,
} from 'vscode-languageserver/node';
import { lookUpMethod } from '../../server/src/protocol.ts';
import { folderWith } from '../cli/support/folder.ts';
import { type ConnectOptions, connect, editorCapabilities, type TestClient } from './support/client.ts';

const capabilities = {
  ...editorCapabilities,
  workspace: {
    ...editorCapabilities.workspace,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

const name = '.cx-terminology.yaml';
const text = 'Every touch point and smart-basket. Our CLV.';
const untouched = 'Every «touch point→touchpoint» and smart-basket. Our CLV.';
/** Without the rule that asks for the full form of CLV. */
const quiet = 'rules: { undefined-abbreviation: off }\n';
const basket = 'concepts:\n  - term: smart basket\n    definition: A basket that counts.\n';

/** A server over a folder with files; the folder is the one that is open. */
async function workspace(files: Record<string, string>, options: ConnectOptions = {}) {
  const folder = folderWith(files);
  const uriOf = (path: string) => pathToFileURL(join(folder, path)).toString();
  const client = await connect({
    capabilities,
    workspaceFolders: [pathToFileURL(folder).toString()],
    ...options,
  });
  return {
    client,
    folder,
    uriOf,
    open: (path: string, content = text) => client.open(content, { uri: uriOf(path) }),
    /** Writes a file, and tells the server of it as an editor does. */
    save: async (path: string, content: string | undefined) => {
      const target = join(folder, path);
      if (content === undefined) rmSync(target);
      else {
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, content);
      }
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: uriOf(path), type: FileChangeType.Changed }],
      });
    },
  };
}

/** The diagnostics of a file that were sent last, as `line:column severity message`, once there are such. */
async function sentFor(client: TestClient, uri: string, from = 0): Promise<string[]> {
  const sent = await client.published.first((one) => one.uri === uri, from);
  return sent.diagnostics.map(
    ({ range, severity, message }) =>
      `${range.start.line + 1}:${range.start.character + 1} ${severity} ${message}`,
  );
}

describe('a file at the root of the folder', () => {
  test.each([
    ['own terms', basket, 'Every «touch point→touchpoint» and «smart-basket→smart basket». Our CLV.'],
    [
      'prefer',
      'changes:\n  CLV:\n    prefer: CLTV\n',
      'Every «touch point→touchpoint» and smart-basket. Our «CLV→CLTV».',
    ],
    [
      'forbid',
      'changes:\n  touchpoint:\n    forbid: [smart-basket]\n',
      'Every «touch point→touchpoint» and «smart-basket→touchpoint». Our CLV.',
    ],
    ['drop', 'changes:\n  touchpoint:\n    drop: true\n', text],
    ['ignore', 'ignore: [touch point]\n', text],
    ['rules', 'rules:\n  term-variant: off\n  undefined-abbreviation: off\n#', text],
    [
      'extends nothing',
      `extends: []\n${basket}`,
      'Every touch point and «smart-basket→smart basket». Our CLV.',
    ],
    ['include', 'include: [docs/]\n', text],
    ['exclude', 'exclude: ["*.md"]\n', text],
    ['nothing', '# Nothing yet.\n', untouched],
  ])('%s', async (_, configuration, marked) => {
    const { open } = await workspace({ [name]: `${configuration}${quiet}` });
    const document = await open('page.md');
    expect(await document.marked()).toBe(marked);
  });

  test.each(['.cx-terminology.yml', '.cx-terminology.json'])('may be called %s', async (other) => {
    const { open } = await workspace({ [other]: '{ "ignore": ["touch point"] }' });
    expect(await (await open('page.md', 'Every touch point.')).diagnostics()).toEqual([]);
  });

  test('adds front-matter keys and sets the spelling, over what the editor says', async () => {
    const { open } = await workspace(
      { [name]: 'spelling: en-GB\nfrontMatterKeys: [subtitle]\n' },
      {
        settings: () => ({
          spelling: 'en-US',
          frontMatterKeys: ['lead'],
          severities: { 'term-variant': 'error' },
        }),
      },
    );
    const document = await open(
      'page.md',
      '---\nsubtitle: A touch point\nlead: A touch point\n---\n\nCustomer behavior.',
    );
    expect(await document.marked()).toBe(
      '---\nsubtitle: A «touch point→touchpoint»\nlead: A «touch point→touchpoint»\n---\n\n«Customer behavior→Customer behaviour».',
    );
    expect(await document.diagnostics()).toMatchObject([{ severity: 1 }, { severity: 1 }, { severity: 1 }]);
  });

  test('counts also where only a folder of the repository is open', async () => {
    const folder = folderWith({ '.git/HEAD': '', [name]: 'ignore: [touch point]\n', 'docs/': '' });
    const uri = pathToFileURL(join(folder, 'docs')).toString();
    const client = await connect({ capabilities, workspaceFolders: [uri] });
    const document = await client.open('Every touch point.', { uri: `${uri}/page.md` });
    expect(await document.diagnostics()).toEqual([]);
  });

  test('counts for documents without a place of their own', async () => {
    const { client } = await workspace({ [name]: 'ignore: [touch point]\n' });
    const document = await client.open('Every touch point.', { uri: 'untitled:Untitled-1' });
    expect(await document.diagnostics()).toEqual([]);
  });

  test('does not count outside of it', async () => {
    const { client } = await workspace({ [name]: 'ignore: [touch point]\n' });
    const document = await client.open('Every touch point.', { uri: 'file:///elsewhere/page.md' });
    expect(await document.diagnostics()).toHaveLength(1);
  });
});

describe('a file in a folder below', () => {
  test('is on top of the one above, for its folder alone', async () => {
    const { open } = await workspace({
      [name]: `ignore: [touch point]\n${basket}`,
      [`docs/${name}`]: 'changes:\n  smart basket:\n    prefer: smart cart\n',
    });
    const page = 'The smart basket at a touch point.';
    expect(await (await open('page.md', page)).marked()).toBe(page);
    expect(await (await open('docs/a/page.md', page)).marked()).toBe(
      'The «smart basket→smart cart» at a touch point.',
    );
  });

  test('switches on and off what it names, over the one above and the editor', async () => {
    const { open } = await workspace(
      {
        [name]: 'dialects: { math: false, wikiLinks: false }\n',
        [`docs/${name}`]: 'dialects: { math: true }\n',
      },
      { settings: () => ({ dialects: { math: true, labels: false } }) },
    );
    const page = 'US$5 touch point, 7 AU$ [[touch point]] ~"touch point" ^[touch point]';
    expect(await (await open('page.md', page)).marked()).toBe(
      'US$5 «touch point→touchpoint», 7 AU$ [[«touch point→touchpoint»]] ~"«touch point→touchpoint»" ^[«touch point→touchpoint»]',
    );
    expect(await (await open('docs/page.md', page)).marked()).toBe(
      'US$5 touch point, 7 AU$ [[«touch point→touchpoint»]] ~"«touch point→touchpoint»" ^[«touch point→touchpoint»]',
    );
  });

  test('with extends builds on that and not on the terms above', async () => {
    const { open } = await workspace({ [name]: basket, [`docs/${name}`]: 'extends: [builtin]\n' });
    const page = 'A smart-basket at a touch point.';
    expect(await (await open('docs/page.md', page)).marked()).toBe(
      'A smart-basket at a «touch point→touchpoint».',
    );
  });
});

describe('extends', () => {
  const page = 'A smart-basket at a touch point.';
  const both = 'A «smart-basket→smart basket» at a «touch point→touchpoint».';

  test.each<[string, Record<string, string>, string]>([
    [
      'a file',
      { [name]: 'extends: [builtin, ./terms/shop.yaml]', 'terms/shop.yaml': `subject: Shop\n${basket}` },
      both,
    ],
    [
      'a file that extends',
      { [name]: 'extends: a.yaml', 'a.yaml': 'extends: [builtin, ./b.yaml]', 'b.yaml': basket },
      both,
    ],
    [
      'a package',
      {
        [name]: 'extends: [builtin, "@acme/terms"]',
        'node_modules/@acme/terms/package.json': '{}',
        'node_modules/@acme/terms/cx-terminology.yaml': basket,
      },
      both,
    ],
    [
      'a package’s file',
      {
        [name]: 'extends: [builtin, terms]',
        'node_modules/terms/package.json': '{"cxTerminology": "lib/t.yaml"}',
        'node_modules/terms/lib/t.yaml': basket,
      },
      both,
    ],
    [
      'without the built-in glossary',
      { [name]: 'extends: b.yaml', 'b.yaml': basket },
      'A «smart-basket→smart basket» at a touch point.',
    ],
    [
      'the first at the bottom',
      {
        [name]: 'extends: [builtin, a.yaml, b.yaml]',
        'a.yaml': 'rules: { term-variant: error }',
        'b.yaml': 'rules: { term-variant: off }',
      },
      page,
    ],
    [
      'one thing by two ways',
      {
        [name]: 'extends: [a.yaml, b.yaml]',
        'a.yaml': 'extends: builtin\nchanges: { touchpoint: { drop: true } }',
        'b.yaml': 'extends: builtin',
      },
      page,
    ],
  ])('%s', async (_, files, marked) => {
    const { open, client } = await workspace(files);
    expect(await (await open('page.md', page)).marked()).toBe(marked);
    await client.settled();
    expect(client.published.items).toEqual([]);
  });

  test.each<[string, Record<string, string>, string]>([
    [
      'a file that is not there',
      { [name]: 'extends: [builtin, no.yaml]' },
      '1:20 1 “no.yaml”: There is no such file. Correct the path, which starts at the folder of this file.',
    ],
    [
      'a package that is not there',
      { [name]: 'extends:\n  - shop' },
      '2:5 1 “shop”: No package of this name is installed. Install it (npm install --save-dev shop); for a file, write its path, such as ./shop.yaml.',
    ],
    [
      'an address',
      { [name]: 'extends: https://acme.org/t.yaml' },
      '1:1 1 “https://acme.org/t.yaml”: Nothing is fetched from the network. Save a copy beside this file, or install it as a package.',
    ],
    [
      'a wrong file',
      { [name]: 'extends: [a.yaml]', 'a.yaml': '\nignre: [x]' },
      '1:11 1 “a.yaml”: It has mistakes of its own, the first in line 2. Correct them there.',
    ],
  ])('%s', async (_, files, fault) => {
    const { client, uriOf, open } = await workspace(files);
    await (await open('page.md')).diagnostics();
    await client.settled();
    expect(await sentFor(client, uriOf(name))).toEqual([fault]);
  });

  test('a circle', async () => {
    const { client, uriOf } = await workspace({
      [name]: 'extends: [./a.yaml]',
      'a.yaml': 'extends: [b.yaml]',
      'b.yaml': 'extends: [a.yaml]',
    });
    expect(await sentFor(client, uriOf('b.yaml'))).toEqual([
      '1:11 1 “a.yaml”: This leads back to where it comes from. Remove one of the two references.',
    ]);
  });
});

describe('a wrong file', () => {
  test('is told of at its place, before any document is open', async () => {
    const { client, uriOf } = await workspace({ [name]: 'ignore: [touch point]\nignroe: []\n' });
    const sent = await client.published.first(() => true);
    expect(sent).toMatchObject({
      uri: uriOf(name),
      diagnostics: [
        {
          range: { start: { line: 1, character: 0 }, end: { line: 1, character: 6 } },
          severity: 1,
          source: 'cx-terminology',
          code: 'configuration',
          message: '“ignroe” means nothing here. Did you mean “ignore”?',
        },
      ],
    });
  });

  test('leaves what it said before in force, until it is right again', async () => {
    const { client, open, save, uriOf } = await workspace({ [name]: 'ignore: [touch point]\n' });
    const document = await open('page.md', 'Every touch point.');
    expect(await document.diagnostics()).toEqual([]);
    await save(name, 'ignore: [touch point\n');
    await client.refreshes.first(() => true);
    expect(await sentFor(client, uriOf(name))).toHaveLength(1);
    expect(await document.diagnostics()).toEqual([]);
    const sent = client.published.items.length;
    await save(name, 'ignore: [other]\n');
    await client.refreshes.first(() => true, 1);
    expect(await document.diagnostics()).toHaveLength(1);
    expect(await sentFor(client, uriOf(name), sent)).toEqual([]);
  });

  test('the same where only the glossary shows it to be wrong', async () => {
    const { client, open, save, uriOf } = await workspace({
      [name]: 'changes:\n  touchpoint: { drop: true }\n',
    });
    const document = await open('page.md', 'Every touch point.');
    expect(await document.diagnostics()).toEqual([]);
    await save(name, 'changes:\n  touchpiont: { drop: true }\n');
    await client.refreshes.first(() => true);
    expect(await sentFor(client, uriOf(name))).toEqual([
      '2:3 1 “touchpiont” is no term of the glossaries below. Did you mean “touchpoint”?',
    ]);
    expect(await document.diagnostics()).toEqual([]);
  });

  test('that never was right counts as far as it is', async () => {
    const { open } = await workspace({
      [name]: 'ignore: [touch point]\nchanges:\n  nonsense: { drop: true }\n',
    });
    expect(await (await open('page.md', 'Every touch point.')).diagnostics()).toEqual([]);
  });
});

describe('a change', () => {
  test('is what the server asks to be told of', async () => {
    const { client } = await workspace({});
    const isWatching = ({ method }: { method: string }) => method === 'workspace/didChangeWatchedFiles';
    const { registrations } = await client.registrations.first((one) => one.registrations.some(isWatching));
    expect(registrations.find(isWatching)?.registerOptions).toEqual({
      watchers: [{ globPattern: '**/*.{yaml,yml,json}' }],
    });
  });

  test.each([
    ['a new file', {}, name, 'ignore: [touch point]\n'],
    ['a changed file', { [name]: '' }, name, 'ignore: [touch point]\n'],
    [
      'a file that has gone',
      { [name]: 'rules: { term-variant: error }', '.cx-terminology.yml': 'ignore: [touch point]' },
      name,
      undefined,
    ],
    ['a new file in between', { [name]: '' }, `docs/${name}`, 'ignore: [touch point]\n'],
    [
      'a file that is extended',
      { [name]: 'extends: [builtin, terms.yaml]', 'terms.yaml': '' },
      'terms.yaml',
      'ignore: [touch point]',
    ],
    [
      'a file that was missed',
      { [name]: 'extends: [builtin, terms.yaml]' },
      'terms.yaml',
      'ignore: [touch point]',
    ],
  ])('%s counts at once for every open document', async (_, files, path, content) => {
    const { client, open, save } = await workspace(files);
    const documents = [
      await open('docs/a.md', 'Every touch point.'),
      await open('docs/b.md', 'A touch point.'),
    ];
    for (const document of documents) expect(await document.diagnostics()).toHaveLength(1);
    await save(path, content);
    await client.refreshes.first(() => true);
    for (const document of documents) expect(await document.diagnostics()).toEqual([]);
  });

  test('of other files is none', async () => {
    const { client, save, open } = await workspace({ [name]: '' });
    await (await open('page.md')).diagnostics();
    await save('package.json', '{}');
    await client.settled();
    expect(client.refreshes.items).toEqual([]);
  });

  test('counts when the file is saved by a client that watches nothing', async () => {
    const { client, open, folder, uriOf } = await workspace(
      { [name]: '' },
      { capabilities: editorCapabilities },
    );
    const document = await open('page.md', 'Every touch point.');
    expect(await document.diagnostics()).toHaveLength(1);
    await client.open('', { uri: uriOf(name), languageId: 'yaml' });
    writeFileSync(join(folder, name), 'ignore: [touch point]\n');
    await client.connection.sendNotification(DidSaveTextDocumentNotification.type, {
      textDocument: { uri: uriOf(name) },
    });
    await client.refreshes.first(() => true);
    expect(await document.diagnostics()).toEqual([]);
  });

  test('comes unasked to a client that does not ask', async () => {
    const { diagnostic: _, ...textDocument } = editorCapabilities.textDocument ?? {};
    const { client, open, save } = await workspace(
      { [name]: '' },
      { capabilities: { ...capabilities, textDocument } },
    );
    const document = await open('page.md', 'Every touch point.');
    expect(await document.diagnostics()).toHaveLength(1);
    const sent = client.published.items.length;
    await save(name, 'ignore: [touch point]\n');
    const { diagnostics } = await client.published.first(({ uri }) => uri === document.uri, sent);
    expect(diagnostics).toEqual([]);
  });

  test('of the open folders counts as well', async () => {
    const { client, open, folder } = await workspace(
      { [name]: 'ignore: [touch point]\n', 'docs/': '' },
      { workspaceFolders: [] },
    );
    const document = await open('docs/page.md', 'Every touch point.');
    expect(await document.diagnostics()).toHaveLength(1);
    await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [{ uri: pathToFileURL(folder).toString(), name: 'docs' }], removed: [] },
    });
    await client.refreshes.first(() => true);
    expect(await document.diagnostics()).toEqual([]);
  });
});

test('what is wrong in a folder is told no more once that is closed', async () => {
  const { client, folder, open, uriOf } = await workspace({ [name]: 'ignroe: []\n' });
  const document = await open('page.md');
  await document.diagnostics();
  expect(await sentFor(client, uriOf(name))).toHaveLength(1);
  await document.close();
  const sent = client.published.items.length;
  await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
    event: { added: [], removed: [{ uri: pathToFileURL(folder).toString(), name: 'docs' }] },
  });
  expect(await sentFor(client, uriOf(name), sent)).toEqual([]);
});

describe('where a term comes from', () => {
  test.each([
    ['smart basket', '*Glossary:* docs/.cx-terminology.yaml'],
    ['CLTV', '*Glossary:* built-in, changed in .cx-terminology.yaml'],
    ['touchpoint', undefined],
  ])('is said in the hover over %s', async (term, expected) => {
    const { open } = await workspace({
      [name]: 'changes:\n  CLV: { prefer: CLTV }\n',
      [`docs/${name}`]: basket,
    });
    const document = await open('docs/page.md', `The ${term}.`);
    const line = (await document.card(term)).split('\n').find((one) => one.startsWith('*Glossary:'));
    expect(line).toBe(expected);
  });

  test('is in its entry, wherever it is asked for', async () => {
    const { client, open } = await workspace({ [`docs/${name}`]: basket });
    await (await open('docs/page.md')).diagnostics();
    const { markdown } = (await client.entry('smart-basket')) ?? {};
    expect(markdown).toContain('## Glossary\n\ndocs/.cx-terminology.yaml');
  });
});

test('look-up finds the terms of the folder that the writer is in', async () => {
  const { client, uriOf } = await workspace({ [`docs/${name}`]: basket });
  const find = async (uri?: string) => {
    const { concepts } = await client.connection.sendRequest<{ concepts: { id: string; score: number }[] }>(
      lookUpMethod,
      {
        query: 'smart basket',
        ...(uri === undefined ? {} : { uri }),
      },
    );
    return concepts.filter(({ score }) => score === 1).map(({ id }) => id);
  };
  expect(await find(uriOf('docs/page.md'))).toEqual(['smart-basket']);
  expect(await find(uriOf('page.md'))).toEqual([]);
  expect(await find()).toEqual([]);
});
