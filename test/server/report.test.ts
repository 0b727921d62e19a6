/** The report on the language of a workspace. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { nodeFiles } from '../../server/src/files/nodeFiles.ts';
import type { WorkspaceFiles } from '../../server/src/files/workspaceFiles.ts';
import {
  entryMethod,
  glossaryChangedMethod,
  type ReportPlacesParams,
  type ReportPlacesResult,
  type ReportResult,
  reportChangedMethod,
  reportMethod,
  reportPlacesMethod,
} from '../../server/src/protocol.ts';
import { CheckedWorkspace, right, wrong } from './support/checkedWorkspace.ts';
import { MemoryFiles } from './support/memoryFiles.ts';
import { Record as Received } from './support/record.ts';
import { Workspace } from './support/workspace.ts';

function reportOf({ client }: CheckedWorkspace): Promise<ReportResult> {
  return client.connection.sendRequest(reportMethod);
}

/** The places of something, as `path:line:character-line:character`, from 0 on. */
async function placesOf(one: CheckedWorkspace, params: ReportPlacesParams): Promise<string[]> {
  const { places } = await one.client.connection.sendRequest<ReportPlacesResult>(reportPlacesMethod, params);
  return places.map(({ uri, range: { start, end } }) => {
    return `${one.pathOf(uri)}:${start.line}:${start.character}-${end.line}:${end.character}`;
  });
}

const pages = {
  'a.md': 'Our touch points, our Touch Point and our touchpoints. The CSAT is high.\n',
  'help/b.mdx': 'Every touchpoint. One csat. All personas.\n',
  'help/deep/c.md': 'Two customer personas, one persona: customer satisfaction (CSAT).\n',
};

describe('concepts', () => {
  test('come with their forms, and the most inconsistent first', async () => {
    const { concepts } = await reportOf(await CheckedWorkspace.with(pages));
    expect(concepts.map(({ id }) => id)).toEqual(['touchpoint', 'customer-satisfaction', 'customer-persona']);
    expect(concepts[0]).toEqual({
      id: 'touchpoint',
      term: 'touchpoint',
      uri: expect.stringMatching(/\/a\.md$/),
      count: 4,
      documents: 2,
      wrong: 2,
      fixable: 2,
      inconsistency: 2 / 4,
      forms: [
        {
          form: 'touch point',
          status: 'wrong',
          count: 2,
          documents: 1,
          written: ['Touch Point', 'touch points'],
        },
        {
          form: 'touchpoint',
          status: 'preferred',
          count: 2,
          documents: 2,
          written: ['touchpoint', 'touchpoints'],
        },
      ],
    });
  });

  test('with two right forms are half as inconsistent; an abbreviation is not another form', async () => {
    const { concepts } = await reportOf(await CheckedWorkspace.with(pages));
    expect(concepts[2]).toMatchObject({
      inconsistency: (0.5 * 1) / 3,
      wrong: 0,
      forms: [
        { form: 'persona', status: 'admitted', count: 2 },
        { form: 'customer persona', status: 'preferred', count: 1 },
      ],
    });
    expect(concepts[1]).toMatchObject({
      inconsistency: 1 / 4,
      forms: [
        { form: 'CSAT', status: 'preferred', count: 2 },
        { form: 'csat', status: 'wrong', count: 1 },
        { form: 'customer satisfaction', status: 'preferred', count: 1 },
      ],
    });
  });

  test('have wrong forms as they are written where their singular would be right', async () => {
    const { concepts } = await reportOf(await CheckedWorkspace.with({ 'a.md': 'Two Slas and one SLA.\n' }));
    expect(concepts[0]?.forms.map(({ form, status }) => `${form} ${status}`)).toEqual([
      'SLA preferred',
      'Slas wrong',
    ]);
  });

  test('are counted as they are typed in open files, and in no other open documents', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': right });
    await one.client.open(wrong, { uri: one.workspace.uri('a.md') });
    await one.client.open(wrong, { uri: 'untitled:Untitled-1' });
    const { concepts, findings, files } = await reportOf(one);
    expect(concepts).toMatchObject([{ id: 'touchpoint', count: 1, wrong: 1 }]);
    expect({ findings, files }).toEqual({ findings: 1, files: 1 });
  });

  test('have the places of each form', async () => {
    const one = await CheckedWorkspace.with(pages);
    const { concepts } = await reportOf(one);
    const written = concepts[0]?.forms[0]?.written ?? [];
    expect(await placesOf(one, { kind: 'form', id: 'touchpoint', written })).toEqual([
      'a.md:0:4-0:16',
      'a.md:0:22-0:33',
    ]);
  });
});

describe('findings', () => {
  test('are counted by folder and by rule, without hints', async () => {
    const one = await CheckedWorkspace.with(pages);
    const { files, findings, fixable, folders, rules } = await reportOf(one);
    expect({ files, findings, fixable }).toEqual({ files: 3, findings: 4, fixable: 3 });
    const oneFile = { filesWithFindings: 1, files: 1 };
    expect(folders).toEqual([
      { uri: one.workspace.uri(''), name: expect.any(String), findings: 2, fixable: 2, ...oneFile },
      { uri: one.workspace.uri('help'), name: 'help', findings: 1, fixable: 1, ...oneFile },
      { uri: one.workspace.uri('help/deep'), name: 'help/deep', findings: 1, fixable: 0, ...oneFile },
    ]);
    expect(rules).toEqual([
      { code: 'term-variant', findings: 2, fixable: 2, documents: 1 },
      { code: 'abbreviation-form', findings: 1, fixable: 1, documents: 1 },
      { code: 'mixed-usage', findings: 1, fixable: 0, documents: 1 },
    ]);
  });

  test('have their places', async () => {
    const one = await CheckedWorkspace.with(pages);
    expect(await placesOf(one, { kind: 'rule', code: 'abbreviation-form' })).toEqual([
      'help/b.mdx:0:22-0:26',
    ]);
    expect(await placesOf(one, { kind: 'folder', uri: one.workspace.uri('help') })).toEqual([
      'help/b.mdx:0:22-0:26',
    ]);
  });

  test('name the workspace folder where there are several', async () => {
    const [one, other] = ['memfs://host/one', 'memfs://host/other'];
    const memory = new MemoryFiles('memfs://host', { 'one/a/x.md': wrong, 'other/x.md': wrong });
    const workspace = await CheckedWorkspace.with(
      {},
      { files: null, serves: memory, workspaceFolders: [one, other] },
    );
    const { folders } = await reportOf(workspace);
    expect(folders.map(({ name }) => name)).toEqual(['one/a', 'other']);
  });
});

describe('abbreviations', () => {
  test('are those that documents never write out, with the first use in each', async () => {
    const one = await CheckedWorkspace.with({
      'a.md': 'The CSAT and the CSAT. An SLA holds.\n',
      'b.md': 'The CSAT falls.\n',
      'c.md': 'Customer satisfaction (CSAT) and our CSAT.\n',
    });
    expect((await reportOf(one)).abbreviations).toEqual([
      {
        id: 'customer-satisfaction',
        abbreviation: 'CSAT',
        term: 'customer satisfaction',
        uri: one.workspace.uri('a.md'),
        documents: 2,
      },
      {
        id: 'service-level-agreement',
        abbreviation: 'SLA',
        term: 'service level agreement',
        uri: one.workspace.uri('a.md'),
        documents: 1,
      },
    ]);
    expect(await placesOf(one, { kind: 'abbreviation', id: 'customer-satisfaction' })).toEqual([
      'a.md:0:4-0:8',
      'b.md:0:4-0:8',
    ]);
  });
});

/** The real files, and the URIs of those that were read. */
function filesWithRecord() {
  const read: string[] = [];
  const files: WorkspaceFiles = {
    ...nodeFiles,
    read: (uri, maxSize) => {
      read.push(uri);
      return nodeFiles.read(uri, maxSize);
    },
  };
  return { files, read };
}

const baskets = 'We fill the Smart Basket today. The Smart Basket has an ERT. A Smart Basket!\n';

describe('candidates', () => {
  test('are what recurs and is in no glossary', async () => {
    const one = await CheckedWorkspace.with({
      'a.md': `${baskets}Our Customer Experience, the Customer Experience, a Customer Experience here.\n`,
      'b.md': 'Another Smart *Basket* with one ERT and two ERTs.\n',
    });
    const { candidates, moreCandidates } = await reportOf(one);
    expect(moreCandidates).toBe(0);
    expect(candidates).toMatchObject([
      { form: 'Smart Basket', kind: 'phrase', count: 4, documents: 2, uri: one.workspace.uri('a.md') },
      { form: 'ERT', kind: 'abbreviation', count: 3, documents: 2 },
    ]);
    const { keys = [] } = candidates[0] ?? {};
    expect(await placesOf(one, { kind: 'candidate', keys })).toEqual([
      'a.md:0:12-0:24',
      'a.md:0:36-0:48',
      'a.md:0:63-0:75',
      'b.md:0:8-0:21',
    ]);
  });

  test('are not what a team ignores or has added', async () => {
    const ignored = await CheckedWorkspace.with({
      '.cx-terminology.yaml': 'ignore: [Smart Basket]\n',
      'a.md': baskets,
    });
    expect((await reportOf(ignored)).candidates).toEqual([]);
    const added = await CheckedWorkspace.with({
      '.cx-terminology.yaml': 'concepts:\n  - term: smart basket\n',
      'a.md': baskets,
    });
    expect((await reportOf(added)).candidates).toEqual([]);
  });

  test('are so in each folder: it is told for which documents one is unknown', async () => {
    const one = await CheckedWorkspace.with({
      'shop/.cx-terminology.yaml': 'concepts:\n  - term: smart basket\n',
      'shop/a.md': baskets,
      'stock/b.md': baskets,
    });
    expect((await reportOf(one)).candidates).toMatchObject([
      { form: 'Smart Basket', count: 6, uri: one.workspace.uri('stock/b.md') },
    ]);
  });

  test('are looked for once in a file that stays as it is, whatever the glossary says', async () => {
    const { files, read } = filesWithRecord();
    const one = await CheckedWorkspace.with({ 'a.md': baskets, 'b.md': right }, { files });
    const first = await reportOf(one);
    read.length = 0;
    await one.change({ 'b.md': wrong });
    expect((await reportOf(one)).candidates).toEqual(first.candidates);
    expect(read).toContain(one.workspace.uri('b.md'));
    expect(read).not.toContain(one.workspace.uri('a.md'));
    await one.change({ '.cx-terminology.yaml': 'ignore: [Smart Basket]\n' });
    expect((await reportOf(one)).candidates).toEqual([]);
    await one.change({ '.cx-terminology.yaml': undefined });
    await one.change({ 'a.md': right });
    expect((await reportOf(one)).candidates).toEqual([]);
  });

  test('are known at the next start', async () => {
    const workspace = new Workspace({ 'a.md': baskets });
    const kept = new Workspace({});
    const { files, read } = filesWithRecord();
    const initializationOptions = { storageUri: kept.uri('kept') };
    const start = () => CheckedWorkspace.in(workspace, { files, initializationOptions });
    const before = await start();
    const { candidates } = await reportOf(before);
    await before.client.connection.sendRequest('shutdown');
    read.length = 0;
    const after = await start();
    expect((await reportOf(after)).candidates).toEqual(candidates);
    expect(candidates).toMatchObject([{ form: 'Smart Basket' }]);
    expect(read).not.toContain(workspace.uri('a.md'));
    expect(await placesOf(after, { kind: 'candidate', keys: candidates[0]?.keys ?? [] })).toHaveLength(3);
  });

  test('are those of what is typed in open documents, and have their places there', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': baskets, 'b.md': right });
    await reportOf(one);
    await one.client.open(right, { uri: one.workspace.uri('a.md') });
    const typed = await one.client.open(baskets, { uri: one.workspace.uri('b.md') });
    const { candidates } = await reportOf(one);
    expect(candidates).toMatchObject([{ form: 'Smart Basket', count: 3, uri: typed.uri }]);
    expect(await placesOf(one, { kind: 'candidate', keys: candidates[0]?.keys ?? [] })).toEqual([
      'b.md:0:12-0:24',
      'b.md:0:36-0:48',
      'b.md:0:63-0:75',
    ]);
  });
});

describe('a report', () => {
  test('needs a folder', async () => {
    const one = await CheckedWorkspace.with({}, { workspaceFolders: [] });
    await one.client.open(wrong);
    expect(await reportOf(one)).toMatchObject({ outcome: 'no-folder', files: 0, concepts: [] });
  });

  test('of an empty folder is empty', async () => {
    expect(await reportOf(await CheckedWorkspace.with({}))).toMatchObject({ outcome: 'made', files: 0 });
  });

  test('need not be waited for', async () => {
    const one = await CheckedWorkspace.with(pages);
    const source = new CancellationTokenSource();
    const answer = one.client.connection.sendRequest<ReportResult>(reportMethod, source.token);
    source.cancel();
    expect(await answer).toMatchObject({ outcome: 'cancelled', concepts: [] });
    expect(await reportOf(one)).toMatchObject({ outcome: 'made', files: 3 });
  });

  test('is said once to be out of date when something has changed, not when a file is only opened', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': right, 'b.md': right });
    const told = new Received<'changed'>();
    one.client.connection.onNotification(reportChangedMethod, () => told.add('changed'));
    await reportOf(one);
    const document = await one.client.open(right, { uri: one.workspace.uri('a.md') });
    await one.client.settled();
    await document.replace('touchpoint', 'touch point');
    await told.first(() => true, 0);
    await one.change({ 'b.md': wrong });
    expect((await reportOf(one)).findings).toBe(2);
    expect(told.items).toHaveLength(1);
    await one.change({ 'b.md': right });
    await told.first(() => true, 1);
  });

  describe('once made', () => {
    afterEach(() => {
      vi.useRealTimers();
    });

    /** Makes a report, after which time can be let pass. */
    async function reported(one: CheckedWorkspace) {
      const told = new Received<'changed'>();
      one.client.connection.onNotification(reportChangedMethod, () => told.add('changed'));
      await reportOf(one);
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
      return told;
    }

    /** Has the server look at all files that it was told of, and lets the time pass in which changes are gathered. */
    async function later(one: CheckedWorkspace): Promise<void> {
      await placesOf(one, { kind: 'rule', code: 'term-variant' });
      vi.advanceTimersByTime(5000);
      await one.client.settled();
    }

    test('is not out of date because what was typed is saved, or a file is written as it was', async () => {
      const one = await CheckedWorkspace.with({ 'a.md': wrong, 'b.md': right });
      const document = await one.client.open(wrong, { uri: one.workspace.uri('a.md') });
      await document.replace('touch point', 'touchpoint');
      const told = await reported(one);
      await one.change({ 'a.md': right, 'b.md': right });
      await later(one);
      expect(told.items).toEqual([]);
      await one.change({ 'b.md': wrong });
      await later(one);
      expect(told.items).toEqual(['changed']);
    });

    test('is not out of date because a document outside of the folders is typed in', async () => {
      const one = await CheckedWorkspace.with({ 'a.md': wrong });
      const document = await one.client.open(wrong, { uri: 'untitled:Untitled-1' });
      const told = await reported(one);
      await document.replace('touch point', 'touchpoint');
      await later(one);
      expect(told.items).toEqual([]);
    });

    test('is out of date when the glossary is another one, not when its file is only told once more', async () => {
      const ignoring = 'ignore: [touch point]\n';
      const one = await CheckedWorkspace.with({ 'a.md': wrong, '.cx-terminology.yaml': ignoring });
      const read = new Received<'read'>();
      one.client.connection.onNotification(glossaryChangedMethod, () => read.add('read'));
      await one.client.connection.sendRequest(entryMethod, { id: 'touchpoint' });
      const told = await reported(one);
      await one.change({ '.cx-terminology.yaml': ignoring });
      await read.first(() => true);
      await later(one);
      expect(told.items).toEqual([]);
      await one.change({ '.cx-terminology.yaml': undefined });
      await read.first(() => true, read.items.length);
      await later(one);
      expect(told.items).toEqual(['changed']);
    });
  });

  test('has places of what there is alone', async () => {
    const one = await CheckedWorkspace.with(pages);
    await expect(one.client.connection.sendRequest(reportPlacesMethod, {})).rejects.toThrow('takes { kind');
    expect(await placesOf(one, { kind: 'candidate', keys: ['nothing'] })).toEqual([]);
    expect(await placesOf(one, { kind: 'rule', code: 'nothing' })).toEqual([]);
  });
});
