/** Diagnostics that the client asks for. */

import { describe, expect, test } from 'vitest';
import { CancellationTokenSource, DiagnosticSeverity, LSPErrorCodes } from 'vscode-languageserver/node';
import { connect } from './support/client.ts';
import { unmark } from './support/marks.ts';

describe('the place and the replacement', () => {
  test.each([
    ['a hyphen too many', 'Plan an «omni-channel→omnichannel» launch.'],
    ['two words for one', 'Every «touch point→touchpoint» counts.'],
    ['a title', '# Every «Touch Point→Touchpoint» Counts'],
    [
      'several in one document',
      'Every «touch point→touchpoint».\n\nOur «csat→CSAT» rose, our «CLTV→CLV» too.',
    ],
    ['a character of two UTF-16 units before it', '😀 Every «touch point→touchpoint» counts.'],
    ['Windows line ends', 'One line.\r\n\r\nEvery «touch point→touchpoint» counts.\r\n'],
    ['a right form', 'Every touchpoint counts.'],
    ['code', 'Set `touch point` and a «touch point→touchpoint».'],
    ['an empty document', ''],
  ])('%s', async (_, marked) => {
    const client = await connect();
    const document = await client.open(unmark(marked));
    expect(await document.marked()).toBe(marked);
  });
});

test('a diagnostic has all that an editor shows', async () => {
  const client = await connect();
  const document = await client.open('Every touch point counts.');
  expect(await document.diagnostics()).toEqual([
    {
      range: document.rangeOf('touch point'),
      severity: DiagnosticSeverity.Warning,
      code: 'term-variant',
      codeDescription: {
        href: 'https://github.com/cx-terminology/cx-terminology/blob/main/docs/rules/term-variant.md',
      },
      source: 'cx-terminology',
      message: expect.stringMatching(/^Write “touchpoint”\. .+\.$/),
      data: { conceptId: 'touchpoint', form: 'touch point', replacement: 'touchpoint' },
    },
  ]);
});

test.each([
  ['markdown', 1],
  ['mdx', 1],
  ['plaintext', 0],
  ['typescript', 0],
])('documents in %s have %i finding', async (languageId, count) => {
  const client = await connect();
  const document = await client.open('Every touch point counts.', { languageId });
  expect(await document.diagnostics()).toHaveLength(count);
});

test('a document that is not open has no diagnostics', async () => {
  const client = await connect();
  const document = await client.open('Every touch point counts.');
  await document.close();
  expect(await document.diagnostics()).toEqual([]);
});

describe('what has not changed', () => {
  test('is not sent again', async () => {
    const client = await connect();
    const document = await client.open('Every touch point counts.');
    const { resultId } = await document.pull();
    expect(resultId).toBeTruthy();
    expect(await document.pull(resultId)).toEqual({ kind: 'unchanged', resultId });
  });

  test.each([
    ['behind a finding on its line', 'counts', 'matters', 'unchanged'],
    ['before a finding on its line', 'Every', 'Each', 'full'],
    ['that adds a line before a finding', 'Hello', 'Hello,\nworld', 'full'],
    ['on another line', 'Hello', 'Hello, world', 'unchanged'],
    ['that mends a finding', 'touch point', 'touchpoint', 'full'],
    ['that adds a finding', 'counts', 'is omni-channel', 'full'],
    ['that makes another finding of it', 'touch point', 'touch-points', 'full'],
  ])('after an edit %s', async (_, piece, text, kind) => {
    const client = await connect();
    const document = await client.open('Hello.\n\nEvery touch point counts.');
    const { resultId } = await document.pull();
    await document.replace(piece, text);
    const report = await document.pull(resultId);
    expect(report.kind).toBe(kind);
    expect(report.resultId === resultId).toBe(kind === 'unchanged');
  });

  test('is not taken for the same in a document opened anew, or by another server', async () => {
    const client = await connect();
    const uri = 'file:///docs/a.md';
    const document = await client.open('Every touch point counts.', { uri });
    const { resultId } = await document.pull();
    await document.close();
    const again = await client.open('Every touchpoint counts.', { uri });
    expect(await again.pull(resultId)).toMatchObject({ kind: 'full', items: [] });
  });
});

test('edits arrive as changes of a part and move the findings', async () => {
  const client = await connect();
  const document = await client.open('Hello.\n\nEvery touch point counts.\n');
  expect(await document.marked()).toContain('«touch point→touchpoint»');
  await document.replace('Hello.', 'Hello, 😀 world.\n\nWe are omni-channel.');
  expect(await document.marked()).toBe(
    'Hello, 😀 world.\n\nWe are «omni-channel→omnichannel».\n\nEvery «touch point→touchpoint» counts.\n',
  );
  await document.replace('touch point', 'touchpoint');
  expect(await document.marked()).toBe(
    'Hello, 😀 world.\n\nWe are «omni-channel→omnichannel».\n\nEvery touchpoint counts.\n',
  );
});

test('diagnostics are of the text as it is when the settings have come, not as it was when they were asked for', async () => {
  let answer: (settings: unknown) => void = () => {};
  const client = await connect({ settings: () => new Promise((resolve) => (answer = resolve)) });
  const document = await client.open('Every touch point counts.');
  const asked = document.marked();
  await client.asked.first(() => true);
  await document.replace('touch point', 'omni-channel plan');
  await client.settled();
  answer(null);
  expect(await asked).toBe('Every «omni-channel→omnichannel» plan counts.');
});

test('a cancelled request is answered as cancelled', async () => {
  let answer: (settings: unknown) => void = () => {};
  const client = await connect({ settings: () => new Promise((resolve) => (answer = resolve)) });
  const document = await client.open('Every touch point counts.');
  const cancellation = new CancellationTokenSource();
  const asked = document.pull(undefined, cancellation.token);
  await client.asked.first(() => true);
  cancellation.cancel();
  await client.settled();
  answer(null);
  await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  expect(await document.diagnostics()).toHaveLength(1);
});

test('a client that asks is sent nothing unasked', async () => {
  const client = await connect();
  const document = await client.open('Every touch point counts.');
  await document.diagnostics();
  await document.replace('counts', 'matters');
  await document.diagnostics();
  await document.close();
  await client.settled();
  expect(client.published.items).toEqual([]);
});

test('the server says what it offers', async () => {
  const client = await connect();
  expect(client.server).toEqual({
    serverInfo: { name: 'CX Terminology', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2, save: true },
      diagnosticProvider: {
        identifier: 'cx-terminology',
        interFileDependencies: false,
        workspaceDiagnostics: true,
      },
      codeActionProvider: {
        codeActionKinds: ['quickfix', 'refactor', 'refactor.rewrite', 'source.fixAll.cxTerminology'],
        resolveProvider: true,
      },
      executeCommandProvider: {
        commands: ['cxTerminology.server.checkWorkspace', 'cxTerminology.server.clearWorkspace'],
      },
      codeLensProvider: { resolveProvider: true },
      hoverProvider: true,
      completionProvider: { resolveProvider: true },
      documentHighlightProvider: true,
      definitionProvider: true,
      referencesProvider: { workDoneProgress: true },
      workspaceSymbolProvider: true,
      renameProvider: true,
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  });
});
