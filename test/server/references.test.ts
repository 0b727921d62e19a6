/** References: all places of a concept in the workspace, whichever of its forms stands at the cursor. */
import { describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  type Location,
  ProgressType,
  ReferencesRequest,
  WorkDoneProgress,
} from 'vscode-languageserver/node';
import { CheckedWorkspace } from './support/checkedWorkspace.ts';
import type { ConnectOptions } from './support/client.ts';
import type { OpenedDocument } from './support/document.ts';
import { Record as Received } from './support/record.ts';

const pages = {
  'a.md': 'Our NPS, the Net Promoter Score.\n',
  'b/b.md': '# N.P.S.\n\nA net promotor score of 9.\n',
  'c.md': 'Nothing.\n',
};

function paramsAt(document: OpenedDocument, piece: string, includeDeclaration = false) {
  return {
    textDocument: { uri: document.uri },
    position: document.rangeOf(piece).start,
    context: { includeDeclaration },
  };
}

/** Places as `path:line:character`; the URI where it is no file of the workspace. */
function placesOf(one: CheckedWorkspace, locations: readonly Location[] | null): string[] | undefined {
  return locations?.map(({ uri, range: { start } }) => {
    const path = uri.startsWith(one.workspace.uri()) ? one.pathOf(uri) : uri;
    return `${path}:${start.line}:${start.character}`;
  });
}

/** The references at a piece of a page. */
async function references(
  files: Readonly<Record<string, string>>,
  path: string,
  piece: string,
  { includeDeclaration = false, ...options }: ConnectOptions & { includeDeclaration?: boolean } = {},
): Promise<string[] | undefined> {
  const one = await CheckedWorkspace.with(files, options);
  const document = await one.client.open(files[path] ?? '', { uri: one.workspace.uri(path) });
  const params = paramsAt(document, piece, includeDeclaration);
  return placesOf(one, await one.client.connection.sendRequest(ReferencesRequest.type, params));
}

describe('the references of a concept', () => {
  test.each([
    ['the term', 'a.md', 'Net Promoter'],
    ['an abbreviation', 'a.md', 'NPS'],
    ['a wrong form', 'b/b.md', 'promotor'],
  ])('are all its places in all files: at %s', async (_, path, piece) => {
    expect(await references(pages, path, piece)).toEqual([
      'a.md:0:4',
      'a.md:0:13',
      'b/b.md:0:2',
      'b/b.md:2:2',
    ]);
  });

  test('are none where no term stands: others may have some', async () => {
    expect(await references(pages, 'c.md', 'Nothing')).toBeUndefined();
  });

  test('are those of both concepts that an abbreviation stands for', async () => {
    const files = { 'a.md': 'Our FCR.\n', 'b.md': 'First call resolution, first contact resolution.\n' };
    expect(await references(files, 'a.md', 'FCR')).toEqual(['a.md:0:4', 'b.md:0:0', 'b.md:0:23']);
  });
});

describe('with the declaration come', () => {
  test('the entry of the glossary, for a client that opens it', async () => {
    const options = { includeDeclaration: true, initializationOptions: { entryDocuments: true } };
    const entry = 'cx-terminology:/net-promoter-score.md:0:0';
    expect((await references(pages, 'a.md', 'NPS', options))?.[0]).toBe(entry);
    expect(await references(pages, 'a.md', 'NPS', { includeDeclaration: true })).toHaveLength(4);
  });

  test('the place in the team’s file', async () => {
    const files = {
      '.cx-terminology.yaml': 'concepts:\n  - term: smart basket\n',
      'a.md': 'A smart basket.\n',
    };
    expect(await references(files, 'a.md', 'smart', { includeDeclaration: true })).toEqual([
      '.cx-terminology.yaml:1:10',
      'a.md:0:2',
    ]);
  });
});

describe('a client', () => {
  test('that takes them bit by bit gets them so, and is told how far it is', async () => {
    const one = await CheckedWorkspace.with(pages);
    const document = await one.client.open(pages['a.md'], { uri: one.workspace.uri('a.md') });
    const told = new Received<Location[]>();
    one.client.connection.onProgress(new ProgressType<Location[]>(), 'bits', (bit) => told.add(bit));
    const progress = new Received<string>();
    one.client.connection.onProgress(WorkDoneProgress.type, 'work', ({ kind }) => progress.add(kind));
    const params = { ...paramsAt(document, 'NPS'), partialResultToken: 'bits', workDoneToken: 'work' };
    expect(await one.client.connection.sendRequest(ReferencesRequest.type, params)).toEqual([]);
    expect(told.items.map((bit) => placesOf(one, bit))).toEqual([
      ['a.md:0:4', 'a.md:0:13'],
      ['b/b.md:0:2', 'b/b.md:2:2'],
    ]);
    expect(progress.items[0]).toBe('begin');
    expect(progress.items.at(-1)).toBe('end');
  });

  test('need not wait for them', async () => {
    const one = await CheckedWorkspace.with(pages);
    const document = await one.client.open(pages['a.md'], { uri: one.workspace.uri('a.md') });
    const source = new CancellationTokenSource();
    const params = paramsAt(document, 'NPS');
    const answer = one.client.connection.sendRequest(ReferencesRequest.type, params, source.token);
    source.cancel();
    await expect(answer).rejects.toThrow('cancelled');
  });
});
