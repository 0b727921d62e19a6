/** Folders that only the client can reach: own terms and links work there as they do on disk. */
import { describe, expect, test } from 'vitest';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { nodeFiles } from '../../server/src/files/nodeFiles.ts';
import { type ConnectOptions, connect, editorCapabilities, type TestClient } from './support/client.ts';
import { MemoryFiles } from './support/memoryFiles.ts';

const name = '.cx-terminology.yaml';
const fixAll = { only: ['source.fixAll'], diagnostics: [] };
const page = '# Touch Point\n\nA touch point.\n';
const latin1 = Buffer.from('# Zoë\n\n[a](page.md#touch-point)\n', 'latin1');

/** The server has the disk as well. */
const onDisk: ConnectOptions = { files: nodeFiles };

const capabilities = {
  ...editorCapabilities,
  workspace: { ...editorCapabilities.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};

interface Virtual {
  memory: MemoryFiles;
  client: TestClient;
  open(path: string, text?: string): ReturnType<TestClient['open']>;
  /** Writes a file, and tells the server of it as an editor does. */
  save(path: string, content: string | Uint8Array | undefined): Promise<void>;
}

/** A server without files of its own, as in a browser, unless told; the client has a folder open. */
async function virtual(
  content: Record<string, string | Uint8Array>,
  { root = 'memfs://host/site', ...options }: ConnectOptions & { root?: string } = {},
  prepare: (memory: MemoryFiles) => void = () => {},
): Promise<Virtual> {
  const memory = new MemoryFiles(root, content);
  prepare(memory);
  const client = await connect({
    capabilities,
    files: null,
    workspaceFolders: [memory.uri()],
    serves: memory,
    ...options,
  });
  return {
    memory,
    client,
    open: (path, text = 'Every touch point.') => client.open(text, { uri: memory.uri(path) }),
    save: async (path, text) => {
      memory.set(path, text);
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: memory.uri(path), type: FileChangeType.Changed }],
      });
    },
  };
}

/** The messages about a configuration file that were sent last, once there are such. */
async function sentFor(client: TestClient, uri: string): Promise<string[]> {
  const { diagnostics } = await client.published.first((one) => one.uri === URI.parse(uri).toString());
  return diagnostics.map(({ message }) => String(message));
}

/** The texts of an edit, by the URI of what it changes. */
function newTexts(edit: { documentChanges?: unknown[] } | undefined): Record<string, string[]> {
  const changes = (edit?.documentChanges ?? []) as {
    textDocument: { uri: string };
    edits: { newText: string }[];
  }[];
  return Object.fromEntries(
    changes.map(({ textDocument, edits }) => [textDocument.uri, edits.map(({ newText }) => newText)]),
  );
}

describe('a configuration file', () => {
  test.each<[string, ConnectOptions & { root?: string }]>([
    ['of a virtual workspace', {}],
    ['at the root of a file system', { root: 'memfs:', workspaceFolders: ['memfs:/'] }],
    ['beside files on disk', onDisk],
    ['on a disk that only the client can reach', { root: 'file:///site' }],
    ['where no folder is open', { workspaceFolders: [] }],
  ])('%s is applied', async (_, options) => {
    const { open } = await virtual({ [name]: 'ignore: [touch point]\n' }, options);
    expect(await (await open('page.md')).diagnostics()).toEqual([]);
  });

  test('is on top of the one above, for its folder alone', async () => {
    const { open } = await virtual({
      [name]: 'ignore: [touch point]\n',
      [`docs/${name}`]: 'ignore: [csat]\n',
    });
    const text = 'Every touch point and csat.';
    expect(await (await open('page.md', text)).diagnostics()).toHaveLength(1);
    expect(await (await open('docs/page.md', text)).diagnostics()).toEqual([]);
  });

  test('counts above the open folder, too, up to the root of the repository', async () => {
    const { open } = await virtual(
      { 'repo/.git/HEAD': '', [`repo/${name}`]: 'ignore: [touch point]\n', [name]: 'ignore: [csat]\n' },
      { workspaceFolders: ['memfs://host/site/repo/docs'] },
    );
    const document = await open('repo/docs/page.md', 'Every touch point and csat.');
    expect(await document.marked()).toBe('Every touch point and «csat→CSAT».');
  });

  test('counts for cells of notebooks', async () => {
    const { client } = await virtual({
      [name]: 'ignore: [touch point]\n',
      [`docs/${name}`]: 'ignore: [csat]\n',
    });
    const text = 'Every touch point and csat.';
    const cell = await client.open(text, { uri: 'vscode-notebook-cell://host/site/docs/a.ipynb#W0sZmlsZQ' });
    expect(await cell.diagnostics()).toEqual([]);
  });

  test('counts for cells of notebooks on a remote machine, whose URIs name that', async () => {
    const { client } = await virtual(
      { [name]: 'ignore: [touch point]\n' },
      { root: 'memfs:/site', workspaceFolders: ['memfs:/site'] },
    );
    const cell = await client.open('Every touch point and csat.', {
      uri: 'vscode-notebook-cell://ssh-remote%2Bbox/site/a.ipynb#W0sZmlsZQ',
    });
    expect(await cell.marked()).toBe('Every touch point and «csat→CSAT».');
  });

  test('leaves out of cells what another cell may say', async () => {
    const { client } = await virtual({});
    const text = 'Our NPS and FCR, in an omni-channel shop.';
    const cell = await client.open(text, { uri: 'vscode-notebook-cell://host/site/a.ipynb#W0sZmlsZQ' });
    expect((await cell.diagnostics()).map(({ code }) => code)).toEqual(['term-variant']);
    const document = await client.open(text);
    expect((await document.diagnostics()).map(({ code }) => code)).toEqual([
      'undefined-abbreviation',
      'ambiguous-abbreviation',
      'term-variant',
    ]);
  });

  test('counts for documents without a place of their own', async () => {
    const { client } = await virtual({ [name]: 'ignore: [touch point]\n' });
    const document = await client.open('Every touch point.', { uri: 'untitled:Untitled-1' });
    expect(await document.diagnostics()).toEqual([]);
  });

  test('is read anew when it has changed', async () => {
    const { client, open, save } = await virtual({ [name]: '' });
    const document = await open('page.md');
    expect(await document.diagnostics()).toHaveLength(1);
    await save(name, 'ignore: [touch point]\n');
    await client.refreshes.first(() => true);
    expect(await document.diagnostics()).toEqual([]);
    await save(name, undefined);
    await client.refreshes.first(() => true, 1);
    expect(await document.diagnostics()).toHaveLength(1);
  });

  test.each<[string, Record<string, string>]>([
    ['./terms/own.yaml', { 'terms/own.yaml': 'ignore: [touch point]\n' }],
    [
      'own',
      {
        'node_modules/own/package.json': '{ "cxTerminology": "terms.yaml" }',
        'node_modules/own/terms.yaml': 'ignore: [touch point]\n',
      },
    ],
  ])('builds on %s', async (reference, content) => {
    const { open } = await virtual({ [name]: `extends: [builtin, ${reference}]\n`, ...content });
    expect(await (await open('page.md')).diagnostics()).toEqual([]);
  });
});

describe('what can’t be read is told', () => {
  test('where the file is not in UTF-8', async () => {
    const { client, memory } = await virtual({ [name]: latin1 });
    expect(await sentFor(client, memory.uri(name))).toEqual([
      'This file can’t be read: it is not in UTF-8. Save it as UTF-8.',
    ]);
  });

  test('where it builds on what is not there', async () => {
    const { client, memory } = await virtual({ [name]: 'extends: [builtin, no.yaml]' });
    expect(await sentFor(client, memory.uri(name))).toEqual([
      '“no.yaml”: There is no such file. Correct the path, which starts at the folder of this file.',
    ]);
  });

  test('where what it builds on can’t be reached', async () => {
    const { client, memory } = await virtual({ [name]: 'extends: [builtin, own.yaml]' }, {}, (files) =>
      files.failWhere((_, uri) => uri.endsWith('own.yaml')),
    );
    expect(await sentFor(client, memory.uri(name))).toEqual([
      '“own.yaml”: It can’t be read: the editor could not reach it (The network is down).',
    ]);
  });

  test('in the log alone where nobody knows whether there is such a file', async () => {
    const { client, open } = await virtual({}, {}, (files) => files.failWhere(() => true));
    expect(await (await open('docs/page.md')).diagnostics()).toHaveLength(1);
    await client.settled();
    expect(client.published.items).toEqual([]);
    expect(client.logged.items.map(({ message }) => message)).toEqual([
      'Files can’t be reached through the editor: The network is down',
    ]);
  });

  test('and what it said before stays in force', async () => {
    const { client, open, save, memory } = await virtual({ [name]: 'ignore: [touch point]\n' });
    const document = await open('page.md');
    expect(await document.diagnostics()).toEqual([]);
    memory.failWhere((method) => method.endsWith('read'));
    await save(name, '');
    await client.refreshes.first(() => true);
    expect(await sentFor(client, memory.uri(name))).toEqual([
      'This file can’t be read: the editor could not reach it (The network is down).',
    ]);
    expect(await document.diagnostics()).toEqual([]);
  });
});

describe('links to a heading that is renamed', () => {
  const links = {
    'docs/page.md': page,
    'a.md': '[a](docs/page.md#touch-point)\n',
    'docs/b.mdx': '[b](./page.md#touch-point)\n',
    'docs/other.md': '[c](#touch-point)\n',
  };
  const corrected = {
    'memfs://host/site/a.md': ['touchpoint'],
    'memfs://host/site/docs/b.mdx': ['touchpoint'],
  };

  test.each<[string, ConnectOptions]>([
    ['of a virtual workspace', {}],
    ['beside files on disk', onDisk],
  ])('are corrected in all files %s', async (_, options) => {
    const { open, memory } = await virtual(links, options);
    const document = await open('docs/page.md', page);
    const [action] = await document.codeActions(fixAll);
    const { [document.uri]: _own, ...others } = newTexts(action?.edit);
    expect(others).toEqual(corrected);
    expect(memory.asked.filter((one) => one.startsWith('list'))).toHaveLength(2);
  });

  test('are corrected around a file that is in no folder', async () => {
    const { open } = await virtual(links, { workspaceFolders: ['memfs://other/site'] });
    const document = await open('docs/page.md', page);
    const [action] = await document.codeActions(fixAll);
    expect(Object.keys(newTexts(action?.edit))).toEqual([document.uri, 'memfs://host/site/docs/b.mdx']);
  });

  test('stay as they are in a file that is not in UTF-8', async () => {
    const { open } = await virtual({ ...links, 'docs/b.mdx': latin1 });
    const [action] = await (await open('docs/page.md', page)).codeActions(fixAll);
    const { 'memfs://host/site/a.md': a, 'memfs://host/site/docs/b.mdx': b } = newTexts(action?.edit);
    expect([a, b]).toEqual([['touchpoint'], undefined]);
  });

  test.each(['list', 'read'])(
    'keep the heading from being fixed with all where a %s fails',
    async (failing) => {
      const { open } = await virtual(links, {}, (files) =>
        files.failWhere((method, uri) => method.endsWith(failing) && !uri.endsWith('.yaml')),
      );
      const document = await open('docs/page.md', page);
      const [action] = await document.codeActions(fixAll);
      expect(document.after(action?.edit)).toBe('# Touch Point\n\nA touchpoint.\n');
    },
  );
});

test('a client that does not serve files is not asked for any', async () => {
  const { memory, open } = await virtual(
    { [name]: 'ignore: [touch point]\n' },
    { initializationOptions: { fileRequests: false } },
  );
  expect(await (await open('page.md')).diagnostics()).toHaveLength(1);
  expect(memory.asked).toEqual([]);
});

test('files on disk are not asked of the client', async () => {
  const { memory, client } = await virtual({}, onDisk);
  const document = await client.open(page, { uri: 'file:///elsewhere/page.md' });
  await document.codeActions(fixAll);
  expect(memory.asked.filter((one) => one.includes('file:'))).toEqual([]);
});
