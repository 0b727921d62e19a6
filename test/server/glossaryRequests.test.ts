/** Requests of the commands that change the glossary: what stands at a place, and the edit that comes of a wish. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ClientCapabilities, WorkspaceEdit } from 'vscode-languageserver/node';
import {
  type ChangeGlossaryResult,
  changeGlossaryMethod,
  type GlossaryFile,
  type GlossaryWish,
  glossaryEditedCommand,
  glossaryFileMethod,
  type TermAt,
  termAtMethod,
} from '../../server/src/protocol.ts';
import { connect, editorCapabilities } from './support/client.ts';
import { Workspace } from './support/workspace.ts';

const name = '.cx-terminology.yaml';

const capabilities: ClientCapabilities = {
  ...editorCapabilities,
  workspace: {
    ...editorCapabilities.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};

async function workspaceWith(files: Record<string, string>) {
  const workspace = new Workspace(files);
  const client = await connect({
    capabilities,
    workspaceFolders: [workspace.uri()],
    initializationOptions: { commands: [glossaryEditedCommand] },
  });
  return { workspace, client };
}

describe('what stands at a place', () => {
  /** `[` and `]` are the selection, or the two at once the cursor. */
  async function termAt(marked: string): Promise<TermAt | null> {
    const { client, workspace } = await workspaceWith({});
    const from = marked.indexOf('[');
    const to = marked.indexOf(']') - 1;
    const document = await client.open(marked.replace(/[[\]]/g, ''), {
      uri: workspace.uri('page.md'),
    });
    const range = { start: { line: 0, character: from }, end: { line: 0, character: to } };
    return client.connection.sendRequest(termAtMethod, { uri: document.uri, range });
  }

  const touchpoint = { id: 'touchpoint', term: 'touchpoint' };
  const persona = { id: 'customer-persona', term: 'customer persona' };

  test.each<[marked: string, expected: TermAt | null]>([
    ['A new [smart basket] here.', { form: 'smart basket' }],
    ['[Smart basket] here.', { form: 'smart basket' }],
    ['A [smart basket (SB)] here.', { form: 'smart basket', abbreviation: 'SB' }],
    ['A [smart basket] (SB) here.', { form: 'smart basket', abbreviation: 'SB' }],
    ['A [smart basket] (by us) here.', { form: 'smart basket' }],
    ['A smart bas[]ket here.', { form: 'basket' }],
    ['Every touch p[]oint.', { form: 'touch point', concept: { ...touchpoint, status: 'variant' } }],
    ['All [Touchpoints].', { form: 'touchpoint', concept: { ...touchpoint, status: 'preferred' } }],
    ['A perso[]na.', { form: 'persona', concept: { ...persona, status: 'admitted' } }],
    ['A `smart [basket]`.', { form: 'basket' }],
    ['Nothing. [] ', null],
  ])('%j', async (marked, expected) => {
    expect(await termAt(marked)).toEqual(expected);
  });

  test('is what somebody has typed', async () => {
    const { client } = await workspaceWith({});
    const of = (form: string) =>
      client.connection.sendRequest<TermAt | null>(termAtMethod, { uri: 'file:///a.txt', form });
    expect(await of(' persona ')).toEqual({ form: 'persona', concept: { ...persona, status: 'admitted' } });
    expect(await of('smart basket')).toEqual({ form: 'smart basket' });
  });
});

describe('a wish', () => {
  /** The file after it, or the problem. */
  async function granted(
    wish: GlossaryWish,
    files: Record<string, string> = { [name]: '# Ours.\n' },
  ): Promise<string> {
    const { client, workspace } = await workspaceWith(files);
    const uri = workspace.uri('page.md');
    const result: ChangeGlossaryResult = await client.connection.sendRequest(changeGlossaryMethod, {
      uri,
      wish,
    });
    if ('problem' in result) return result.problem;
    expect(result.edited?.name).toBe(name);
    const { documentChanges = [] } = result.edit as WorkspaceEdit;
    const isMade = documentChanges.some((change) => 'kind' in change && change.kind === 'create');
    expect(isMade).toBe(!existsSync(`${workspace.folder}/${name}`));
    const changes = documentChanges.filter((change) => 'textDocument' in change);
    return workspace.after({ documentChanges: changes }, {})[name] ?? 'nothing';
  }

  test.each<[wish: GlossaryWish, expected: string]>([
    [{ kind: 'ignore', form: 'touch point' }, '# Ours.\nignore:\n  - touch point\n'],
    [
      { kind: 'prefer', form: 'persona', concept: 'customer-persona' },
      '# Ours.\nchanges:\n  customer persona:\n    prefer: persona\n',
    ],
    [
      { kind: 'forbid', form: 'persona', concept: 'customer-persona' },
      '# Ours.\nchanges:\n  customer persona:\n    forbid: [persona]\n',
    ],
    [
      { kind: 'add', term: 'smart basket' },
      '# Ours.\nconcepts:\n  - term: smart basket\n    # definition: What it is, in one or two sentences.\n',
    ],
    [
      {
        kind: 'add',
        term: 'smart basket',
        abbreviation: 'SB',
        definition: 'A basket: it counts.',
        deprecated: ['smart cart', 'trolley'],
      },
      '# Ours.\nconcepts:\n  - term: smart basket\n    abbreviation: SB\n    definition: "A basket: it counts."\n' +
        '    terms: [{ term: smart cart, status: deprecated }, { term: trolley, status: deprecated }]\n',
    ],
  ])('%j', async (wish, expected) => {
    expect(await granted(wish)).toBe(expected);
  });

  test('makes the file where there is none', async () => {
    expect(await granted({ kind: 'ignore', form: 'touch point' }, {})).toMatch(
      /^# What your team writes.*\n# .*docs\/configuration\.md\n\nignore:\n {2}- touch point\n$/,
    );
  });

  test.each<[wish: GlossaryWish, problem: RegExp]>([
    [
      { kind: 'prefer', form: 'touchpoint', concept: 'touchpoint' },
      /^“touchpoint” is the term to write already\.$/,
    ],
    [{ kind: 'forbid', form: 'touchpoint', concept: 'touchpoint' }, /Say which other one to prefer\.$/],
    [{ kind: 'forbid', form: 'CLTV', concept: 'customer-lifetime-value' }, /^“CLTV” is reported already, /],
    [
      { kind: 'prefer', form: 'persona', concept: 'touchpoint' },
      /^“persona” is a form of another term, too\./,
    ],
    [
      { kind: 'add', term: 'Touchpoint' },
      /^“Touchpoint” is in the glossary already, as a form of “touchpoint”\./,
    ],
    [
      { kind: 'add', term: 'meeting point', deprecated: ['persona'] },
      /^“persona” is in the glossary already/,
    ],
  ])('that can’t be granted says why: %j', async (wish, problem) => {
    expect(await granted(wish)).toMatch(problem);
  });

  test('waits until a mistake in the file is corrected', async () => {
    expect(await granted({ kind: 'ignore', form: 'a' }, { [name]: 'speling: off\n' })).toMatch(
      /has a mistake in line 1\. Correct it first/,
    );
  });

  test('that is granted already says so', async () => {
    expect(await granted({ kind: 'ignore', form: 'a' }, { [name]: 'ignore: [a]\n' })).toMatch(
      /says so already/,
    );
  });
});

describe('the glossary’s file', () => {
  async function fileFor(path: string, files: Record<string, string>): Promise<GlossaryFile | null> {
    const { client, workspace } = await workspaceWith(files);
    const found: GlossaryFile | null = await client.connection.sendRequest(glossaryFileMethod, {
      uri: workspace.uri(path),
    });
    expect(found === null || found.uri === workspace.uri(found.name)).toBe(true);
    return found;
  }

  test('is the innermost one around a document', async () => {
    const files = { [name]: '', 'docs/.cx-terminology.yml': '', 'other/a.md': '' };
    expect((await fileFor('docs/deep/page.md', files))?.name).toBe('docs/.cx-terminology.yml');
    expect((await fileFor('other/page.md', files))?.name).toBe(name);
    expect((await fileFor(name, files))?.newText).toBeUndefined();
  });

  test('is a new one in the folder where there is none, with examples', async () => {
    const found = await fileFor('docs/page.md', {});
    expect(found?.name).toBe(name);
    expect(found?.newText).toMatch(/^(?:#.*\n|\n)*# concepts:\n# {3}- term: smart basket\n/);
  });

  test('is that of the repository where the folder that is open has none', async () => {
    const workspace = new Workspace({ '.git/HEAD': '', [name]: '', 'docs/page.md': '' });
    const client = await connect({ capabilities, workspaceFolders: [workspace.uri('docs')] });
    const fileFor = (path: string): Promise<GlossaryFile | null> =>
      client.connection.sendRequest(glossaryFileMethod, { uri: workspace.uri(path) });
    expect(await fileFor('docs/page.md')).toMatchObject({ uri: workspace.uri(name) });
    expect(await fileFor('docs/page.md')).not.toHaveProperty('newText');
    writeFileSync(join(workspace.folder, 'docs', name), '');
    expect(await fileFor('docs/page.md')).toMatchObject({ uri: workspace.uri(`docs/${name}`) });
  });

  test('is none for a document in no folder', async () => {
    const { client } = await workspaceWith({});
    expect(
      await client.connection.sendRequest(glossaryFileMethod, { uri: 'file:///elsewhere/a.md' }),
    ).toBeNull();
  });
});
