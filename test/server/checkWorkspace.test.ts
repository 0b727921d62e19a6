/** The commands that show the findings of documents that are not open, and take them back. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  ShowMessageNotification,
  UnregistrationRequest,
  WorkDoneProgress,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver/node';
import { nodeFiles } from '../../server/src/files/nodeFiles.ts';
import { checkWorkspaceCommand, clearWorkspaceCommand } from '../../server/src/protocol.ts';
import { CheckedWorkspace, right, watching, wrong } from './support/checkedWorkspace.ts';
import { Record as Received } from './support/record.ts';

const { diagnostic: _, ...withoutPull } = watching.textDocument ?? {};
/** An editor that is sent its diagnostics. */
const pushed: ClientCapabilities = { ...watching, textDocument: withoutPull };

const withProgress: ClientCapabilities = { ...watching, window: { workDoneProgress: true } };

/** Our extension: it has a command of its own, and shows what came of it. */
const ours = { capabilities: withProgress, initializationOptions: { checksWorkspace: true } };

afterEach(() => {
  vi.useRealTimers();
});

/** What the user is told. */
function messagesTo({ client }: CheckedWorkspace): string[] {
  const messages: string[] = [];
  client.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
    messages.push(message);
  });
  return messages;
}

/** The diagnostics that the client has, by path: how many; none where they were taken back. */
function shownIn(one: CheckedWorkspace): Record<string, number> {
  const last = new Map(
    one.client.published.items.map(({ uri, diagnostics }) => [one.pathOf(uri), diagnostics.length]),
  );
  return Object.fromEntries([...last].filter(([, count]) => count > 0));
}

describe('a client that is sent diagnostics', () => {
  test('gets those of all files by the command, and is told how many', async () => {
    const one = await CheckedWorkspace.with(
      { 'a.md': wrong, 'b/b.md': `${wrong}\nOur csat.\n`, 'c.md': right },
      { capabilities: pushed },
    );
    const messages = messagesTo(one);
    expect(await one.check()).toEqual({ outcome: 'checked', findings: 3, filesWithFindings: 2, files: 3 });
    await one.client.published.first(() => one.client.published.items.length === 2);
    expect(shownIn(one)).toEqual({ 'a.md': 1, 'b/b.md': 2 });
    expect(messages).toEqual(['3 findings in 2 files.']);
  });

  test('gets them as files change, and those of open documents as they are typed', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': wrong, 'b.md': wrong }, { capabilities: pushed });
    const { published } = one.client;
    await one.check();
    await published.first(() => published.items.length === 2);
    await one.change({ 'b.md': right });
    await published.first(({ uri, diagnostics }) => uri.endsWith('b.md') && diagnostics.length === 0);
    const document = await one.client.open(right, { uri: one.workspace.uri('a.md') });
    expect(await document.diagnostics()).toEqual([]);
    const before = published.items.length;
    await document.close();
    await published.first(({ diagnostics }) => diagnostics.length === 1, before);
    expect(shownIn(one)).toEqual({ 'a.md': 1 });
  });

  test('loses them by the other command, but not those of open documents', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': wrong, 'b.md': wrong }, { capabilities: pushed });
    const document = await one.client.open(wrong, { uri: one.workspace.uri('a.md') });
    await document.diagnostics();
    await one.check();
    await one.client.published.first(({ uri }) => uri.endsWith('b.md'));
    await one.clear();
    expect(shownIn(one)).toEqual({ 'a.md': 1 });
    await one.change({ 'b.md': `A csat. ${wrong}` });
    await one.check();
    await one.client.published.first(({ diagnostics }) => diagnostics.length === 2);
    expect(shownIn(one)).toEqual({ 'a.md': 1, 'b.md': 2 });
  });

  test('is told that there is nothing to find, or no folder', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': right }, { capabilities: pushed });
    const messages = messagesTo(one);
    await one.check();
    const without = await CheckedWorkspace.with({}, { capabilities: pushed, workspaceFolders: [] });
    const more = messagesTo(without);
    expect((await without.check()).outcome).toBe('no-folder');
    expect([messages, more]).toEqual([
      ['No findings in 1 file.'],
      ['To check all documents of a workspace, open a folder first.'],
    ]);
  });
});

test('a client that has asked for them is sent none', async () => {
  const one = await CheckedWorkspace.with({ 'a.md': wrong });
  await one.pull();
  await one.check();
  await one.client.settled();
  expect(one.client.published.items).toEqual([]);
});

describe('our extension', () => {
  test('has them registered by the command, for no open document, and unregistered by the other one', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': wrong }, ours);
    const messages = messagesTo(one);
    const unregistered = new Received<string>();
    one.client.connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
      for (const { id } of unregisterations) unregistered.add(id);
    });
    expect(one.client.server.capabilities).toMatchObject({
      diagnosticProvider: { workspaceDiagnostics: false },
      executeCommandProvider: { commands: [checkWorkspaceCommand, clearWorkspaceCommand] },
    });
    expect(await one.check()).toMatchObject({ outcome: 'checked', findings: 1 });
    const registered = one.client.registrations.items
      .flatMap(({ registrations }) => registrations)
      .filter(({ method }) => method === 'textDocument/diagnostic');
    expect(registered).toMatchObject([
      {
        registerOptions: {
          documentSelector: [],
          identifier: 'cx-terminology-workspace',
          workspaceDiagnostics: true,
        },
      },
    ]);
    await one.clear();
    expect(await unregistered.first(() => true)).toBe(registered[0]?.id);
    expect(messages).toEqual([]);
  });

  test('has nothing checked any more once they are cleared, and all that has changed when it asks again', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': wrong, 'b.md': wrong }, ours);
    await one.check();
    await one.clear();
    await one.change({ 'a.md': right, 'c.md': wrong });
    expect(await one.state()).toEqual({ files: 2, checks: 2, isBusy: false });
    expect(await one.check()).toMatchObject({ findings: 2, files: 3 });
    expect(await one.state()).toMatchObject({ checks: 4 });
  });

  test('is told of documents that are opened, as their findings come another way', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': wrong }, ours);
    const first = one.stream();
    await first.answer;
    const { told } = one.stream(first.told.items);
    const document = await one.client.open(wrong, { uri: one.workspace.uri('a.md') });
    expect(await told.first(({ kind }) => kind === 'full')).toMatchObject({ items: [] });
    await document.close();
    await told.first((report) => report.kind === 'full' && report.items.length === 1);
  });
});

/** Real files, of which none can be read before `open` was called. */
function gatedFiles() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const reached = new Received<string>();
  const files = {
    ...nodeFiles,
    async read(uri: string, maxSize?: number) {
      if (uri.endsWith('.md')) {
        reached.add(uri);
        await opened;
      }
      return nodeFiles.read(uri, maxSize);
    },
  };
  return { files, open, reached };
}

/** The progress that is shown. */
function progressIn({ client: { connection } }: CheckedWorkspace) {
  const shown = new Received<{ token: string | number; kind: string; percentage?: number }>();
  connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
    connection.onProgress(WorkDoneProgress.type, token, (value) => shown.add({ token, ...value }));
  });
  return shown;
}

describe('progress', () => {
  test('is not shown for what is soon done', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': wrong }, ours);
    const shown = progressIn(one);
    await one.check();
    await one.client.settled();
    expect(shown.items).toEqual([]);
  });

  test('is shown after a second, and ends', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { files, open, reached } = gatedFiles();
    const names = Array.from({ length: 20 }, (_, index) => [`${index}.md`, wrong]);
    const one = await CheckedWorkspace.with(Object.fromEntries(names), { ...ours, files });
    const shown = progressIn(one);
    const checked = one.check();
    await reached.first(() => true);
    vi.advanceTimersByTime(999);
    await one.client.settled();
    expect(shown.items).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(await shown.first(() => true)).toMatchObject({
      kind: 'begin',
      title: 'Checking the terms of the workspace',
      cancellable: true,
    });
    vi.useRealTimers();
    open();
    expect(await checked).toMatchObject({ outcome: 'checked', findings: 20 });
    expect(await shown.first(({ kind }) => kind === 'end')).toBeDefined();
    expect(shown.items.filter(({ kind }) => kind === 'report').length).toBeGreaterThan(5);
  });

  test('can be cancelled: nothing is shown, until the command is given again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { files, open, reached } = gatedFiles();
    const names = Array.from({ length: 20 }, (_, index) => [`${index}.md`, wrong]);
    const one = await CheckedWorkspace.with(Object.fromEntries(names), { ...ours, files });
    const unregistered = new Received<string>();
    one.client.connection.onRequest(UnregistrationRequest.type, () => unregistered.add('diagnostics'));
    const shown = progressIn(one);
    const checked = one.check();
    await reached.first(() => true);
    vi.advanceTimersByTime(1000);
    const { token } = await shown.first(({ kind }) => kind === 'begin');
    vi.useRealTimers();
    await one.client.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
    await one.client.settled();
    open();
    expect((await checked).outcome).toBe('cancelled');
    await unregistered.first(() => true);
    expect(reached.items.length).toBeLessThan(20);
    expect(await one.state()).toMatchObject({ isBusy: false });
    expect(await one.check()).toMatchObject({ outcome: 'checked', findings: 20 });
  });
});

test('the command can be cancelled by who has sent it', async () => {
  const { files, open, reached } = gatedFiles();
  const names = Array.from({ length: 20 }, (_, index) => [`${index}.md`, wrong]);
  const one = await CheckedWorkspace.with(Object.fromEntries(names), { ...ours, files });
  const source = new CancellationTokenSource();
  const checked = one.check(source.token);
  await reached.first(() => true);
  source.cancel();
  expect((await checked).outcome).toBe('cancelled');
  open();
  expect(await one.check()).toMatchObject({ outcome: 'checked', findings: 20 });
});
