/** Access to files keeps the same promises, whether the server has the disk or asks the client. */
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  CancellationToken,
  createConnection,
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { inEnglish } from '../../server/src/engine/index.ts';
import { ClientFiles } from '../../server/src/files/clientFiles.ts';
import { filesByScheme } from '../../server/src/files/filesByScheme.ts';
import { nodeFiles } from '../../server/src/files/nodeFiles.ts';
import { UnreadableFile, type WorkspaceFiles } from '../../server/src/files/workspaceFiles.ts';
import { folderWith } from '../cli/support/folder.ts';
import { MemoryFiles } from './support/memoryFiles.ts';

type Content = Record<string, string | Uint8Array>;

/** The server's side of a connection whose client serves the files. */
function served(memory: MemoryFiles): ClientFiles {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  const client = createMessageConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  memory.answer(client);
  client.listen();
  server.listen();
  return new ClientFiles(server, inEnglish);
}

function onDisk(content: Content): { files: WorkspaceFiles; uri: (path: string) => string } {
  const folder = folderWith(content);
  return { files: nodeFiles, uri: (path) => pathToFileURL(join(folder, path)).toString() };
}

function inMemory(content: Content): { files: WorkspaceFiles; uri: (path: string) => string } {
  const memory = new MemoryFiles('memfs:/site', content);
  return { files: served(memory), uri: (path) => memory.uri(path) };
}

const unlimited = Number.POSITIVE_INFINITY;
const notUtf8 = Uint8Array.of(0x61, 0xff);

describe.each([
  ['on disk', onDisk],
  ['of the client', inMemory],
])('files %s', (_, make) => {
  test('are listed where they are Markdown, at any depth', async () => {
    const { files, uri } = make({
      'a.md': '',
      'b.txt': '',
      'docs/c d.mdx': '',
      'docs/deep/er/E.Markdown': '',
      'node_modules/p/readme.md': '',
      'docs/.git/f.md': '',
      '.github/g.md': '',
    });
    const found = (await files.list(uri(''), unlimited, CancellationToken.None)) ?? [];
    const wanted = ['.github/g.md', 'a.md', 'docs/c d.mdx', 'docs/deep/er/E.Markdown'];
    expect(found.map(decodeURIComponent).toSorted()).toEqual(
      wanted.map((path) => decodeURIComponent(uri(path))),
    );
    expect(await Promise.all(found.map((one) => files.read(one)))).toEqual(wanted.map(() => ''));
  });

  test('are not listed where there are too many', async () => {
    const { files, uri } = make({ 'a.md': '', 'b.txt': '', 'docs/c.md': '' });
    expect(await files.list(uri(''), 4, CancellationToken.None)).toHaveLength(2);
    expect(await files.list(uri(''), 3, CancellationToken.None)).toBeUndefined();
  });

  test('are none in a folder that is not there', async () => {
    const { files, uri } = make({ 'a.md': '' });
    expect(await files.list(uri('docs'), unlimited, CancellationToken.None)).toEqual([]);
  });

  test('are looked for no longer than anybody waits for them', async () => {
    const { files, uri } = make({ 'a.md': '' });
    expect(await files.list(uri(''), unlimited, CancellationToken.Cancelled)).toEqual([]);
  });

  test('are read without their byte order mark', async () => {
    const { files, uri } = make({ 'a.md': '\uFEFFZoë' });
    expect(await files.read(uri('a.md'))).toBe('Zoë');
  });

  test.each(['b.md', 'docs', 'docs/c.md/d.md', 'nowhere/b.md'])(
    'have no text where there is no %s',
    async (path) => {
      const { files, uri } = make({ 'docs/c.md': '' });
      expect(await files.read(uri(path))).toBeUndefined();
    },
  );

  test('say why they can’t be read', async () => {
    const { files, uri } = make({ 'a.md': notUtf8 });
    await expect(files.read(uri('a.md'))).rejects.toThrow(UnreadableFile);
    await expect(files.read(uri('a.md'))).rejects.toThrow('it is not in UTF-8. Save it as UTF-8');
  });

  test('are read up to the size that is wanted', async () => {
    const { files, uri } = make({ 'a.md': 'Zoë' });
    expect(await files.read(uri('a.md'), 4)).toBe('Zoë');
    await expect(files.read(uri('a.md'), 3)).rejects.toThrow(UnreadableFile);
  });

  test('have a size and a date', async () => {
    const { files, uri } = make({ 'docs/a.md': 'Zoë' });
    const { size, modified = 0 } = (await files.stat(uri('docs/a.md'))) ?? {};
    expect(size).toBe(4);
    expect(modified).toBeGreaterThan(0);
    expect(await files.stat(uri('docs'))).toBeDefined();
    expect(await files.stat(uri('b.md'))).toBeUndefined();
  });
});

describe('of several ways to files', () => {
  const memory = new MemoryFiles('memfs:/site', { 'a.md': 'In memory.' });
  const both = filesByScheme([nodeFiles, served(memory)]);

  test('the first that reaches a file is taken', async () => {
    const uri = pathToFileURL(join(folderWith({ 'a.md': 'On disk.' }), 'a.md')).toString();
    expect(await both?.read(uri)).toBe('On disk.');
    expect(await both?.read('memfs:/site/a.md')).toBe('In memory.');
  });

  test('none is taken for what is only in the editor', () => {
    expect(
      ['untitled:Untitled-1', 'vscode-notebook-cell:/site/a.ipynb#1', 'x:/a'].map((uri) =>
        both?.reaches(uri),
      ),
    ).toEqual([false, false, true]);
  });

  test('there may be none', () => {
    expect(filesByScheme([])).toBeUndefined();
  });
});

test('a failure is told where an answer is needed', async () => {
  const memory = new MemoryFiles('memfs:/site', { 'a.md': '' });
  memory.failWhere(() => true);
  const files = served(memory);
  await expect(files.read('memfs:/site/a.md')).rejects.toThrow(
    'the editor could not reach it (The network is down)',
  );
  await expect(files.read('memfs:/site/a.md')).rejects.not.toThrow(UnreadableFile);
  await expect(files.list('memfs:/site', unlimited, CancellationToken.None)).rejects.toThrow(
    'The network is down',
  );
  expect(await files.stat('memfs:/site/a.md')).toBeUndefined();
});
