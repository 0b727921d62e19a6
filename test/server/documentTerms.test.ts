/** The known terms of an open document, for clients that explain them where it is read. */
import { describe, expect, test } from 'vitest';
import {
  type DocumentTermsResult,
  documentTermsChangedMethod,
  documentTermsMethod,
} from '../../server/src/protocol.ts';
import { connect, type TestClient } from './support/client.ts';
import type { OpenedDocument } from './support/document.ts';
import { Record } from './support/record.ts';

function ask(client: TestClient, uri: string): Promise<DocumentTermsResult | null> {
  return client.connection.sendRequest(documentTermsMethod, { uri });
}

/** Each term as `form: what it stands for`. */
function explained(document: OpenedDocument, { concepts, terms }: DocumentTermsResult): string[] {
  return terms.map(({ range, concepts: indexes }) => {
    const meant = indexes.map((index) => concepts[index]?.term);
    return `${document.at(range)}: ${meant.join(', ')}`;
  });
}

test('terms stand where hovers explain them, right or wrong, each concept once', async () => {
  const client = await connect();
  const document = await client.open(
    'A touch point, `CSAT`, our CSAT.\n\n> customer\n> *satisfaction*, Touchpoints\n',
  );
  const result = (await ask(client, document.uri)) as DocumentTermsResult;
  expect(explained(document, result)).toEqual([
    'touch point: touchpoint',
    'CSAT: customer satisfaction',
    'customer\n> *satisfaction: customer satisfaction',
    'Touchpoints: touchpoint',
  ]);
  expect(result.version).toBe(1);
  expect(result.concepts).toEqual([
    { term: 'touchpoint', definition: expect.stringMatching(/\.$/) },
    {
      term: 'customer satisfaction',
      abbreviation: 'CSAT',
      definition: expect.stringMatching(/^Metric that/),
    },
  ]);
});

test('they come in the order of the document, the texts of images included', async () => {
  const client = await connect();
  const document = await client.open('![The CSAT](a.png), a ![touchpoint](b.png) and NPS.');
  const result = (await ask(client, document.uri)) as DocumentTermsResult;
  expect(result.terms.map(({ range }) => document.at(range))).toEqual(['CSAT', 'touchpoint', 'NPS']);
});

test('an abbreviation of two concepts stands for both', async () => {
  const client = await connect();
  const document = await client.open('Our FCR rose.');
  const result = (await ask(client, document.uri)) as DocumentTermsResult;
  expect(explained(document, result)).toEqual(['FCR: first call resolution, first contact resolution']);
});

test('after an edit they are those of the new version', async () => {
  const client = await connect();
  const document = await client.open('Our CSAT.');
  await document.replace('Our', 'Touchpoints and');
  const result = (await ask(client, document.uri)) as DocumentTermsResult;
  expect(result.version).toBe(2);
  expect(explained(document, result)).toEqual(['Touchpoints: touchpoint', 'CSAT: customer satisfaction']);
});

describe('there is nothing to say of', () => {
  test('a document that is not open', async () => {
    const client = await connect();
    expect(await ask(client, 'file:///docs/other.md')).toBeNull();
  });

  test('another language', async () => {
    const client = await connect();
    const { uri } = await client.open('Our CSAT.', { languageId: 'plaintext' });
    expect(await ask(client, uri)).toBeNull();
  });

  test('a document that is left out of checks: it has no terms', async () => {
    const client = await connect({ settings: () => ({ enable: false }) });
    const { uri } = await client.open('Our CSAT.');
    expect((await ask(client, uri))?.terms).toEqual([]);
  });
});

test('changed settings are told, once there was a question', async () => {
  const client = await connect();
  const told = new Record<'changed'>();
  client.connection.onNotification(documentTermsChangedMethod, () => told.add('changed'));
  const document = await client.open('Our CSAT.');
  await client.changeSettings(() => ({ enable: false }));
  await client.settled();
  expect(told.items).toEqual([]);
  await ask(client, document.uri);
  await client.changeSettings(() => ({ enable: true }));
  await told.first(() => true);
  expect((await ask(client, document.uri))?.terms).toHaveLength(1);
});
