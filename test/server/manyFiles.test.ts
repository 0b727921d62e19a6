/** A folder of three thousand files: the server as it ships checks them, and answers others meanwhile. */
import { afterEach, expect, test } from 'vitest';
import {
  CancellationToken,
  CancellationTokenSource,
  type Hover,
  type MessageConnection,
} from 'vscode-languageserver/node';
import {
  type CheckWorkspaceResult,
  checkWorkspaceCommand,
  type IndexState,
  indexStateMethod,
} from '../../server/src/protocol.ts';
import { type Program, start } from './support/program.ts';
import { Workspace } from './support/workspace.ts';

const count = 3000;
/** In milliseconds: on a busy machine the files take their time. */
const timeout = 60_000;
let program: Program;

/** About a page of text, with one finding in every third file. */
function page(index: number): string {
  const form = index % 3 === 0 ? 'touch point' : 'touchpoint';
  const filler = `Section ${index} tells how people find what they need, and whom they ask.\n\n`.repeat(20);
  return `# Page ${index}\n\n${filler}Every ${form} counts.\n`;
}

function manyFiles(): Workspace {
  const files = Array.from({ length: count }, (_, index): [string, string] => [
    `part-${index % 30}/page-${index}.md`,
    page(index),
  ]);
  return new Workspace(Object.fromEntries(files));
}

afterEach(() => {
  program.process.kill();
});

async function connectedTo(workspace: Workspace): Promise<MessageConnection> {
  program = await start('stdio');
  const { connection } = program;
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
    workspaceFolders: [{ uri: workspace.uri(), name: 'docs' }],
  });
  await connection.sendNotification('initialized', {});
  return connection;
}

function check(connection: MessageConnection, token = CancellationToken.None) {
  const params = { command: checkWorkspaceCommand };
  return connection.sendRequest<CheckWorkspaceResult>('workspace/executeCommand', params, token);
}

/** Resolves when some files are checked, and others are not. */
async function underWay(connection: MessageConnection): Promise<IndexState> {
  for (;;) {
    const state: IndexState = await connection.sendRequest(indexStateMethod);
    if (state.checks > 0) return state;
  }
}

test('all are checked, and hover answers before that is done', { timeout }, async () => {
  const workspace = manyFiles();
  const connection = await connectedTo(workspace);
  const uri = workspace.uri('open.md');
  const textDocument = { uri, languageId: 'markdown', version: 1, text: 'A touch point.' };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const order: string[] = [];
  const checked = check(connection).finally(() => order.push('checked'));
  await underWay(connection);
  const params = { textDocument: { uri }, position: { line: 0, character: 4 } };
  const hover: Hover = await connection.sendRequest('textDocument/hover', params);
  order.push('hover');
  expect(JSON.stringify(hover.contents)).toContain('touchpoint');
  const result = { outcome: 'checked', findings: count / 3, filesWithFindings: count / 3, files: count };
  expect(await checked).toEqual(result);
  expect(order).toEqual(['hover', 'checked']);
});

test('a check that is cancelled ends before all are checked, and the next one has them all', {
  timeout,
}, async () => {
  const connection = await connectedTo(manyFiles());
  const source = new CancellationTokenSource();
  const checked = check(connection, source.token);
  await underWay(connection);
  source.cancel();
  expect((await checked).outcome).toBe('cancelled');
  const state: IndexState = await connection.sendRequest(indexStateMethod);
  expect(state.checks).toBeLessThan(count);
  expect(await check(connection)).toMatchObject({ outcome: 'checked', findings: count / 3, files: count });
});
