/** The glossary as a whole: what a client that lists it is told. */
import concepts from 'cx-terminology:glossary';
import { describe, expect, test } from 'vitest';
import { preferredTerm } from '../../server/src/engine/index.ts';
import {
  type ConceptAtParams,
  conceptAtMethod,
  type DefinitionPlaceResult,
  definitionPlaceMethod,
  type EntryResult,
  entryMethod,
  type GlossaryParams,
  type GlossaryResult,
  glossaryChangedMethod,
  glossaryMethod,
} from '../../server/src/protocol.ts';
import { CheckedWorkspace } from './support/checkedWorkspace.ts';
import { connect, type TestClient } from './support/client.ts';
import { Record } from './support/record.ts';
import { Workspace } from './support/workspace.ts';

const file = '.cx-terminology.yaml';

const own = `concepts:
  - term: leak sensor
    definition: Device that reports water.
    abbreviation: LSE
  - term: smart valve
changes:
  touchpoint:
    forbid: [contact spot]
`;

function glossaryOf(client: TestClient, params: GlossaryParams = {}): Promise<GlossaryResult | null> {
  return client.connection.sendRequest(glossaryMethod, params);
}

async function connectTo(files: Readonly<globalThis.Record<string, string>>) {
  const workspace = new Workspace(files);
  return { workspace, client: await connect({ workspaceFolders: [workspace.uri()] }) };
}

describe('the glossary', () => {
  test('has every built-in concept, in alphabetical order', async () => {
    const glossary = await glossaryOf(await connect());
    const terms = glossary?.concepts.map(({ term }) => term) ?? [];
    expect(terms.toSorted()).toEqual(concepts.map((concept) => preferredTerm(concept).text).toSorted());
    const lower = terms.map((term) => term.toLowerCase());
    expect(lower.indexOf('api security')).toBeLessThan(lower.indexOf('bounce rate'));
    expect(lower.indexOf('net promoter score')).toBeLessThan(lower.indexOf('omnichannel'));
    expect(glossary?.concepts.find(({ id }) => id === 'customer-satisfaction')).toEqual({
      id: 'customer-satisfaction',
      term: 'customer satisfaction',
      abbreviation: 'CSAT',
      definition: expect.stringMatching(/^Metric that/),
      subject: 'Measurement and insight',
      isOwn: false,
    });
  });

  test('has what a team’s file adds and changes', async () => {
    const { client } = await connectTo({ [file]: own });
    const glossary = await glossaryOf(client);
    const of = (wanted: string) => glossary?.concepts.find(({ id }) => id === wanted);
    expect(of('leak-sensor')).toEqual({
      id: 'leak-sensor',
      term: 'leak sensor',
      abbreviation: 'LSE',
      definition: 'Device that reports water.',
      subject: 'Own terms',
      isOwn: true,
      file,
    });
    expect(of('touchpoint')).toMatchObject({ isOwn: false, file });
    expect(of('chatbot')).not.toHaveProperty('file');
  });

  test('is that of the document’s folder', async () => {
    const { workspace, client } = await connectTo({ [`sub/${file}`]: own, 'page.md': '' });
    const ids = async (path: string) =>
      (await glossaryOf(client, { uri: workspace.uri(path) }))?.concepts.map(({ id }) => id);
    expect(await ids('sub/page.md')).toContain('leak-sensor');
    expect(await ids('page.md')).not.toContain('leak-sensor');
  });

  test('comes once: who has it is told so', async () => {
    const { workspace, client } = await connectTo({ [`sub/${file}`]: own });
    const known = (await glossaryOf(client))?.version ?? '';
    expect(await glossaryOf(client, { known, uri: workspace.uri('page.md') })).toBeNull();
    expect(await glossaryOf(client, { known, uri: workspace.uri('sub/page.md') })).not.toBeNull();
  });

  test('is told to have changed, once it was asked for', async () => {
    const opened = await CheckedWorkspace.with({ [file]: own });
    const changed = new Record<'changed'>();
    opened.client.connection.onNotification(glossaryChangedMethod, () => changed.add('changed'));
    const before = await glossaryOf(opened.client);
    await opened.change({ [file]: own.replace('smart valve', 'smart tap') });
    await changed.first(() => true);
    const after = await glossaryOf(opened.client, { known: before?.version ?? '' });
    expect(after?.concepts.map(({ term }) => term)).toContain('smart tap');
  });

  test('is told to have changed to who has asked for an entry of it alone, and only then', async () => {
    const opened = await CheckedWorkspace.with({ [file]: own });
    const { connection } = opened.client;
    const changed = new Record<'changed'>();
    connection.onNotification(glossaryChangedMethod, () => changed.add('changed'));
    await opened.change({ [file]: own.replace('smart valve', 'smart tap') });
    await opened.client.settled();
    expect(changed.items).toEqual([]);
    await connection.sendRequest(entryMethod, { id: 'touchpoint' });
    await opened.change({ [file]: own });
    await changed.first(() => true);
  });

  test.each([{ uri: 7 }, { known: [] }])('takes no %j', async (params) => {
    const client = await connect();
    await expect(client.connection.sendRequest(glossaryMethod, params)).rejects.toThrow('takes a string');
  });
});

describe('the concept at a place', () => {
  const conceptAt = async (text: string, piece: string) => {
    const client = await connect();
    const document = await client.open(text);
    const params: ConceptAtParams = { uri: document.uri, position: document.rangeOf(piece).start };
    return client.connection.sendRequest<string | null>(conceptAtMethod, params);
  };

  test.each([
    ['a right form', 'Every touchpoint counts.', 'point', 'touchpoint'],
    ['a wrong form', 'Every touch-point counts.', 'point', 'touchpoint'],
    ['the end of a form, where a cursor stands', 'Every csat counts.', ' counts', 'customer-satisfaction'],
    ['other words', 'Every touchpoint counts.', 'unts', null],
    ['code', 'A `touchpoint` here.', 'point', null],
  ])('%s', async (_, text, piece, id) => {
    expect(await conceptAt(text, piece)).toBe(id);
  });

  test('is none in a document that is not open', async () => {
    const client = await connect();
    const params: ConceptAtParams = { uri: 'file:///none.md', position: { line: 0, character: 0 } };
    expect(await client.connection.sendRequest(conceptAtMethod, params)).toBeNull();
  });
});

test.each([
  ['leak-sensor', { line: 1, character: 10 }],
  ['touchpoint', { line: 6, character: 2 }],
  ['chatbot', undefined],
  ['no-such-concept', undefined],
])('the place that defines %s', async (id, start) => {
  const { workspace, client } = await connectTo({ [file]: own });
  const place = await client.connection.sendRequest<DefinitionPlaceResult | null>(definitionPlaceMethod, {
    id,
  });
  expect(place?.range.start).toEqual(start);
  expect(place?.uri).toBe(start && workspace.uri(file));
});

test('an entry is that of the document’s folder, with its card', async () => {
  const definition = '- term: chatbot\n    definition: Our talking machine.\n';
  const { workspace, client } = await connectTo({ [`sub/${file}`]: `concepts:\n  ${definition}` });
  const entryIn = (path: string) =>
    client.connection.sendRequest<EntryResult | null>(entryMethod, {
      id: 'chatbot',
      uri: workspace.uri(path),
    });
  expect((await entryIn('sub/page.md'))?.card).toContain('Our talking machine.');
  expect((await entryIn('sub/page.md'))?.file).toBe(`sub/${file}`);
  expect(await entryIn('page.md')).not.toHaveProperty('file');
  expect((await entryIn('page.md'))?.card).toMatch(/^\*\*chatbot\*\*\n\n/);
  expect((await entryIn('page.md'))?.card).not.toContain('talking machine');
});

describe('an entry of several folders', () => {
  const prefer = (form: string) => `changes:\n  touchpoint:\n    prefer: ${form}\n`;

  async function entries() {
    const workspace = new Workspace({
      [`north/${file}`]: prefer('encounter'),
      [`south/${file}`]: `${prefer('contact point')}concepts:\n  - term: flood sensor\n`,
      [`south/deep/${file}`]: prefer('brush'),
      'south/page.md': '',
    });
    const client = await connect({
      workspaceFolders: ['north', 'south', 'west'].map((name) => workspace.uri(name)),
    });
    const ask = (id: string, uri?: string) =>
      client.connection.sendRequest<EntryResult | null>(entryMethod, { id, ...(uri ? { uri } : {}) });
    return { workspace, ask };
  }

  test.each([
    ['north/page.md', 'encounter', undefined],
    ['north/below/page.md', 'encounter', undefined],
    ['south/page.md', 'contact point', `south/${file}`],
    ['south/below/page.md', 'contact point', `south/${file}`],
    ['south/deep/page.md', 'brush', `south/deep/${file}`],
    ['west/page.md', 'touchpoint', `west/${file}`],
    ['west/below/page.md', 'touchpoint', `west/${file}`],
  ])('is for %s “%s”, and found again by its place', async (path, term, place) => {
    const { workspace, ask } = await entries();
    const entry = await ask('touchpoint', workspace.uri(path));
    expect(entry?.term).toBe(term);
    expect(entry?.place).toBe(place && workspace.uri(place));
    expect(await ask('touchpoint', entry?.place)).toEqual(entry);
  });

  test('is found in whichever has it, and says so', async () => {
    const { workspace, ask } = await entries();
    await ask('touchpoint', workspace.uri('south/page.md'));
    expect(await ask('flood-sensor', workspace.uri('north/page.md'))).toMatchObject({
      term: 'flood sensor',
      place: workspace.uri(`south/${file}`),
    });
  });
});
