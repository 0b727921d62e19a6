/** Code actions that change the workspace's glossary: offered, chosen, made and saved, they settle what they are for. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionResolveRequest,
  DidChangeWatchedFilesNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  type FileEvent,
  HoverRequest,
  ShowMessageNotification,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type GlossaryEdited, glossaryEditedCommand } from '../../server/src/protocol.ts';
import { type ConnectOptions, connect, editorCapabilities, type TestClient } from './support/client.ts';
import type { OpenedDocument } from './support/document.ts';
import { Workspace } from './support/workspace.ts';

const name = '.cx-terminology.yaml';

/** An editor that takes everything at once, and creates files. */
const creating: ClientCapabilities = {
  ...editorCapabilities,
  workspace: {
    ...editorCapabilities.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

/** An editor that asks for the edit of an action when it is chosen. */
const resolving: ClientCapabilities = {
  ...creating,
  textDocument: {
    ...creating.textDocument,
    codeAction: {
      ...creating.textDocument?.codeAction,
      dataSupport: true,
      resolveSupport: { properties: ['edit', 'command'] },
    },
  },
};

const older: ClientCapabilities = {
  ...editorCapabilities,
  workspace: { ...editorCapabilities.workspace, workspaceEdit: {} },
};

async function open(files: Record<string, string>, options: ConnectOptions = {}) {
  const workspace = new Workspace(files);
  const client = await connect({
    capabilities: creating,
    workspaceFolders: [workspace.uri()],
    // The rule would ask for full forms everywhere.
    settings: () => ({ severities: { 'undefined-abbreviation': 'off' } }),
    ...options,
  });
  return { workspace, client };
}

/** The code actions of this file, by their titles. */
async function actionsOn(document: OpenedDocument, at?: string): Promise<Map<string, CodeAction>> {
  const actions = await document.codeActions(at === undefined ? {} : { at });
  const ours = /(?:in the workspace|as well|to the workspace glossary)$/;
  return new Map(actions.filter(({ title }) => ours.test(title)).map((action) => [action.title, action]));
}

/** Makes the edit as an editor does, saves the file and says so. */
async function applyAndSave(client: TestClient, edit: WorkspaceEdit | undefined): Promise<void> {
  const written = (edit?.documentChanges ?? []).flatMap((change): string[] => {
    if (!('textDocument' in change)) {
      if (change.kind !== 'create' || existsSync(fileURLToPath(change.uri))) throw new Error('It is there.');
      writeFileSync(fileURLToPath(change.uri), '');
      return [];
    }
    const { uri } = change.textDocument;
    const path = fileURLToPath(uri);
    const edits = change.edits.filter((one) => 'newText' in one);
    const document = TextDocument.create(uri, 'yaml', 0, readFileSync(path, 'utf8'));
    writeFileSync(path, TextDocument.applyEdits(document, edits));
    return [uri];
  });
  expect(written).toHaveLength(1);
  const reloaded = client.refreshes.items.length;
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: written.map((uri): FileEvent => ({ uri, type: FileChangeType.Changed })),
  });
  await client.refreshes.first(() => true, reloaded);
}

describe('a fix of the glossary', () => {
  test.each<[text: string, title: string, entry: string]>([
    ['Every Touch Points here.', 'Ignore “touch point” in the workspace', 'ignore:\n  - touch point\n'],
    ['Its CLTVs rose.', 'Ignore “CLTV” in the workspace', 'ignore:\n  - CLTV\n'],
    [
      'A custmer experience.',
      'Ignore “custmer experience” in the workspace',
      'ignore:\n  - custmer experience\n',
    ],
    [
      'Two touch points.',
      'Admit “touch point” as well',
      'changes:\n  touchpoint:\n    admit: [touch point]\n',
    ],
    ['Its CLTV rose.', 'Admit “CLTV” as well', 'changes:\n  customer lifetime value:\n    admit: [CLTV]\n'],
    ['Our csat.', 'Admit “csat” as well', 'changes:\n  customer satisfaction:\n    admit: [csat]\n'],
    [
      'Two Touch-points.',
      'Prefer “touch-point” in the workspace',
      'changes:\n  touchpoint:\n    prefer: touch-point\n',
    ],
    [
      'The net promoter score.',
      'Prefer “net promoter score” in the workspace',
      'changes:\n  Net Promoter Score:\n    prefer: net promoter score\n',
    ],
    [
      'Geo-fencing, geo-fencing. Then geofencing.',
      'Prefer “geofencing” in the workspace',
      'changes:\n  geo-fencing:\n    prefer: geofencing\n',
    ],
  ])('%s %s', async (text, title, entry) => {
    const { workspace, client } = await open({ 'docs/page.md': text });
    const document = await client.open(text, { uri: workspace.uri('docs/page.md') });
    const [finding] = await document.diagnostics();
    const action = (await actionsOn(document)).get(title);
    expect(action?.diagnostics).toEqual([finding]);
    await applyAndSave(client, action?.edit);
    const written = readFileSync(fileURLToPath(workspace.uri(name)), 'utf8');
    expect(written.replace(/^(?:#.*\n)+\n/, '')).toBe(entry);
    expect(
      (await document.diagnostics()).filter(
        ({ range }) => document.at(range) === document.at(finding?.range),
      ),
    ).toEqual([]);
    expect(client.published.items.filter(({ diagnostics }) => diagnostics.length > 0)).toEqual([]);
  });

  test('changes a term of the team’s own, too', async () => {
    const terms =
      'concepts:\n  - term: smart basket\n    terms:\n      - term: smart cart\n        status: deprecated\n';
    const { workspace, client } = await open({ [name]: terms });
    const document = await client.open('Smart carts sell.', { uri: workspace.uri('page.md') });
    expect(await document.marked()).toBe('«Smart carts→Smart baskets» sell.');
    await applyAndSave(client, (await actionsOn(document)).get('Admit “smart cart” as well')?.edit);
    expect(readFileSync(fileURLToPath(workspace.uri(name)), 'utf8')).toBe(
      `${terms}changes:\n  smart basket:\n    admit: [smart cart]\n`,
    );
    expect(await document.diagnostics()).toEqual([]);
  });

  test('takes the singular only where it covers the plural', async () => {
    const { workspace, client } = await open({ 'page.md': '' });
    const document = await client.open('Two moments-of-truth.', { uri: workspace.uri('page.md') });
    expect([...(await actionsOn(document)).keys()]).toEqual([
      'Ignore “moments-of-truth” in the workspace',
      'Prefer “moment-of-truth” in the workspace',
    ]);
  });

  test.each([
    ['a form that is admitted already', 'Geo-fencing, geo-fencing. Then geofencing.', 'Admit'],
    ['a slip of the pen', 'A custmer experience.', 'Admit'],
    ['a dash that is no hyphen', 'Some real–time data.', 'Prefer'],
    ['a part of a form', 'The NPS score.', 'Ignore'],
    ['another case of a name', 'The net promoter score.', 'Admit'],
  ])('%s: “%s” has no %s', async (_, text, verb) => {
    const { workspace, client } = await open({ 'page.md': '' });
    const document = await client.open(text, { uri: workspace.uri('page.md') });
    expect(await document.diagnostics()).not.toEqual([]);
    expect([...(await actionsOn(document)).keys()].filter((title) => title.startsWith(verb))).toEqual([]);
  });

  test('is offered once for all findings of a form, and not for many forms at once', async () => {
    const { workspace, client } = await open({ 'page.md': '' });
    const document = await client.open('A touch point, two Touch Points.\n', {
      uri: workspace.uri('page.md'),
    });
    const action = (await actionsOn(document)).get('Ignore “touch point” in the workspace');
    expect(action?.diagnostics).toHaveLength(2);
    const many = await client.open('touch point, csat, CLTV, omni-channel, up-selling, chat bot\n', {
      uri: workspace.uri('many.md'),
    });
    expect((await many.diagnostics()).length).toBeGreaterThan(5);
    expect([...(await actionsOn(many)).keys()]).toEqual([]);
  });
});

describe('an admitted term', () => {
  test('can be forbidden, at the cursor', async () => {
    const { workspace, client } = await open({
      [name]: 'changes:\n  touchpoint:\n    admit: [touch point]\n',
    });
    const document = await client.open('A persona. A touch point.', { uri: workspace.uri('page.md') });
    expect(await document.diagnostics()).toEqual([]);
    const persona = (await actionsOn(document, 'persona')).get('Forbid “persona” in the workspace');
    expect(persona?.kind).toBe('refactor.rewrite');
    const point = (await actionsOn(document, 'touch point')).get('Forbid “touch point” in the workspace');
    await applyAndSave(client, point?.edit);
    expect(readFileSync(fileURLToPath(workspace.uri(name)), 'utf8')).toBe(
      'changes:\n  touchpoint:\n    forbid: [touch point]\n',
    );
    expect(await document.marked()).toBe('A persona. A «touch point→touchpoint».');
  });

  test.each(['touchpoint', 'customer persona'])('a preferred one can’t: %s', async (term) => {
    const { workspace, client } = await open({ 'page.md': '' });
    const document = await client.open(`A ${term} here.`, { uri: workspace.uri('page.md') });
    expect([...(await actionsOn(document, term)).keys()]).toEqual([]);
  });
});

describe('a new term', () => {
  test.each([
    ['The smart basket counts.', 'smart basket', 'smart basket'],
    ['The smart basket (SB) counts.', 'smart basket (SB)', 'smart basket'],
    ['The *smart* basket counts.', 'smart* basket', 'smart basket'],
    ['Smart basket counts.', 'Smart basket', 'smart basket'],
    ['It counts. Smart basket too.', 'Smart basket', 'smart basket'],
    ['The Smart Basket counts.', 'Smart Basket', 'Smart Basket'],
    ['# The Smart Basket API', 'Smart Basket API', 'smart basket API'],
    ['The smart basket counts.', ' smart basket ', 'smart basket'],
    ['A basket\nof things.', 'basket\nof things', 'basket of things'],
  ])('%j: %j → %s', async (text, selection, term) => {
    const { workspace, client } = await open({ 'page.md': text });
    const document = await client.open(text, { uri: workspace.uri('page.md') });
    const actions = await actionsOn(document, selection);
    expect([...actions.keys()]).toEqual([`Add “${term}” to the workspace glossary`]);
    const [action] = actions.values();
    expect(action?.kind).toBe('refactor');
    await applyAndSave(client, action?.edit);
    const { concepts } = await client.lookUp(term);
    expect(concepts[0]).toMatchObject({
      term,
      ...(selection.includes('(SB)') ? { abbreviation: 'SB' } : {}),
    });
  });

  test.each([
    ['nothing selected', 'The smart basket.', ''],
    ['a known form', 'A touchpoint here.', 'touchpoint'],
    ['a part of one', 'A customer journey map.', 'journey'],
    ['a wrong form', 'A touch point here.', 'touch point'],
    ['a part of a word', 'The smart basket.', 'mart basket'],
    ['two sentences', 'One thing. Two things.', 'thing. Two'],
    ['two paragraphs', 'One thing\n\nTwo things', 'thing\n\nTwo'],
    ['code', 'The `smart basket` here.', 'smart basket'],
    ['text and code', 'The smart `basket` here.', 'smart `basket`'],
    ['a link’s destination', 'A [shop](smart-basket.md).', 'smart-basket'],
    ['seven words', 'One two three four five six seven.', 'One two three four five six seven'],
    ['no letters', 'From 10 to 20.', '10'],
  ])('not: %s', async (_, text, selection) => {
    const { workspace, client } = await open({ 'page.md': text });
    const document = await client.open(text, { uri: workspace.uri('page.md') });
    const actions = [...(await actionsOn(document, selection)).keys()];
    expect(actions.filter((title) => title.startsWith('Add'))).toEqual([]);
  });
});

describe('which file', () => {
  const text = 'A touch point.';
  const title = 'Ignore “touch point” in the workspace';
  const ignoring = 'ignore: [nothing]\n';

  /** Where the edit goes: paths from the workspace folder, new files with a plus. */
  async function targets(files: Record<string, string>, path: string, options: ConnectOptions = {}) {
    const { workspace, client } = await open(files, options);
    const document = await client.open(text, { uri: workspace.uri(path) });
    const edit = (await actionsOn(document)).get(title)?.edit;
    const from = (uri: string) => uri.slice(workspace.uri().length).replace(/^\//, '');
    return {
      changed: (edit?.documentChanges ?? []).map((change) =>
        'textDocument' in change
          ? from(change.textDocument.uri)
          : `+${'uri' in change ? from(change.uri) : ''}`,
      ),
      plain: Object.keys(edit?.changes ?? {}).map(from),
    };
  }

  test.each<[files: Record<string, string>, changed: string[]]>([
    [{}, [`+${name}`, name]],
    [{ [name]: ignoring }, [name]],
    [{ [name]: ignoring, 'docs/.cx-terminology.yml': ignoring }, ['docs/.cx-terminology.yml']],
    [{ 'docs/.cx-terminology.json': '{}', 'docs/deep/other.yaml': '' }, ['docs/.cx-terminology.json']],
    [{ [name]: ignoring, '.cx-terminology.json': '{}' }, [name]],
    [{ 'other/.cx-terminology.yaml': ignoring }, [`+${name}`, name]],
  ])('%j', async (files, changed) => {
    expect((await targets({ ...files, 'docs/deep/page.md': '' }, 'docs/deep/page.md')).changed).toEqual(
      changed,
    );
  });

  test('none outside of the workspace folder: there it is not offered', async () => {
    const { client } = await open({});
    const elsewhere = await client.open(text, { uri: 'file:///elsewhere/page.md' });
    const unsaved = await client.open(text, { uri: 'untitled:Untitled-1' });
    expect([...(await actionsOn(elsewhere)).keys(), ...(await actionsOn(unsaved)).keys()]).toEqual([]);
  });

  test('an editor that creates no files is offered what changes one that is there', async () => {
    const capabilities = editorCapabilities;
    expect(await targets({}, 'page.md', { capabilities })).toEqual({ changed: [], plain: [] });
    expect((await targets({ [name]: ignoring }, 'page.md', { capabilities })).changed).toEqual([name]);
    expect((await targets({ [name]: ignoring }, 'page.md', { capabilities: older })).plain).toEqual([name]);
  });

  test('nothing where no files can be read', async () => {
    expect(await targets({ [name]: ignoring }, 'page.md', { files: null })).toEqual({
      changed: [],
      plain: [],
    });
  });

  test('nothing where the file has mistakes', async () => {
    expect((await targets({ [name]: 'ignore: [a\n' }, 'page.md')).changed).toEqual([]);
  });
});

describe('a file that is open in the editor', () => {
  test('is changed as it stands there, and has no findings of its own', async () => {
    const { workspace, client } = await open({ [name]: 'ignore: [a]\n' });
    const uri = workspace.uri(name);
    const buffer = 'spelling: off\nignore: [a, touch points] # typed\n';
    await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'yaml', version: 7, text: buffer },
    });
    const document = await client.open('Its CLTV rose.', { uri: workspace.uri('page.md') });
    const edit = (await actionsOn(document)).get('Ignore “CLTV” in the workspace')?.edit;
    expect(edit).toEqual({
      documentChanges: [
        {
          textDocument: { uri, version: 7 },
          edits: [
            {
              range: { start: { line: 1, character: 24 }, end: { line: 1, character: 24 } },
              newText: ', CLTV',
            },
          ],
        },
      ],
    });
    const position = { line: 1, character: 14 };
    const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    expect(hover).toBeNull();
    const pulled = await client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    expect(pulled).toMatchObject({ kind: 'full', items: [] });
  });
});

describe('a file that is open in the editor, and deleted', () => {
  test('is made anew', async () => {
    const { workspace, client } = await open({ 'page.md': '' });
    await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: workspace.uri(name), languageId: 'yaml', version: 1, text: 'ignore: [gone]\n' },
    });
    const document = await client.open('Its CLTV rose.', { uri: workspace.uri('page.md') });
    await applyAndSave(client, (await actionsOn(document)).get('Ignore “CLTV” in the workspace')?.edit);
    const written = readFileSync(fileURLToPath(workspace.uri(name)), 'utf8');
    expect(written).toMatch(/\n\nignore:\n {2}- CLTV\n$/);
    expect(written).not.toContain('gone');
  });
});

describe('an editor that asks for the edit when it is chosen', () => {
  async function chosen(files: Record<string, string>, initializationOptions: unknown = {}) {
    const { workspace, client } = await open(files, { capabilities: resolving, initializationOptions });
    const document = await client.open('A touch point.', { uri: workspace.uri('page.md') });
    const action = (await actionsOn(document)).get('Admit “touch point” as well');
    const told = new Promise<string>((resolve) => {
      client.connection.onNotification(ShowMessageNotification.type, ({ message }) => resolve(message));
    });
    expect(action).not.toHaveProperty('edit');
    const resolved = await client.connection.sendRequest(CodeActionResolveRequest.type, action as CodeAction);
    return { workspace, client, document, resolved, told };
  }

  test('gets it then, without a command that it has not', async () => {
    const { client, document, resolved } = await chosen({});
    expect(resolved).not.toHaveProperty('command');
    await applyAndSave(client, resolved.edit);
    expect(await document.diagnostics()).toEqual([]);
  });

  test('gets a command that it has: to save the file and to show the entry', async () => {
    const before = 'changes:\n  touchpoint:\n    forbid: [touch point, spot]\n';
    const { workspace, resolved } = await chosen({ [name]: before }, { commands: [glossaryEditedCommand] });
    const edited: GlossaryEdited = {
      uri: workspace.uri(name),
      name,
      form: 'touch point',
      range: { start: { line: 3, character: 12 }, end: { line: 3, character: 23 } },
    };
    expect(resolved.command).toMatchObject({ command: glossaryEditedCommand, arguments: [edited] });
  });

  test('is told where the file has mistakes', async () => {
    const { resolved, told } = await chosen({ [name]: 'spelling: off\nignore: 404\n' });
    expect(resolved).not.toHaveProperty('edit');
    expect(await told).toMatch(/^\.cx-terminology\.yaml has a mistake in line 2\. Correct it first: /);
  });
});
