/** Diagnostics for a client that does not ask for them. */
import { expect, test } from 'vitest';
import { connect, editorCapabilities } from './support/client.ts';

const { diagnostic: _, ...textDocument } = editorCapabilities.textDocument ?? {};
const capabilities = { ...editorCapabilities, textDocument };

test('they come when a document is opened, and after an edit', async () => {
  const client = await connect({ capabilities });
  const document = await client.open('Every touch point counts.');
  expect(await document.marked()).toBe('Every «touch point→touchpoint» counts.');
  await document.replace('Every', 'An omni-channel plan. Every');
  expect(await document.marked()).toBe(
    'An «omni-channel→omnichannel» plan. Every «touch point→touchpoint» counts.',
  );
});

test('while somebody types, the last to come are of the last version', async () => {
  const client = await connect({ capabilities });
  const document = await client.open('Every touch point counts.');
  for (const [piece, text] of [
    ['counts', 'co'],
    ['co', 'coun'],
    ['coun.', 'counts, really.'],
  ] as const) {
    await document.replace(piece, text);
  }
  expect(await document.marked()).toBe('Every «touch point→touchpoint» counts, really.');
  expect(client.published.items.at(-1)?.version).toBe(4);
});

test('they go when the document is closed', async () => {
  const client = await connect({ capabilities });
  const document = await client.open('Every touch point counts.');
  await document.diagnostics();
  await document.close();
  await client.settled();
  expect(client.published.items.at(-1)).toEqual({ uri: document.uri, diagnostics: [] });
});

test('nothing comes for a document that is closed before its turn', async () => {
  let answer: (settings: unknown) => void = () => {};
  const client = await connect({
    capabilities,
    settings: () => new Promise((resolve) => (answer = resolve)),
  });
  const document = await client.open('Every touch point counts.');
  await client.asked.first(() => true);
  await document.close();
  await client.settled();
  answer(null);
  await client.settled();
  expect(client.published.items.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
});

test('nothing comes for other languages', async () => {
  const client = await connect({ capabilities });
  const other = await client.open('Every touch point counts.', { languageId: 'plaintext' });
  await other.replace('Every', 'Each');
  await other.close();
  const ours = await client.open('Every touch point counts.');
  await ours.diagnostics();
  expect(client.published.items.map(({ uri }) => uri)).toEqual([ours.uri]);
});

test('they come anew when the settings change', async () => {
  const client = await connect({ capabilities });
  const document = await client.open('Every touch point counts.');
  expect(await document.diagnostics()).toHaveLength(1);
  const before = client.published.items.length;
  await client.changeSettings(() => ({ severities: { 'term-variant': 'off' } }));
  const sent = await client.published.first(() => true, before);
  expect(sent).toEqual({ uri: document.uri, version: 1, diagnostics: [] });
});

test('who asks all the same is answered', async () => {
  const client = await connect({ capabilities });
  const document = await client.open('Every touch point counts.');
  expect(await document.pull()).toMatchObject({ kind: 'full', items: [{ code: 'term-variant' }] });
});
