/** Fixes in headings take the links along that lead there: from the document, open documents and files. */
import { describe, expect, test } from 'vitest';
import { CancellationTokenSource, CodeActionRequest } from 'vscode-languageserver/node';
import { nodeFiles } from '../../server/src/files/nodeFiles.ts';
import type { WorkspaceFiles } from '../../server/src/files/workspaceFiles.ts';
import { connect, editorCapabilities, type TestClient } from './support/client.ts';
import type { OpenedDocument } from './support/document.ts';
import { Workspace } from './support/workspace.ts';

const page = '# Touch Point\n\nA touch point, [above](#touch-point).\n';
const fixed = '# Touchpoint\n\nA touchpoint, [above](#touchpoint).\n';
const fixAll = { only: ['source.fixAll'], diagnostics: [] };

/** Something to wait for until it is open. */
function gate(): { passed: Promise<void>; open: () => void } {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

/** A client with the folder as its workspace, and the page open. */
async function openPage(
  workspace: Workspace,
  path: string,
  text = page,
): Promise<{ client: TestClient; document: OpenedDocument }> {
  const client = await connect({ workspaceFolders: [workspace.uri()] });
  return { client, document: await client.open(text, { uri: workspace.uri(path) }) };
}

/** What fixing all does to links in another file. */
async function linksAfter(from: string, to: string, link: string): Promise<string> {
  const workspace = new Workspace({ [from]: link });
  const { document } = await openPage(workspace, to);
  const [action] = await document.codeActions(fixAll);
  return workspace.after(action?.edit, { [to]: page })[from] ?? link;
}

describe('links in the document itself are corrected', () => {
  test.each([
    ['by the quick fix', {}, 0, '# Touchpoint\n\nA touch point, [above](#touchpoint).\n'],
    ['by the replacement of all', {}, 2, fixed],
    ['by fixing all', fixAll, 0, fixed],
  ])('%s', async (_, options, index, expected) => {
    const client = await connect();
    const document = await client.open(page, { uri: 'untitled:Untitled-1' });
    const actions = await document.codeActions(options);
    expect(document.after(actions[index]?.edit)).toBe(expected);
  });

  test('not by a fix elsewhere', async () => {
    const client = await connect();
    const document = await client.open(page);
    const [fix] = await document.codeActions({ at: 'touch point' });
    expect(document.after(fix?.edit)).toBe(page.replace('touch point', 'touchpoint'));
  });

  test('by its own name, too', async () => {
    const workspace = new Workspace({});
    const text =
      '# Touch Point\n\n[a](page.md#touch-point) [b](/docs/page#touch-point) [c](../page.md#touch-point)\n';
    const { document } = await openPage(workspace, 'docs/page.md', text);
    const [action] = await document.codeActions(fixAll);
    expect(document.after(action?.edit)).toBe(
      '# Touchpoint\n\n[a](page.md#touchpoint) [b](/docs/page#touchpoint) [c](../page.md#touch-point)\n',
    );
  });
});

describe('links in other files are corrected', () => {
  test('in one edit, whichever action it is', async () => {
    const workspace = new Workspace({
      'docs/page.md': page,
      'docs/a.md': '\uFEFF[a](page.md#touch-point)\r\n[b](page.md#other)\r\n',
      'b.MDX': '[a]: <./docs/page.md#touch-point> "A"\n',
      'c.markdown': '<div>\n<a href="docs/page.md#touch-point">c</a>\n</div>\n',
      'other/page.md': '[a](#touch-point) [b](page.md#touch-point)\n',
      'd.txt': '[a](docs/page.md#touch-point)\n',
      'node_modules/e/readme.md': '[a](../../docs/page.md#touch-point)\n',
      '.git/f.md': '[a](../docs/page.md#touch-point)\n',
      '.github/g.md': '[a](../docs/page.md#touch-point)\n',
    });
    const { document } = await openPage(workspace, 'docs/page.md');
    const others = {
      'docs/a.md': '[a](page.md#touchpoint)\r\n[b](page.md#other)\r\n',
      'b.MDX': '[a]: <./docs/page.md#touchpoint> "A"\n',
      'c.markdown': '<div>\n<a href="docs/page.md#touchpoint">c</a>\n</div>\n',
      '.github/g.md': '[a](../docs/page.md#touchpoint)\n',
    };
    const open = { 'docs/page.md': page };
    const [single, , all] = await document.codeActions();
    expect(workspace.after(single?.edit, open)).toEqual({
      'docs/page.md': '# Touchpoint\n\nA touch point, [above](#touchpoint).\n',
      ...others,
    });
    expect(workspace.after(all?.edit, open)).toEqual({ 'docs/page.md': fixed, ...others });
    const [every] = await document.codeActions(fixAll);
    expect(workspace.after(every?.edit, open)).toEqual({ 'docs/page.md': fixed, ...others });
  });

  test.each([
    ['a.md', 'page.md', 'page.md'],
    ['a.md', 'page.md', 'page'],
    ['a.md', 'page.md', 'page.html'],
    ['a.md', 'page.md', './page/'],
    ['a.md', 'page.md', '/page.md'],
    ['a.md', 'page.md', 'page.md?plain=1'],
    ['x/a.md', 'y/my page.md', '../y/my%20page.md'],
    ['x/a.md', 'y/page.mdx', '/y/page'],
    ['x/a.md', 'y/index.md', '../y/'],
    ['x/a.md', 'y/index.md', '../y'],
    ['x/a.md', 'y/README.md', '/y/'],
    ['x/a.md', 'x/README.md', '.'],
    ['x/README.md', 'x/page.md', 'page.md'],
    ['ä/a.md', 'ä/ö.md', '%C3%B6.md'],
  ])('from %s to %s as %s', async (from, to, path) => {
    expect(await linksAfter(from, to, `[a](<${path}#touch-point>)`)).toBe(`[a](<${path}#touchpoint>)`);
  });

  test.each([
    ['a.md', 'page.md', 'Page.md'],
    ['a.md', 'page.md', 'page.mdx'],
    ['a.md', 'page.md', 'pages'],
    ['a.md', 'page.md', 'x/../../page.md/x'],
    ['x/a.md', 'page.md', 'page.md'],
    ['a.md', 'x/index.md', 'x.md'],
    ['a.md', 'page.md', 'https://a.example/page.md'],
    ['a.md', 'page.md', ''],
  ])('but not from %s to %s as %s', async (from, to, path) => {
    expect(await linksAfter(from, to, `[a](${path}#touch-point)`)).toBe(`[a](${path}#touch-point)`);
  });

  test('where they are wiki links', async () => {
    expect(
      await linksAfter('a.md', 'x/My page.md', '[[my Page#Touch point]] [[x/My page#touch point|b]]'),
    ).toBe('[[my Page#Touchpoint]] [[x/My page#Touchpoint|b]]');
    expect(await linksAfter('a.md', 'x/page.md', '[[age#Touch point]]')).toBe('[[age#Touch point]]');
  });

  test('in all folders of the workspace', async () => {
    const one = new Workspace({ 'page.md': page });
    const link = `[a](../${one.folder.split(/[\\/]/).at(-1)}/page.md#touch-point)\n`;
    const two = new Workspace({ 'a.md': link });
    const client = await connect({ workspaceFolders: [one.uri(), two.uri()] });
    const document = await client.open(page, { uri: one.uri('page.md') });
    const [action] = await document.codeActions(fixAll);
    expect(action?.edit?.documentChanges).toHaveLength(2);
  });

  test('in folders that are added later, and not in those that are removed', async () => {
    const workspaceFolders = true;
    const capabilities = {
      ...editorCapabilities,
      workspace: { ...editorCapabilities.workspace, workspaceFolders },
    };
    const one = new Workspace({ 'docs/page.md': page, 'a.md': '[a](docs/page.md#touch-point)\n' });
    const client = await connect({ capabilities, workspaceFolders: [one.uri('docs')] });
    const document = await client.open(page, { uri: one.uri('docs/page.md') });
    const change = async (added: string[], removed: string[]) => {
      const folders = (uris: string[]) => uris.map((uri) => ({ uri, name: uri }));
      const event = { added: folders(added), removed: folders(removed) };
      await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
      const [action] = await document.codeActions(fixAll);
      return action?.edit?.documentChanges?.length;
    };
    expect(await change([], [])).toBe(1);
    expect(await change([one.uri()], [one.uri('docs')])).toBe(2);
    expect(await change([one.uri('docs')], [one.uri()])).toBe(1);
  });

  test('beside a file that is in no workspace folder', async () => {
    const workspace = new Workspace({ 'page.md': page, 'x/a.md': '[a](../page.md#touch-point)\n' });
    const client = await connect();
    const document = await client.open(page, { uri: workspace.uri('page.md') });
    const [action] = await document.codeActions(fixAll);
    expect(workspace.after(action?.edit, { 'page.md': page })).toEqual({
      'page.md': fixed,
      'x/a.md': '[a](../page.md#touchpoint)\n',
    });
  });

  test('but not in what is too large or not UTF-8', async () => {
    const link = '[a](page.md#touch-point)\n';
    const workspace = new Workspace({
      'large.md': link + ' '.repeat(2 * 1024 * 1024),
      'latin.md': Buffer.from(`Caf\xe9 ${link}`, 'latin1'),
    });
    const { document } = await openPage(workspace, 'page.md');
    const [action] = await document.codeActions(fixAll);
    expect(Object.keys(workspace.after(action?.edit, { 'page.md': page }))).toEqual(['page.md']);
  });

  test('for a client that takes plain edits', async () => {
    const workspace = new Workspace({ 'a.md': '[a](page.md#touch-point)\n' });
    const capabilities = {
      ...editorCapabilities,
      workspace: { ...editorCapabilities.workspace, workspaceEdit: {} },
    };
    const client = await connect({ capabilities, workspaceFolders: [workspace.uri()] });
    const document = await client.open(page, { uri: workspace.uri('page.md') });
    const [action] = await document.codeActions(fixAll);
    expect(Object.keys(action?.edit?.changes ?? {})).toEqual([document.uri, workspace.uri('a.md')]);
  });
});

describe('links in open documents', () => {
  test('are corrected where they stand in the buffer, not in the file', async () => {
    const workspace = new Workspace({ 'a.md': '[a](page.md#touch-point)\n' });
    const { client, document } = await openPage(workspace, 'page.md');
    const text = 'New: [a](page.md#touch-point)\n';
    await client.open(text, { uri: workspace.uri('a.md') });
    const [action] = await document.codeActions(fixAll);
    expect(workspace.after(action?.edit, { 'page.md': page, 'a.md': text })).toEqual({
      'page.md': fixed,
      'a.md': 'New: [a](page.md#touchpoint)\n',
    });
  });

  test('are corrected once, however the client writes the URI', async () => {
    const workspace = new Workspace({ 'ä.md': '[a](page.md#touch-point)\n' });
    const { client, document } = await openPage(workspace, 'page.md');
    await client.open('[a](page.md#touch-point)\n', { uri: decodeURI(workspace.uri('ä.md')) });
    const [action] = await document.codeActions(fixAll);
    expect(action?.edit?.documentChanges).toHaveLength(2);
  });

  test('are corrected without access to files', async () => {
    const client = await connect({ files: null, workspaceFolders: ['vscode-vfs://github/a'] });
    const document = await client.open(page, { uri: 'vscode-vfs://github/a/page.md' });
    await client.open('[a](page.md#touch-point)\n', { uri: 'vscode-vfs://github/a/b.md' });
    await client.open('[a](page.md#touch-point)\n', { uri: 'vscode-vfs://gitlab/a/b.md' });
    const [fix] = await document.codeActions();
    expect(fix?.edit?.documentChanges).toMatchObject([
      { textDocument: { uri: document.uri } },
      { textDocument: { uri: 'vscode-vfs://github/a/b.md', version: 1 } },
    ]);
  });
});

describe('where links elsewhere can’t be known', () => {
  const unknown: [string, Parameters<typeof connect>[0], string][] = [
    ['without access to files', { files: null }, 'file:///docs/page.md'],
    [
      'in a virtual workspace',
      { workspaceFolders: ['vscode-vfs://github/a'] },
      'vscode-vfs://github/a/page.md',
    ],
    [
      'in the midst of too many files',
      { files: { ...nodeFiles, list: async () => undefined } },
      'file:///page.md',
    ],
  ];

  test.each(unknown)('fixing all leaves headings alone: %s', async (_, options, uri) => {
    const client = await connect(options);
    const document = await client.open(page, { uri });
    const [action] = await document.codeActions(fixAll);
    expect(document.after(action?.edit)).toBe(page.replace('touch point', 'touchpoint'));
    expect(action?.diagnostics?.map(({ range }) => document.at(range))).toEqual(['touch point']);
  });

  test.each(unknown)('the quick fix is offered all the same: %s', async (_, options, uri) => {
    const client = await connect(options);
    const document = await client.open(page, { uri });
    const [fix] = await document.codeActions({ at: 'Touch Point' });
    expect(document.after(fix?.edit)).toBe('# Touchpoint\n\nA touch point, [above](#touchpoint).\n');
  });

  test('fixing all corrects a heading whose anchor stays', async () => {
    const client = await connect({ files: null });
    const document = await client.open('# Our csat\n\n## Touch point {#a}\n');
    const [action] = await document.codeActions(fixAll);
    expect(document.after(action?.edit)).toBe('# Our CSAT\n\n## Touchpoint {#a}\n');
  });

  test('fixing all is not offered where nothing else is to be fixed', async () => {
    const client = await connect({ files: null });
    const document = await client.open('# Touch point\n');
    expect(await document.codeActions(fixAll)).toEqual([]);
  });
});

describe('files are searched', () => {
  /** Counts what is asked of it about Markdown files, and says so when it is asked for the first time. */
  function watched(files: WorkspaceFiles) {
    const asked = { lists: 0, reads: 0 };
    const watching: WorkspaceFiles = {
      ...files,
      list(...args) {
        asked.lists++;
        return files.list(...args);
      },
      read(...args) {
        if (/\.md$/.test(args[0])) asked.reads++;
        return files.read(...args);
      },
    };
    return { asked, watching };
  }

  test('only where an anchor changes', async () => {
    const { asked, watching } = watched(nodeFiles);
    const workspace = new Workspace({ 'a.md': '[a](page.md#touch-point)\n' });
    const client = await connect({ files: watching, workspaceFolders: [workspace.uri()] });
    const document = await client.open(`# Our csat\n\n${page}`, { uri: workspace.uri('page.md') });
    await document.codeActions({ at: 'csat' });
    await document.codeActions({ diagnostics: [] });
    expect(asked).toEqual({ lists: 0, reads: 0 });
    await document.codeActions();
    expect(asked).toEqual({ lists: 1, reads: 1 });
  });

  test('until the request is cancelled', async () => {
    const started = gate();
    const goOn = gate();
    const { asked, watching } = watched({
      ...nodeFiles,
      async list() {
        started.open();
        await goOn.passed;
        return ['file:///docs/a.md'];
      },
      read: async () => '',
    });
    const client = await connect({ files: watching });
    const document = await client.open(page);
    const cancel = new CancellationTokenSource();
    const textDocument = { uri: document.uri };
    const context = { diagnostics: [], only: ['source.fixAll'] };
    const request = client.connection.sendRequest(
      CodeActionRequest.type,
      { textDocument, range: document.rangeOf(page), context },
      cancel.token,
    );
    const refused = expect(request).rejects.toThrow(/cancelled/);
    await started.passed;
    cancel.cancel();
    await client.settled();
    goOn.open();
    await refused;
    expect(asked.reads).toBe(0);
  });

  test('and the answer is withheld where the document has changed meanwhile', async () => {
    const started = gate();
    const goOn = gate();
    const client = await connect({
      files: {
        ...nodeFiles,
        async list() {
          started.open();
          await goOn.passed;
          return [];
        },
        read: async () => undefined,
      },
    });
    const document = await client.open(page);
    const refused = expect(document.codeActions(fixAll)).rejects.toThrow(/changed/);
    await started.passed;
    await document.replace('A touch point', 'That touch point');
    await client.settled();
    goOn.open();
    await refused;
  });
});
