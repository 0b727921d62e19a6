/** All fixes of the workspace, of one term by a quick fix or of all by a command: one edit, with the links. */
import { describe, expect, test } from 'vitest';
import {
  ApplyWorkspaceEditRequest,
  CancellationTokenSource,
  type ClientCapabilities,
  type CodeAction,
  CodeActionResolveRequest,
  ExecuteCommandRequest,
  ShowMessageNotification,
  WorkDoneProgress,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { nodeFiles } from '../../server/src/files/nodeFiles.ts';
import type { WorkspaceFiles } from '../../server/src/files/workspaceFiles.ts';
import { fixWorkspaceCommand } from '../../server/src/protocol.ts';
import { type ConnectOptions, connect, editorCapabilities, type TestClient } from './support/client.ts';
import type { OpenedDocument } from './support/document.ts';
import { MemoryFiles } from './support/memoryFiles.ts';
import { Record as Received } from './support/record.ts';
import { Workspace } from './support/workspace.ts';

/** An editor that resolves edits, asks about them and makes them, without a progress bar. */
const resolving: ClientCapabilities = {
  ...editorCapabilities,
  workspace: {
    ...editorCapabilities.workspace,
    applyEdit: true,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
  textDocument: {
    ...editorCapabilities.textDocument,
    codeAction: {
      ...editorCapabilities.textDocument?.codeAction,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

function connectTo(workspace: Workspace, options: ConnectOptions = {}): Promise<TestClient> {
  return connect({ capabilities: resolving, workspaceFolders: [workspace.uri()], ...options });
}

const inWorkspace = /^Replace all with “[^”]+” in the workspace…$/;

/** The action at the first place of a piece of text; fails where it is not offered. */
async function offered(document: OpenedDocument, at: string): Promise<CodeAction> {
  const action = (await document.codeActions({ at })).find(({ title }) => inWorkspace.test(title));
  if (!action) throw new Error(`It is not offered at ${at}.`);
  return action;
}

async function titlesAt(document: OpenedDocument, at: string): Promise<string[]> {
  return (await document.codeActions({ at }))
    .map(({ title }) => title)
    .filter((one) => inWorkspace.test(one));
}

function resolved(client: TestClient, action: CodeAction): Promise<CodeAction> {
  return client.connection.sendRequest(CodeActionResolveRequest.type, action);
}

/** Something to wait for until it is open. */
function gate(): { passed: Promise<void>; open: () => void } {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

/** The real files, of which one can't be read before `open` was called. */
function filesWithGate(path: string) {
  const [reading, reached] = [gate(), gate()];
  const files: WorkspaceFiles = {
    ...nodeFiles,
    async read(uri, maxSize) {
      if (uri.endsWith(path)) {
        reached.open();
        await reading.passed;
      }
      return nodeFiles.read(uri, maxSize);
    },
  };
  return { files, open: reading.open, reached: reached.passed };
}

describe('replacing one term in the workspace', () => {
  test('is offered without an edit, and resolved to one for all files', async () => {
    const workspace = new Workspace({
      'a.md': 'A touch point. Our csat.\n',
      'b/b.mdx': '\uFEFFTwo touch-points,\r\nand a `touch point`.\r\n',
      'c.md': 'A touchpoint.\n',
      'd.txt': 'A touch point.\n',
      'node_modules/e.md': 'A touch point.\n',
    });
    const client = await connectTo(workspace);
    const document = await client.open('A touch point. Our csat.\n', { uri: workspace.uri('a.md') });
    const action = await offered(document, 'touch point');
    expect(action).toMatchObject({
      title: 'Replace all with “touchpoint” in the workspace…',
      kind: 'quickfix',
      diagnostics: [{ code: 'term-variant' }],
    });
    expect(action.edit).toBeUndefined();
    const { edit } = await resolved(client, action);
    expect(workspace.after(edit, { 'a.md': document.text })).toEqual({
      'a.md': 'A touchpoint. Our csat.\n',
      'b/b.mdx': 'Two touchpoints,\r\nand a `touch point`.\r\n',
    });
  });

  test('corrects the links to changed headings, in changed files and in others', async () => {
    const workspace = new Workspace({
      'a.md': '# Touch Points\n\nA touch point; see [b](b.md#a-touch-point) and [a](#touch-points).\n',
      'b.md': '# A touch point\n\nSee [a](a.md#touch-points), [touch points](a.md#touch-points).\n',
      'c.md': '[a](a.md#touch-points) [b](b.md#a-touch-point) [c](#touch-points) [d](d.md#touch-points)\n',
      'd.md': '# Touchpoints\n\nOur csat.\n',
    });
    const client = await connectTo(workspace);
    const document = await client.open('A touch point.\n', { uri: workspace.uri('d.md') });
    const { edit } = await resolved(client, await offered(document, 'touch point'));
    expect(workspace.after(edit, { 'd.md': document.text })).toEqual({
      'a.md': '# Touchpoints\n\nA touchpoint; see [b](b.md#a-touchpoint) and [a](#touchpoints).\n',
      'b.md': '# A touchpoint\n\nSee [a](a.md#touchpoints), [touchpoints](a.md#touchpoints).\n',
      'c.md': '[a](a.md#touchpoints) [b](b.md#a-touchpoint) [c](#touch-points) [d](d.md#touch-points)\n',
      'd.md': 'A touchpoint.\n',
    });
  });

  test('takes open documents as the editor has them', async () => {
    const workspace = new Workspace({ 'a.md': 'Old: touch point.\n', 'b.md': 'Old: [a](a.md#x).\n' });
    const client = await connectTo(workspace);
    const a = await client.open('New: a touch point.\n', { uri: workspace.uri('a.md') });
    const b = await client.open('New.\n', { uri: workspace.uri('b.md') });
    await b.replace('New.', 'A touch-point.');
    const { edit } = await resolved(client, await offered(a, 'touch point'));
    expect(workspace.after(edit, { 'a.md': a.text, 'b.md': b.text })).toEqual({
      'a.md': 'New: a touchpoint.\n',
      'b.md': 'A touchpoint.\n',
    });
    expect(edit?.documentChanges).toMatchObject([
      { textDocument: { version: 1 } },
      { textDocument: { version: 2 } },
    ]);
  });

  test('checks each file with the terms and settings that hold for it', async () => {
    const text = 'A touch point.\n';
    const workspace = new Workspace({
      '.cx-terminology.yaml': 'exclude: [drafts]\n',
      'a.md': text,
      'drafts/b.md': `# Touch point\n\n[a](../a.md#touch-point) ${text}`,
      'own/.cx-terminology.yaml': 'ignore: [touch point]\n',
      'own/c.md': text,
      'off/d.md': text,
      'e.md': `---\ncx-terminology: false\n---\n\n${text}`,
    });
    const client = await connectTo(workspace, {
      settings: (uri) => ({ enable: !uri?.includes('/off/') }),
    });
    const document = await client.open(`# Touch point\n\n${text}`, { uri: workspace.uri('a.md') });
    const { edit } = await resolved(client, await offered(document, 'Touch point'));
    expect(workspace.after(edit, { 'a.md': document.text })).toEqual({
      'a.md': '# Touchpoint\n\nA touchpoint.\n',
      'drafts/b.md': '# Touch point\n\n[a](../a.md#touchpoint) A touch point.\n',
    });
  });

  test('leaves out what can’t be read', async () => {
    const workspace = new Workspace({
      'a.md': 'A touch point.\n',
      'b.md': Buffer.from('Caf\xe9: a touch point.\n', 'latin1'),
    });
    const client = await connectTo(workspace);
    const document = await client.open('A touch point.\n', { uri: workspace.uri('a.md') });
    const { edit } = await resolved(client, await offered(document, 'touch point'));
    expect(Object.keys(workspace.after(edit, { 'a.md': document.text }))).toEqual(['a.md']);
  });

  test('leaves out what is read-only, as one edit that is refused takes all with it', async () => {
    const memory = new MemoryFiles('memfs://host/site', {
      'a.md': '# Touch point\n\nSee [b](b.md#touch-points).\n',
      'b.md': '# Touch points\n\nSee [a](a.md#touch-point).\n',
      'c.md': 'See [a](a.md#touch-point) and [b](b.md#touch-points).\n',
    });
    memory.protect('b.md');
    const client = await connect({
      capabilities: resolving,
      initializationOptions: { fileRequests: true },
      files: null,
      workspaceFolders: [memory.uri()],
      serves: memory,
    });
    const document = await client.open('# Touch point\n\nSee [b](b.md#touch-points).\n', {
      uri: memory.uri('a.md'),
    });
    const { edit } = await resolved(client, await offered(document, 'Touch point'));
    const changed = edit?.documentChanges?.map((one) =>
      'textDocument' in one
        ? [one.textDocument.uri, one.edits.map((two) => ('newText' in two ? two.newText : ''))]
        : [],
    );
    expect(changed).toEqual([
      // The space goes.
      [memory.uri('a.md'), ['']],
      [memory.uri('c.md'), ['touchpoint']],
    ]);
  });

  test('is not done by halves where files can’t be reached for now', async () => {
    const workspace = new Workspace({ 'a.md': 'A touch point.\n', 'b.md': '' });
    const read = async (uri: string) => {
      if (uri.endsWith('b.md')) throw new Error('The connection was lost.');
      return nodeFiles.read(uri);
    };
    const client = await connectTo(workspace, { files: { ...nodeFiles, read } });
    const document = await client.open('A touch point.\n', { uri: workspace.uri('a.md') });
    const action = await offered(document, 'touch point');
    await expect(resolved(client, action)).rejects.toThrow(
      /Some files of the workspace can’t be reached now/,
    );
  });

  test('asks the user about all of it, where the client does so', async () => {
    const workspace = new Workspace({ 'a.md': 'A touch point.\n', 'b.md': 'A touch-point.\n' });
    const client = await connectTo(workspace);
    const document = await client.open('A touch point.\n', { uri: workspace.uri('a.md') });
    const { edit } = await resolved(client, await offered(document, 'touch point'));
    expect(Object.values(edit?.changeAnnotations ?? {})).toEqual([
      {
        label: 'Replace all with “touchpoint” in the workspace',
        description: 'In 2 documents, with the links to changed headings.',
        needsConfirmation: true,
      },
    ]);
    const [id] = Object.keys(edit?.changeAnnotations ?? {});
    const edits = (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? change.edits : []));
    expect(edits.map((one) => ('annotationId' in one ? one.annotationId : undefined))).toEqual([id, id]);
  });

  test('has plain edits for a client that asks nothing', async () => {
    const workspace = new Workspace({ 'a.md': 'A touch point.\n' });
    const capabilities = {
      ...resolving,
      workspace: { ...resolving.workspace, workspaceEdit: { documentChanges: true } },
    };
    const client = await connectTo(workspace, { capabilities });
    const [text, joint] = ['Every touch-point.\n', '-'];
    const document = await client.open(text, { uri: workspace.uri('a.md') });
    const { edit } = await resolved(client, await offered(document, 'touch-point'));
    expect(edit).toEqual({
      documentChanges: [
        {
          textDocument: { uri: document.uri, version: 1 },
          edits: [{ range: document.rangeOf(joint), newText: '' }],
        },
      ],
    });
  });

  test('is begun anew where somebody types meanwhile', async () => {
    const workspace = new Workspace({ 'a.md': '', 'b.md': 'A touch-point.\n' });
    const { files, open, reached } = filesWithGate('/b.md');
    const client = await connectTo(workspace, { files });
    const document = await client.open('A touch point.\n', { uri: workspace.uri('a.md') });
    const asked = resolved(client, await offered(document, 'touch point'));
    await reached;
    await document.replace('A touch', 'Another touch');
    await client.settled();
    open();
    const { edit } = await asked;
    expect(workspace.after(edit, { 'a.md': document.text })).toEqual({
      'a.md': 'Another touchpoint.\n',
      'b.md': 'A touchpoint.\n',
    });
    expect(edit?.documentChanges).toMatchObject([
      { textDocument: { version: 2 } },
      { textDocument: { version: null } },
    ]);
  });

  test('answers others meanwhile, and can be cancelled', async () => {
    const workspace = new Workspace({ 'a.md': '', 'b.md': 'A touch-point.\n' });
    const { files, open, reached } = filesWithGate('/b.md');
    const client = await connectTo(workspace, { files });
    const document = await client.open('A touch point.\n', { uri: workspace.uri('a.md') });
    const source = new CancellationTokenSource();
    const action = await offered(document, 'touch point');
    const asked = client.connection.sendRequest(CodeActionResolveRequest.type, action, source.token);
    await reached;
    expect(await document.card('touch point')).toContain('touchpoint');
    source.cancel();
    await client.settled();
    open();
    await expect(asked).rejects.toThrow('cancelled');
  });

  test('is offered once for a term, after the replacement in the document', async () => {
    const workspace = new Workspace({});
    const client = await connectTo(workspace);
    const text = 'A touch point, a touch-point, our csat.\n';
    const document = await client.open(text, { uri: workspace.uri('a.md') });
    const titles = (await document.codeActions()).map(({ title }) => title);
    expect(titles.filter((title) => /^Replace all/.test(title))).toEqual([
      'Replace all 2 with “touchpoint” in this document',
      'Replace all with “touchpoint” in the workspace…',
      'Replace all with “customer satisfaction” in the workspace…',
    ]);
  });

  test('is not offered at a finding without a fix', async () => {
    const workspace = new Workspace({});
    const client = await connectTo(workspace);
    const document = await client.open('Our CLV rose.\n', { uri: workspace.uri('a.md') });
    expect(await document.diagnostics()).toHaveLength(1);
    expect(await titlesAt(document, 'CLV')).toEqual([]);
  });

  test.each<[string, ConnectOptions]>([
    ['does not resolve edits', { capabilities: editorCapabilities }],
    [
      'takes no versions',
      { capabilities: { ...resolving, workspace: { ...resolving.workspace, workspaceEdit: {} } } },
    ],
    ['has no folder open', { workspaceFolders: [] }],
    ['has another folder open', { workspaceFolders: ['file:///elsewhere'] }],
    ['has files that nobody reaches', { files: null }],
  ])('is not offered where the client %s', async (_, options) => {
    const workspace = new Workspace({ 'a.md': 'A touch point.\n' });
    const client = await connectTo(workspace, options);
    const document = await client.open('A touch point.\n', { uri: workspace.uri('a.md') });
    expect(await titlesAt(document, 'touch point')).toEqual([]);
  });

  test('an action of nobody is left as it is', async () => {
    const client = await connect({ capabilities: resolving });
    const action = { title: 'Something else', data: { replaceInWorkspace: 7 } };
    expect(await resolved(client, action)).toEqual(action);
  });
});

describe('the progress', () => {
  const capabilities = { ...resolving, window: { workDoneProgress: true } };

  /** Keeps what the server reports of each piece of work, in order. */
  function watch(client: TestClient): Received<{ kind: string; title?: string; token: string | number }> {
    const seen = new Received<{ kind: string; title?: string; token: string | number }>();
    client.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      client.connection.onProgress(WorkDoneProgress.type, token, (value) => seen.add({ ...value, token }));
    });
    return seen;
  }

  test('is shown from beginning to end', async () => {
    const workspace = new Workspace({ 'a.md': 'A touch point.\n', 'b.md': 'A touch-point.\n' });
    const client = await connectTo(workspace, { capabilities });
    const seen = watch(client);
    const document = await client.open('A touch point.\n', { uri: workspace.uri('a.md') });
    await resolved(client, await offered(document, 'touch point'));
    await seen.first(({ kind }) => kind === 'end');
    expect(seen.items[0]).toMatchObject({
      kind: 'begin',
      title: 'Replace all with “touchpoint” in the workspace',
      cancellable: true,
      percentage: 0,
    });
    expect(seen.items.slice(1, -1)).toMatchObject([
      { kind: 'report', percentage: 40 },
      { kind: 'report', percentage: 80 },
      { kind: 'report', percentage: 90 },
      { kind: 'report', percentage: 100 },
    ]);
  });

  test('cancels the work', async () => {
    const workspace = new Workspace({ 'a.md': '', 'b.md': 'A touch-point.\n' });
    const { files, open, reached } = filesWithGate('/b.md');
    const client = await connectTo(workspace, { capabilities, files });
    const seen = watch(client);
    const document = await client.open('A touch point.\n', { uri: workspace.uri('a.md') });
    const asked = resolved(client, await offered(document, 'touch point'));
    await reached;
    const { token } = await seen.first(({ kind }) => kind === 'begin');
    await client.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
    await client.settled();
    open();
    await expect(asked).rejects.toThrow('cancelled');
    await seen.first(({ kind }) => kind === 'end');
  });
});

describe('fixing all in the workspace', () => {
  /** Keeps the edits that the server sends, and the messages that it shows. */
  function receive(client: TestClient): { edits: WorkspaceEdit[]; messages: string[] } {
    const edits: WorkspaceEdit[] = [];
    const messages: string[] = [];
    client.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      edits.push(edit);
      return { applied: true };
    });
    client.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      messages.push(message);
    });
    return { edits, messages };
  }

  function fixWorkspace(client: TestClient, ...scope: unknown[]): Promise<unknown> {
    const params = { command: fixWorkspaceCommand, arguments: scope };
    return client.connection.sendRequest(ExecuteCommandRequest.type, params);
  }

  test('makes one edit of all fixes, with the links', async () => {
    const workspace = new Workspace({
      'a.md': '# Our touch points\n\nThe csat.\n',
      'b.md': '[a](a.md#our-touch-points), omni-channel.\n',
    });
    const client = await connectTo(workspace);
    const { edits, messages } = receive(client);
    await fixWorkspace(client);
    expect(edits.map((edit) => workspace.after(edit, {}))).toEqual([
      {
        'a.md': '# Our touchpoints\n\nThe CSAT.\n',
        'b.md': '[a](a.md#our-touchpoints), omnichannel.\n',
      },
    ]);
    expect(Object.values(edits[0]?.changeAnnotations ?? {})).toMatchObject([{ needsConfirmation: true }]);
    expect(messages).toEqual([]);
  });

  test('may be for one concept alone', async () => {
    const workspace = new Workspace({ 'a.md': 'Our touch points and csat.\n' });
    const client = await connectTo(workspace);
    const { edits } = receive(client);
    await fixWorkspace(client, { kind: 'concept', id: 'touchpoint' });
    expect(edits.map((edit) => workspace.after(edit, {}))).toEqual([
      { 'a.md': 'Our touchpoints and csat.\n' },
    ]);
    expect(Object.values(edits[0]?.changeAnnotations ?? {})).toMatchObject([
      { label: 'Replace all with “touchpoint” in the workspace' },
    ]);
  });

  test('may be for one rule alone, in files and as it is typed', async () => {
    const workspace = new Workspace({
      'a.md': '# Touch points\n\nOur csat.\n',
      'b/b.md': 'A touch-point; see [a](../a.md#touch-points).\n',
      'c.md': 'A touchpoint, a csat; see [a](a.md#touch-points).\n',
      'd.md': 'Nothing yet.\n',
    });
    const client = await connectTo(workspace);
    const document = await client.open('Every touch point.\n', { uri: workspace.uri('d.md') });
    const { edits } = receive(client);
    await fixWorkspace(client, { kind: 'rule', code: 'term-variant' });
    expect(edits.map((edit) => workspace.after(edit, { 'd.md': document.text }))).toEqual([
      {
        'a.md': '# Touchpoints\n\nOur csat.\n',
        'b/b.md': 'A touchpoint; see [a](../a.md#touchpoints).\n',
        'c.md': 'A touchpoint, a csat; see [a](a.md#touchpoints).\n',
        'd.md': 'Every touchpoint.\n',
      },
    ]);
    expect(Object.values(edits[0]?.changeAnnotations ?? {})).toMatchObject([
      { label: 'Fix what “term-variant” finds in the workspace', needsConfirmation: true },
    ]);
  });

  test('may be for the files directly in a folder, with the links to them from others', async () => {
    const workspace = new Workspace({
      'a.md': 'A touch point; see [b](help/b.md#touch-points).\n',
      'help/b.md': '# Touch points\n\nOur csat.\n',
      'help/more/c.md': 'A touch point.\n',
    });
    const client = await connectTo(workspace);
    const { edits } = receive(client);
    await fixWorkspace(client, { kind: 'folder', uri: workspace.uri('help') });
    expect(edits.map((edit) => workspace.after(edit, {}))).toEqual([
      {
        'a.md': 'A touch point; see [b](help/b.md#touchpoints).\n',
        'help/b.md': '# Touchpoints\n\nOur CSAT.\n',
      },
    ]);
    expect(Object.values(edits[0]?.changeAnnotations ?? {})).toMatchObject([
      { label: 'Fix all CX terms in the folder “help”' },
    ]);
  });

  test('names a folder by the one that is open, also beside one whose name is the beginning of its own', async () => {
    const workspace = new Workspace({
      'doc/a.md': 'A touch point.\n',
      'docs/help/b.md': 'A touch point.\n',
    });
    const client = await connectTo(workspace, {
      workspaceFolders: [workspace.uri('doc'), workspace.uri('docs')],
    });
    const { edits } = receive(client);
    await fixWorkspace(client, { kind: 'folder', uri: workspace.uri('docs/help') });
    expect(Object.values(edits[0]?.changeAnnotations ?? {})).toMatchObject([
      { label: 'Fix all CX terms in the folder “docs/help”' },
    ]);
  });

  test.each([
    ['a concept', { kind: 'concept', id: 'nothing' }],
    ['a rule', { kind: 'rule', code: 'nothing' }],
    ['a folder', { kind: 'folder', uri: 'file:///nowhere' }],
  ])('does nothing for %s that nobody knows', async (_, scope) => {
    const client = await connectTo(new Workspace({ 'a.md': 'A touch point.\n' }));
    const { edits, messages } = receive(client);
    await fixWorkspace(client, scope);
    await client.settled();
    expect({ edits, messages }).toEqual({
      edits: [],
      messages: ['There is nothing to fix in the workspace.'],
    });
  });

  test('is refused for what is no part of a workspace, lest all be fixed', async () => {
    const client = await connectTo(new Workspace({ 'a.md': 'A touch point.\n' }));
    const { edits } = receive(client);
    for (const scope of ['touchpoint', {}, { kind: 'rule' }, { kind: 'concept', uri: 'x' }]) {
      await expect(fixWorkspace(client, scope)).rejects.toThrow('takes { kind');
    }
    expect(edits).toEqual([]);
  });

  test('says so where there is nothing to fix', async () => {
    const client = await connectTo(new Workspace({ 'a.md': 'A touchpoint.\n' }));
    const { edits, messages } = receive(client);
    await fixWorkspace(client);
    await client.settled();
    expect({ edits, messages }).toEqual({
      edits: [],
      messages: ['There is nothing to fix in the workspace.'],
    });
  });

  test('says so where no folder is open', async () => {
    const client = await connect({ capabilities: resolving });
    const { edits, messages } = receive(client);
    await fixWorkspace(client);
    await client.settled();
    expect({ edits, messages }).toEqual({
      edits: [],
      messages: ['To fix all documents of a workspace, open a folder first.'],
    });
  });

  test('is a command only where the client makes edits', async () => {
    const commandsOf = ({ server }: TestClient) => server.capabilities.executeCommandProvider?.commands;
    expect(commandsOf(await connect({ capabilities: resolving }))).toContain(fixWorkspaceCommand);
    expect(commandsOf(await connect())).not.toContain(fixWorkspaceCommand);
  });
});
