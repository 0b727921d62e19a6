/** Findings of documents that are not open, for clients that ask for those of the whole workspace. */
import { describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  DidChangeWorkspaceFoldersNotification,
  DidSaveTextDocumentNotification,
  MessageType,
} from 'vscode-languageserver/node';
import { nodeFiles } from '../../server/src/files/nodeFiles.ts';
import { UnreadableFile } from '../../server/src/files/workspaceFiles.ts';
import { CheckedWorkspace, right, watching, wrong } from './support/checkedWorkspace.ts';
import { MemoryFiles } from './support/memoryFiles.ts';
import { Workspace } from './support/workspace.ts';

describe('all at once', () => {
  test('come the findings of all files that have any', async () => {
    const one = await CheckedWorkspace.with({
      'a.md': wrong,
      'b/c.mdx': `${wrong}\nOur csat.\n`,
      'b/d.markdown': right,
      'e.txt': wrong,
      'node_modules/f.md': wrong,
    });
    const reports = await one.pull();
    expect(one.counts(reports)).toEqual({ 'a.md': 1, 'b/c.mdx': 2 });
    expect(reports[0]).toMatchObject({
      kind: 'full',
      version: null,
      resultId: expect.any(String),
      items: [
        {
          range: { start: { line: 0, character: 6 }, end: { line: 0, character: 17 } },
          code: 'term-variant',
          source: 'cx-terminology',
          data: { conceptId: 'touchpoint', form: 'touch point', replacement: 'touchpoint' },
        },
      ],
    });
  });

  test('hints do not: they are for who has the document open', async () => {
    const one = await CheckedWorkspace.with(
      { 'a.md': wrong },
      { settings: () => ({ severities: { 'term-variant': 'hint' } }) },
    );
    expect(await one.pull()).toEqual([]);
  });

  test('who knows them is told what is unchanged, changed and gone', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': wrong, 'b.md': wrong, 'c.md': wrong, 'd.md': wrong });
    const before = await one.pull();
    await one.change({ 'b.md': right, 'c.md': undefined, 'd.md': `A csat. ${wrong}`, 'e.md': wrong });
    expect(one.counts(await one.pull(before))).toEqual({
      'a.md': 'unchanged',
      'b.md': 0,
      'c.md': 0,
      'd.md': 2,
      'e.md': 1,
    });
  });

  test('another run of the server knows the same results', async () => {
    const workspace = new Workspace({ 'a.md': wrong });
    const before = await (await CheckedWorkspace.in(workspace)).pull();
    const one = await CheckedWorkspace.in(workspace);
    expect(one.counts(await one.pull(before))).toEqual({ 'a.md': 'unchanged' });
  });

  test('documents that are open are left out until they are closed', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': wrong, 'b.md': wrong });
    const document = await one.client.open(right, { uri: one.workspace.uri('a.md') });
    const before = await one.pull();
    expect(one.counts(before)).toEqual({ 'b.md': 1 });
    await document.close();
    expect(one.counts(await one.pull(before))).toEqual({ 'a.md': 1, 'b.md': 'unchanged' });
  });

  test('a request can be cancelled, and the next one has it all', async () => {
    const source = new CancellationTokenSource();
    const files = {
      ...nodeFiles,
      read: (uri: string, maxSize?: number) => {
        if (uri.endsWith('.md')) source.cancel();
        return nodeFiles.read(uri, maxSize);
      },
    };
    const one = await CheckedWorkspace.with({ 'a.md': wrong, 'b.md': wrong }, { files });
    await expect(one.pull([], source.token)).rejects.toThrow('cancelled');
    expect(one.counts(await one.pull())).toEqual({ 'a.md': 1, 'b.md': 1 });
  });

  test('without a folder there are none', async () => {
    const one = await CheckedWorkspace.with({}, { workspaceFolders: [] });
    expect(await one.pull()).toEqual([]);
  });

  test('they come from folders that only the client can reach', async () => {
    const memory = new MemoryFiles('memfs://host/site', {
      'a.md': wrong,
      'x/b.md': wrong,
      '.gitignore': 'x',
    });
    const one = await CheckedWorkspace.with(
      {},
      { files: null, serves: memory, workspaceFolders: [memory.uri()] },
    );
    expect((await one.pull()).map(({ uri }) => uri)).toEqual([memory.uri('a.md')]);
  });
});

describe('bit by bit', () => {
  test('they come before the answer, which has none', async () => {
    const files = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`${index}.md`, wrong]));
    const one = await CheckedWorkspace.with(files);
    const { told, answer } = one.stream();
    expect(await answer).toEqual({ items: [] });
    expect(one.counts(told.items)).toEqual(Object.fromEntries(Object.keys(files).map((path) => [path, 1])));
  });

  test('where nothing is new the request stays open, and tells what happens meanwhile', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': wrong, 'b.md': wrong });
    const first = one.stream();
    await first.answer;
    const source = new CancellationTokenSource();
    const { told, answer } = one.stream(first.told.items, source.token);
    await told.first(() => told.items.length === 2);
    expect(one.counts(told.items)).toEqual({ 'a.md': 'unchanged', 'b.md': 'unchanged' });
    await one.change({ 'b.md': right });
    expect(await told.first(({ uri }) => uri.endsWith('b.md'), 2)).toMatchObject({ kind: 'full', items: [] });
    await one.change({ 'c.md': wrong });
    expect(one.counts([await told.first(({ uri }) => uri.endsWith('c.md'))])).toEqual({ 'c.md': 1 });
    source.cancel();
    await expect(answer).rejects.toThrow('cancelled');
  });

  test('the same where there was nothing at all to tell', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': right });
    expect(await one.stream().answer).toEqual({ items: [] });
    const { told } = one.stream();
    await one.change({ 'a.md': wrong });
    expect(one.counts([await told.first(() => true)])).toEqual({ 'a.md': 1 });
  });

  test('findings of a document come when it is closed', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': wrong });
    const document = await one.client.open(right, { uri: one.workspace.uri('a.md') });
    const { answer } = one.stream();
    await answer;
    const { told } = one.stream();
    await document.close();
    expect(one.counts([await told.first(() => true)])).toEqual({ 'a.md': 1 });
  });
});

describe('what is left out', () => {
  test('is what .gitignore files and the configuration exclude', async () => {
    const one = await CheckedWorkspace.with({
      '.git/HEAD': '',
      '.gitignore': '/build/\n*.tmp.md\n',
      '.cx-terminology.yaml': 'exclude: [imported/]\n',
      'a.md': wrong,
      'b.tmp.md': wrong,
      'build/c.md': wrong,
      'imported/d.md': wrong,
      'docs/.gitignore': 'drafts\n!keep.tmp.md\n',
      'docs/drafts/e.md': wrong,
      'docs/keep.tmp.md': wrong,
      'docs/build/f.md': wrong,
      'inner/.git/HEAD': '',
      'inner/g.tmp.md': wrong,
    });
    expect(Object.keys(one.counts(await one.pull())).sort()).toEqual([
      'a.md',
      'docs/build/f.md',
      'docs/keep.tmp.md',
      'inner/g.tmp.md',
    ]);
  });

  test('is what the repository around the folder excludes, but not the folder itself', async () => {
    const workspace = new Workspace({
      '.git/HEAD': '',
      '.gitignore': '/other/\n*.tmp.md\n',
      'docs/a.md': wrong,
      'docs/b.tmp.md': wrong,
      'other/c.md': wrong,
    });
    const folders = { workspaceFolders: [workspace.uri('docs'), workspace.uri('other')] };
    const one = await CheckedWorkspace.in(workspace, folders);
    expect(Object.keys(one.counts(await one.pull())).sort()).toEqual(['docs/a.md', 'other/c.md']);
  });

  test('is a folder whose settings say so', async () => {
    const workspace = new Workspace({ 'a/a.md': wrong, 'b/b.md': wrong });
    const one = await CheckedWorkspace.in(workspace, {
      workspaceFolders: [workspace.uri('a'), workspace.uri('b')],
      settings: (uri) => ({ enable: !uri?.includes('/b') }),
    });
    expect(one.counts(await one.pull())).toEqual({ 'a/a.md': 1 });
  });

  test('is what is no text that somebody writes, and the log says why, once', async () => {
    const one = await CheckedWorkspace.with({
      'a.md': wrong,
      'binary.md': `\0${wrong}`,
      'huge.md': wrong.repeat(100_000),
      'latin1.md': Buffer.from(`Zoë. ${wrong}`, 'latin1'),
    });
    expect(one.counts(await one.pull())).toEqual({ 'a.md': 1 });
    await one.change({ 'huge.md': wrong.repeat(100_001) });
    await one.pull();
    const notices = one.client.logged.items
      .filter(({ type }) => type === MessageType.Info)
      .map(({ message }) => one.pathOf(message));
    expect(notices.sort()).toEqual([
      'binary.md is not checked: it is no text.',
      'huge.md is not checked: it is too large.',
      'latin1.md is not checked: it is not in UTF-8. Save it as UTF-8.',
    ]);
  });

  test('is what can’t be read, and the rest is checked all the same', async () => {
    const files = {
      ...nodeFiles,
      read: async (uri: string, maxSize?: number) => {
        if (uri.endsWith('a.md')) throw new UnreadableFile('you have no permission to read it');
        if (uri.endsWith('b.md')) throw new Error('The disk is on fire');
        return nodeFiles.read(uri, maxSize);
      },
    };
    const one = await CheckedWorkspace.with({ 'a.md': wrong, 'b.md': wrong, 'c.md': wrong }, { files });
    expect(one.counts(await one.pull())).toEqual({ 'c.md': 1 });
    const [error] = one.client.logged.items.filter(({ type }) => type === MessageType.Error);
    expect(error?.message).toMatch(/b\.md could not be checked: The disk is on fire$/);
  });
});

describe('changes', () => {
  test('are watched for from the first request on', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': right });
    await one.client.settled();
    const patterns = () =>
      one.client.registrations.items
        .flatMap(({ registrations }) => registrations)
        .flatMap(({ registerOptions }) => registerOptions?.watchers ?? [])
        .map(({ globPattern }) => globPattern);
    expect(patterns()).not.toContain('**/*.{md,markdown,mdx}');
    await one.pull();
    expect(patterns()).toContain('**/*.{md,markdown,mdx}');
    expect(patterns()).toContain('**/.gitignore');
  });

  test('of many files are gathered, and each is checked once', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': wrong });
    const before = await one.pull();
    const more = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`new/${index}.md`, wrong]));
    await one.change(more);
    await one.change(more);
    expect(await one.pull(before)).toHaveLength(51);
    expect(await one.state()).toMatchObject({ files: 51, checks: 51 });
  });

  test('a file that is written with the same text is not checked again', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': wrong });
    const before = await one.pull();
    await one.change({ 'a.md': wrong });
    expect(one.counts(await one.pull(before))).toEqual({ 'a.md': 'unchanged' });
    expect(await one.state()).toMatchObject({ checks: 1 });
  });

  test('a folder that is deleted takes its files along', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': wrong, 'b/c.md': wrong, 'b/d/e.md': wrong });
    const before = await one.pull();
    await one.change({ b: undefined });
    expect(one.counts(await one.pull(before))).toEqual({ 'a.md': 'unchanged', 'b/c.md': 0, 'b/d/e.md': 0 });
  });

  test('of .gitignore bring and take files', async () => {
    const one = await CheckedWorkspace.with({ '.gitignore': 'a.md\n', 'a.md': wrong, 'b.md': wrong });
    const before = await one.pull();
    await one.change({ '.gitignore': 'b.md\n' });
    expect(one.counts(await one.pull(before))).toEqual({ 'a.md': 1, 'b.md': 0 });
  });

  test('of other files mean nothing', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': wrong, 'b.txt': 'x' });
    await one.pull();
    await one.change({ 'b.txt': undefined });
    expect(await one.state()).toMatchObject({ isBusy: false });
  });

  test('are seen when a document is saved, where the client watches nothing', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': wrong });
    const document = await one.client.open(right, { uri: one.workspace.uri('a.md') });
    await one.pull();
    one.write('a.md', right);
    await one.client.connection.sendNotification(DidSaveTextDocumentNotification.type, {
      textDocument: { uri: document.uri },
    });
    await document.close();
    expect(await one.pull()).toEqual([]);
  });

  test('of the glossary check again what it holds for', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': 'A smart-basket.\n', 'b/b.md': 'A smart-basket.\n' });
    const before = await one.pull();
    expect(before).toEqual([]);
    await one.change({
      'b/.cx-terminology.yaml': 'concepts:\n  - term: smart basket\n    definition: It adds up.\n',
    });
    const { told } = one.stream(before);
    expect(one.counts([await told.first(() => true)])).toEqual({ 'b/b.md': 1 });
    expect(await one.pull()).toHaveLength(1);
    expect(await one.state()).toMatchObject({ checks: 3 });
  });

  test('of the settings check again', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': wrong });
    const before = await one.pull();
    await one.client.changeSettings(() => ({ severities: { 'term-variant': 'error' } }));
    const { told } = one.stream(before);
    const report = await told.first(({ kind }) => kind === 'full');
    expect(report).toMatchObject({ items: [{ severity: 1 }] });
  });

  test('of the open folders bring and take files', async () => {
    const workspace = new Workspace({ 'a/a.md': wrong, 'b/b.md': wrong });
    const one = await CheckedWorkspace.in(workspace, { workspaceFolders: [workspace.uri('a')] });
    const before = await one.pull();
    const event = {
      added: [{ uri: workspace.uri('b'), name: 'b' }],
      removed: [{ uri: workspace.uri('a'), name: 'a' }],
    };
    await one.client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
    const { told } = one.stream(before);
    await told.first(({ uri }) => uri.endsWith('a.md'));
    await told.first(({ uri }) => uri.endsWith('b.md'));
    expect(one.counts(await one.pull(before))).toEqual({ 'a/a.md': 0, 'b/b.md': 1 });
  });
});

test('the server says that it can be asked', async () => {
  const one = await CheckedWorkspace.with({}, { capabilities: watching });
  expect(one.client.server.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: true });
});
