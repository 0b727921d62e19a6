/** Where concepts are used in the workspace, and how often. */
import { describe, expect, test } from 'vitest';
import { CancellationTokenSource, DidSaveTextDocumentNotification } from 'vscode-languageserver/node';
import { nodeFiles } from '../../server/src/files/nodeFiles.ts';
import {
  type ConceptUses,
  type UseCountsResult,
  useCountsMethod,
  usesChangedMethod,
  usesMethod,
} from '../../server/src/protocol.ts';
import { CheckedWorkspace, right, wrong } from './support/checkedWorkspace.ts';
import type { TestClient } from './support/client.ts';
import { MemoryFiles } from './support/memoryFiles.ts';
import { Record as Received } from './support/record.ts';

function usesIn(client: TestClient, id: string): Promise<ConceptUses> {
  return client.connection.sendRequest(usesMethod, { id });
}

/** The places of a concept, as `path:line:character form`, with line and character from 0 on. */
async function places(one: CheckedWorkspace, id: string): Promise<string[]> {
  const { documents } = await usesIn(one.client, id);
  return documents.flatMap(({ uri, uses }) => {
    const path = uri.startsWith(one.workspace.uri()) ? one.pathOf(uri) : uri;
    return uses.map(({ range: { start }, form }) => `${path}:${start.line}:${start.character} ${form}`);
  });
}

/** What is said of one concept. */
async function countsOf({ client }: CheckedWorkspace, id: string) {
  const { concepts } = await client.connection.sendRequest<UseCountsResult>(useCountsMethod);
  return concepts.find((concept) => concept.id === id);
}

const pages = {
  'b.md': '# Touch points\n\nA *touch\npoint* is a touchpoint.\n',
  'a/c.mdx': 'Our <b>touchpoints</b> and our CX.\n',
  'd.md': 'Customer experience.\n',
  'e.txt': right,
};

describe('the places of a concept', () => {
  test('are those of all its forms in all files, right or wrong', async () => {
    const one = await CheckedWorkspace.with(pages);
    expect(await places(one, 'touchpoint')).toEqual([
      'a/c.mdx:0:7 touchpoints',
      'b.md:0:2 Touch points',
      'b.md:2:3 touch point',
      'b.md:3:12 touchpoint',
    ]);
    expect(await places(one, 'customer-experience')).toEqual([
      'a/c.mdx:0:31 CX',
      'd.md:0:0 Customer experience',
    ]);
    expect(await places(one, 'bounce-rate')).toEqual([]);
    expect(await places(one, 'nobody-knows')).toEqual([]);
  });

  test('have their range, and the line that they begin in', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': '- one\n  - A *touch\n    point* here.\n' });
    expect(await usesIn(one.client, 'touchpoint')).toEqual({
      documents: [
        {
          uri: one.workspace.uri('a.md'),
          uses: [
            {
              range: { start: { line: 1, character: 7 }, end: { line: 2, character: 9 } },
              form: 'touch point',
              line: { text: '- A *touch', from: 5, to: 10 },
            },
          ],
        },
      ],
    });
  });

  test('have long lines cut at words', async () => {
    const words = Array.from({ length: 100 }, (_, index) => `w${index}`).join(' ');
    const one = await CheckedWorkspace.with({ 'a.md': `${words} touchpoint ${words}\n` });
    const { documents } = await usesIn(one.client, 'touchpoint');
    const line = documents[0]?.uses[0]?.line ?? { text: '', from: 0, to: 0 };
    expect(line.text).toMatch(/^…w\d+ (?:w\d+ )+touchpoint(?: w\d+)+…$/);
    expect(line.text.length).toBeLessThan(260);
    expect(line.text.slice(line.from, line.to)).toBe('touchpoint');
  });

  test('count for each concept that an ambiguous form may stand for', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': 'Our FCR.\n' });
    expect(await places(one, 'first-contact-resolution')).toEqual(['a.md:0:4 FCR']);
    expect(await places(one, 'first-call-resolution')).toEqual(['a.md:0:4 FCR']);
    expect(await countsOf(one, 'first-contact-resolution')).toMatchObject({ count: 1, documents: 1 });
    expect(await countsOf(one, 'first-call-resolution')).toMatchObject({ count: 1, documents: 1 });
  });

  test('are those that the terms of each folder know', async () => {
    const one = await CheckedWorkspace.with({
      'shop/.cx-terminology.yaml': 'concepts:\n  - term: smart basket\n',
      'shop/a.md': 'Two smart-baskets.\n',
      'b.md': 'Two smart-baskets.\n',
    });
    expect(await places(one, 'smart-basket')).toEqual(['shop/a.md:0:4 smart-baskets']);
  });

  test('are not in what is not checked', async () => {
    const one = await CheckedWorkspace.with({
      '.cx-terminology.yaml': 'exclude: [old/]\n',
      'old/a.md': right,
      'off.md': `---\ncx-terminology: false\n---\n\n${right}`,
      'b.md': 'The `touchpoint`.\n',
    });
    expect(await places(one, 'touchpoint')).toEqual([]);
  });

  test('are as they are typed in open documents, untitled ones and those of other folders included', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': right, 'b.md': right });
    const document = await one.client.open(right, { uri: one.workspace.uri('a.md') });
    await document.replace('Every', 'Each and every');
    await one.client.open(wrong, { uri: 'untitled:Untitled-1' });
    await one.client.open(wrong, { uri: 'file:///elsewhere/z.md' });
    expect(await places(one, 'touchpoint')).toEqual([
      'file:///elsewhere/z.md:0:6 touch point',
      'a.md:0:15 touchpoint',
      'b.md:0:6 touchpoint',
      'untitled:Untitled-1:0:6 touch point',
    ]);
    await document.close();
    expect(await places(one, 'touchpoint')).toContain('a.md:0:6 touchpoint');
  });

  test('are those of open documents alone where no folder is open', async () => {
    const one = await CheckedWorkspace.with({}, { workspaceFolders: [] });
    await one.client.open(wrong, { uri: 'untitled:Untitled-1' });
    expect(await places(one, 'touchpoint')).toEqual(['untitled:Untitled-1:0:6 touch point']);
    expect(await countsOf(one, 'touchpoint')).toMatchObject({ count: 1 });
  });

  test('follow the files', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': right });
    await places(one, 'touchpoint');
    await one.change({ 'a.md': `\n${right}`, 'b.md': wrong });
    expect(await places(one, 'touchpoint')).toEqual(['a.md:1:6 touchpoint', 'b.md:0:6 touch point']);
  });

  test('come from folders that only the client can reach', async () => {
    const memory = new MemoryFiles('memfs://host/site', { 'a.md': wrong });
    const one = await CheckedWorkspace.with(
      {},
      { files: null, serves: memory, workspaceFolders: [memory.uri()] },
    );
    expect(await places(one, 'touchpoint')).toEqual(['memfs://host/site/a.md:0:6 touch point']);
  });

  test('are asked for only in files that have any', async () => {
    const read: string[] = [];
    const files = {
      ...nodeFiles,
      read: (uri: string, maxSize?: number) => {
        if (uri.endsWith('.md')) read.push(uri);
        return nodeFiles.read(uri, maxSize);
      },
    };
    const one = await CheckedWorkspace.with({ 'a.md': right, 'b.md': 'Our CX.\n' }, { files });
    await countsOf(one, 'touchpoint');
    read.length = 0;
    await places(one, 'touchpoint');
    expect(read).toEqual([one.workspace.uri('a.md')]);
  });

  test('need not be waited for', async () => {
    const one = await CheckedWorkspace.with(pages);
    const source = new CancellationTokenSource();
    const answer = one.client.connection.sendRequest(usesMethod, { id: 'touchpoint' }, source.token);
    source.cancel();
    await expect(answer).rejects.toThrow('cancelled');
    expect(await places(one, 'touchpoint')).toHaveLength(4);
  });

  test('are asked for by an id', async () => {
    const one = await CheckedWorkspace.with({});
    await expect(one.client.connection.sendRequest(usesMethod, {})).rejects.toThrow('takes { id: string }');
  });
});

describe('how often a concept is used', () => {
  test('is told by its forms, with the number of documents', async () => {
    const one = await CheckedWorkspace.with(pages);
    await one.client.open(`${right}${wrong}`, { uri: 'untitled:Untitled-1' });
    expect(await countsOf(one, 'touchpoint')).toEqual({
      id: 'touchpoint',
      count: 6,
      documents: 3,
      forms: [
        { form: 'touch point', count: 2, documents: 2, isWrong: true },
        { form: 'touchpoint', count: 2, documents: 2, isWrong: false },
        { form: 'Touch points', count: 1, documents: 1, isWrong: true },
        { form: 'touchpoints', count: 1, documents: 1, isWrong: false },
      ],
    });
    expect(await countsOf(one, 'bounce-rate')).toBeUndefined();
  });

  test('is that of open documents in place of their files', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': right });
    const document = await one.client.open(right, { uri: one.workspace.uri('a.md') });
    await document.replace('touchpoint', 'touch point');
    expect(await countsOf(one, 'touchpoint')).toMatchObject({
      count: 1,
      forms: [{ form: 'touch point', count: 1, documents: 1 }],
    });
  });
});

test.each([
  ['that the glossary advises against', 'Our CLTV.\n', true],
  ['in the wrong case', 'The Csat.\n', true],
  ['misspelled', 'The custmer experience.\n', true],
  ['in markup', 'A **touch** point.\n', true],
  ['that is right', 'The customers’ experience of touchpoints.\n', false],
  ['of an abbreviation that is never written out', 'The CSAT.\n', false],
  ['that the writer wants so', '<!-- cx-terminology-disable-next-line -->\nA touch point.\n', false],
])('a form %s counts as one', async (_, text, isWrong) => {
  const one = await CheckedWorkspace.with({ 'a.md': text });
  const { concepts } = await one.client.connection.sendRequest<UseCountsResult>(useCountsMethod);
  expect(concepts.flatMap(({ forms }) => forms.map((form) => form.isWrong))).toEqual([isWrong]);
});

describe('who has asked once', () => {
  /** The notifications. */
  function changes({ client }: CheckedWorkspace): Received<'changed'> {
    const received = new Received<'changed'>();
    client.connection.onNotification(usesChangedMethod, () => received.add('changed'));
    return received;
  }

  test('is told when a document or a file changes, and nobody else is', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': right, 'b.md': right });
    const told = changes(one);
    const document = await one.client.open(right, { uri: one.workspace.uri('a.md') });
    await one.client.connection.sendNotification(DidSaveTextDocumentNotification.type, {
      textDocument: { uri: document.uri },
    });
    await one.client.settled();
    expect(told.items).toEqual([]);
    await countsOf(one, 'touchpoint');
    const counts = told.items.length;
    await document.replace('touchpoint', 'touch point');
    await told.first(() => true, counts);
    const before = told.items.length;
    await one.change({ 'b.md': wrong });
    await told.first(() => true, before);
    expect(await countsOf(one, 'touchpoint')).toMatchObject({
      forms: [{ form: 'touch point', count: 2, documents: 2 }],
    });
  });

  test('is told also after the findings of the workspace were taken back', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': right });
    const told = changes(one);
    await countsOf(one, 'touchpoint');
    await one.check();
    await one.clear();
    const before = told.items.length;
    await one.change({ 'a.md': wrong });
    await told.first(() => true, before);
  });
});
