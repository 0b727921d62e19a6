/** Workspace symbols: the entries of the glossary. */
import { describe, expect, test } from 'vitest';
import { type SymbolInformation, WorkspaceSymbolRequest } from 'vscode-languageserver/node';
import { CheckedWorkspace } from './support/checkedWorkspace.ts';

const file = '.cx-terminology.yaml';
const opensEntries = { initializationOptions: { entryDocuments: true } };

async function symbols(
  query: string,
  files: Readonly<Record<string, string>> = {},
  options = opensEntries,
): Promise<SymbolInformation[]> {
  const one = await CheckedWorkspace.with(files, options);
  const found = await one.client.connection.sendRequest(WorkspaceSymbolRequest.type, { query });
  return (found ?? []) as SymbolInformation[];
}

async function names(query: string): Promise<string[]> {
  return (await symbols(query)).map(({ name }) => name);
}

describe('the symbols for a query', () => {
  test('are the entries of the glossary', async () => {
    expect((await symbols('touchpoint'))[0]).toEqual({
      name: 'touchpoint',
      kind: 15,
      containerName: 'Glossary',
      location: {
        uri: 'cx-terminology:/touchpoint.md',
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      },
    });
  });

  test.each([
    ['an abbreviation', 'cx', 'customer experience (CX)'],
    ['a beginning', 'net pro', 'Net Promoter Score (NPS)'],
    ['another term', 'opinion mining', 'sentiment analysis – opinion mining'],
    ['a wrong form', 'voice of customer', 'voice of the customer (VoC) – voice of customer'],
    ['a slip', 'tuochpoint', 'touchpoint'],
  ])('are found by %s', async (_, query, name) => {
    expect((await names(query))[0]).toBe(name);
  });

  test('have no guesses among them where something begins like it', async () => {
    const found = await names('touchp');
    expect(found[0]).toBe('touchpoint');
    for (const name of found) expect(name).toContain('touchpoint');
  });

  test('are not too many, and none for an empty query', async () => {
    expect(await names('customer')).toHaveLength(20);
    expect(await names(' ')).toEqual([]);
    expect(await names('nothing like it')).toEqual([]);
  });

  test('lead to the place in a team’s file', async () => {
    const files = { [file]: 'concepts:\n  - term: smart basket\n    abbreviation: SB\n' };
    const one = await CheckedWorkspace.with(files, opensEntries);
    const params = { query: 'smart' };
    expect(await one.client.connection.sendRequest(WorkspaceSymbolRequest.type, params)).toMatchObject([
      {
        name: 'smart basket (SB)',
        location: { uri: one.workspace.uri(file), range: { start: { line: 1, character: 10 } } },
      },
    ]);
  });

  test('are those of every folder whose documents were looked at, each concept once', async () => {
    const files = { 'shop/a.md': '', [`shop/${file}`]: 'concepts:\n  - term: smart basket\n' };
    const one = await CheckedWorkspace.with(files, opensEntries);
    await (await one.client.open('', { uri: one.workspace.uri('shop/a.md') })).diagnostics();
    const ask = (query: string) => one.client.connection.sendRequest(WorkspaceSymbolRequest.type, { query });
    expect(await ask('smart basket')).toMatchObject([{ name: 'smart basket' }]);
    const found = (await ask('touchpoint')) as SymbolInformation[];
    expect(found.filter(({ name }) => name === 'touchpoint')).toMatchObject([
      { location: { uri: 'cx-terminology:/touchpoint.md' } },
    ]);
  });

  test('are only those that the client can open', async () => {
    expect(await symbols('touchpoint', {}, { initializationOptions: { entryDocuments: false } })).toEqual([]);
  });
});
