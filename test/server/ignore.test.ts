/** Quick fixes that write comments which suppress findings. */

import { describe, expect, test } from 'vitest';
import type { ClientCapabilities, CodeAction } from 'vscode-languageserver/node';
import { CodeActionResolveRequest } from 'vscode-languageserver/node';
import { connect, editorCapabilities, type TestClient } from './support/client.ts';
import type { OpenedDocument } from './support/document.ts';

/** An editor that asks for the edit of an action when it is chosen. */
const resolving: ClientCapabilities = {
  ...editorCapabilities,
  textDocument: {
    ...editorCapabilities.textDocument,
    codeAction: {
      ...editorCapabilities.textDocument?.codeAction,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

/** A document so long that comments are placed only when one is chosen. */
const long = `A touch point.\n\n${'Nothing to see here.\n\n'.repeat(2000)}`;

async function ignoring(document: OpenedDocument, at?: string): Promise<CodeAction[]> {
  const actions = await document.codeActions(at === undefined ? {} : { at });
  return actions.filter(({ title }) => title.startsWith('Ignore'));
}

function resolve(client: TestClient, action: CodeAction | undefined): Promise<CodeAction> {
  if (!action) throw new Error('There is no such action.');
  return client.connection.sendRequest(CodeActionResolveRequest.type, action);
}

describe('ignoring a finding', () => {
  test('is offered behind what replaces it, and is never preferred', async () => {
    const client = await connect();
    const document = await client.open('# Title\n\nEvery touch point counts.\n');
    const actions = await document.codeActions();
    expect(actions.map(({ title, kind, isPreferred = false }) => ({ title, kind, isPreferred }))).toEqual([
      { title: 'Replace with “touchpoint”', kind: 'quickfix', isPreferred: true },
      { title: 'Ignore “touch point” here', kind: 'quickfix', isPreferred: false },
      { title: 'Ignore term-variant in this document', kind: 'quickfix', isPreferred: false },
    ]);
  });

  test.each([
    [
      'Ignore “touch point” here',
      'A csat.\n\n<!-- cx-terminology-disable-next-line term-variant -->\nA touch point.\n',
    ],
    [
      'Ignore term-variant in this document',
      '<!-- cx-terminology-disable term-variant -->\n\nA csat.\n\nA touch point.\n',
    ],
  ])('%s: is one edit, after which the finding and no other is gone', async (wanted, expected) => {
    const client = await connect();
    const document = await client.open('A csat.\n\nA touch point.\n');
    const action = (await ignoring(document, 'touch point')).find(({ title }) => title === wanted);
    expect(action?.diagnostics?.map(({ range }) => document.at(range))).toEqual(['touch point']);
    expect(document.after(action?.edit)).toBe(expected);
    const after = await client.open(expected);
    expect((await after.diagnostics()).map(({ range }) => after.at(range))).toEqual(['csat']);
  });

  test('says so where it takes the others of its rule on the line along', async () => {
    const client = await connect();
    const document = await client.open('A touch point and two touch-points.\n');
    const actions = await ignoring(document);
    expect(actions.map(({ title, diagnostics }) => [title, diagnostics?.length])).toEqual([
      ['Ignore term-variant on this line', 2],
      ['Ignore term-variant in this document', 2],
    ]);
    expect((await ignoring(document, 'touch point')).map(({ title }) => title)).toEqual([
      'Ignore term-variant on this line',
      'Ignore term-variant in this document',
    ]);
  });

  test('is offered for hints of rules about documents', async () => {
    const client = await connect();
    const document = await client.open('An NPS survey.\n');
    expect((await ignoring(document)).map(({ title }) => title)).toEqual([
      'Ignore “NPS” here',
      'Ignore undefined-abbreviation in this document',
    ]);
  });

  test('writes the comments of MDX', async () => {
    const client = await connect();
    const document = await client.open('A touch point.\n', { languageId: 'mdx' });
    const [here] = await ignoring(document);
    expect(document.after(here?.edit)).toBe(
      '{/* cx-terminology-disable-next-line term-variant */}\nA touch point.\n',
    );
  });

  test.each([
    ['for a comment that suppresses nothing', '<!-- cx-terminology-disable-next-line -->\nA touchpoint.\n'],
    ['for front matter', '---\ntitle: A touch point\n---\n'],
  ])('is not offered %s', async (_, text) => {
    const client = await connect();
    const document = await client.open(text);
    expect(await document.diagnostics()).toHaveLength(1);
    expect(await ignoring(document)).toEqual([]);
  });

  test('is offered for the document alone where a comment at the place would change the text', async () => {
    const client = await connect();
    const document = await client.open('One\ntouch\npoint\n');
    expect((await ignoring(document)).map(({ title }) => title)).toEqual([
      'Ignore term-variant in this document',
    ]);
  });

  test('is not offered line by line where many lines are selected', async () => {
    const client = await connect();
    const document = await client.open('A touch point.\n\n'.repeat(6));
    expect((await ignoring(document)).map(({ title }) => title)).toEqual([
      'Ignore term-variant in this document',
    ]);
  });
});

describe('in a long document', () => {
  test('the edit is made when it is asked for', async () => {
    const client = await connect({ capabilities: resolving });
    const document = await client.open(long);
    const [here, everywhere] = await ignoring(document);
    expect([here?.edit, everywhere?.edit]).toEqual([undefined, undefined]);
    expect(document.after((await resolve(client, here)).edit)).toBe(
      `<!-- cx-terminology-disable-next-line term-variant -->\n${long}`,
    );
    expect(document.after((await resolve(client, everywhere)).edit)).toBe(
      `<!-- cx-terminology-disable term-variant -->\n\n${long}`,
    );
  });

  test('it is not made for a document that has changed meanwhile', async () => {
    const client = await connect({ capabilities: resolving });
    const document = await client.open(long);
    const [here] = await ignoring(document);
    await document.replace('A touch', 'One touch');
    await expect(resolve(client, here)).rejects.toThrow('The document has changed.');
  });

  test.each([[{}], [{ uri: 1, finding: 'x' }], [{ uri: 'file:///none.md', finding: 0 }]])(
    'it is not made of the spoilt data %j',
    async (data) => {
      const client = await connect({ capabilities: resolving });
      const document = await client.open(long);
      const [here] = await ignoring(document);
      const spoilt = { title: here?.title ?? '', data: { ignoring: 'once', ...data } };
      await expect(resolve(client, spoilt)).rejects.toThrow('The document has changed.');
    },
  );

  test('nothing is offered to a client that does not ask for edits later', async () => {
    const client = await connect();
    expect(await ignoring(await client.open(long))).toEqual([]);
  });
});
