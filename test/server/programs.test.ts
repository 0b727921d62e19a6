/** The server as it ships: the bundles, over every transport. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { afterEach, describe, expect, test } from 'vitest';
import type { Message } from 'vscode-languageserver/node';
import { editorCapabilities } from './support/client.ts';
import { built, output, type Program, start } from './support/program.ts';
import { Record } from './support/record.ts';

const transports = ['stdio', 'node-ipc', 'socket'] as const;

const uri = 'file:///docs/a.md';
const initialize = (processId: number | null) => ({
  processId,
  rootUri: null,
  capabilities: editorCapabilities,
});
const opened = { textDocument: { uri, languageId: 'markdown', version: 1, text: 'Every touch point.' } };

const running: Program[] = [];
const started = async (transport: (typeof transports)[number]) => {
  const program = await start(transport);
  running.push(program);
  program.connection.onRequest('workspace/configuration', () => [null]);
  program.connection.onRequest('client/registerCapability', () => null);
  return program;
};
afterEach(() => {
  for (const { process } of running.splice(0)) process.kill();
});

describe.each(transports)('over %s', (transport) => {
  test('the server checks a document, and ends when it is told to', async () => {
    const { connection, exitCode } = await started(transport);
    await connection.sendRequest('initialize', initialize(process.pid));
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', opened);
    const report = await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    expect(report).toMatchObject({ kind: 'full', items: [{ code: 'term-variant' }] });
    expect(await connection.sendRequest('shutdown')).toBeNull();
    await connection.sendNotification('exit');
    expect(await exitCode).toBe(0);
  });

  test('it ends with 1 when it is told to without shutdown', async () => {
    const { connection, exitCode } = await started(transport);
    await connection.sendRequest('initialize', initialize(process.pid));
    await connection.sendNotification('exit');
    expect(await exitCode).toBe(1);
  });

  test('it ends when the connection is cut', async () => {
    const { connection, cut, exitCode } = await started(transport);
    await connection.sendRequest('initialize', initialize(null));
    cut();
    expect(await exitCode).toBe(1);
  });

  test('it ends when the client’s process is gone', async () => {
    const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(gone, 'exit');
    const { connection, exitCode } = await started(transport);
    await connection.sendRequest('initialize', initialize(gone.pid ?? null));
    expect(await exitCode).toBe(1);
  }, 20_000);
});

describe('wrong use is told on standard error, with the usage and exit code 2', () => {
  test.each([
    [[], 'No transport is given.'],
    [['--http'], '“--http” is no transport.'],
    [['--socket=x'], '“--socket=x” has no port from 1 to 65535.'],
    [['--stdio', 'README.md'], '“README.md” is one parameter too many.'],
    [['--node-ipc'], 'There is no parent with an IPC channel.'],
    [[`--clientProcessId=${process.pid}`], 'No transport is given.'],
  ])('%j', async (parameters, message) => {
    const { code, stdout, stderr } = await output(parameters);
    expect(stderr.split('\n')[0]).toBe(message);
    expect(stderr).toContain('Usage: cx-terminology-language-server (--stdio | --node-ipc | --socket=PORT)');
    expect([code, stdout]).toEqual([2, '']);
  });
});

test('a port where nobody listens is told, with exit code 1', async () => {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  listener.close();
  await once(listener, 'close');
  const { code, stderr } = await output([`--socket=${port}`]);
  expect(stderr).toMatch(new RegExp(`^No connection to port ${port}: .+\n$`));
  expect(code).toBe(1);
});

test.each([
  ['web/client.js', ['vscode']],
  ['web/server.js', []],
])('%s takes nothing of Node, and of its host only %j', async (bundle, modules) => {
  const { metafile } = await build({
    entryPoints: [built(bundle)],
    bundle: true,
    write: false,
    metafile: true,
    outfile: 'bundle.js',
    packages: 'external',
    platform: 'neutral',
    logLevel: 'silent',
  });
  const imported = Object.values(metafile.inputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  expect([...new Set(imported)]).toEqual(modules);
});

test('the web bundle serves a worker that has nothing of Node and no document', async () => {
  const received = new Record<Message & { id?: number; result?: unknown }>();
  const worker: { onmessage?: (event: { data: unknown }) => void } & { [name: string]: unknown } = {
    setTimeout,
    clearTimeout,
    console,
    TextDecoder,
    TextEncoder,
    addEventListener: () => {},
    postMessage: (message: Message) => received.add(JSON.parse(JSON.stringify(message))),
  };
  worker.self = worker;
  runInContext(readFileSync(built('web/server.js'), 'utf8'), createContext(worker));
  const send = (message: object) => worker.onmessage?.({ data: { jsonrpc: '2.0', ...message } });
  const answer = async (id: number) => (await received.first((message) => message.id === id)).result;

  send({ id: 1, method: 'initialize', params: initialize(null) });
  expect(await answer(1)).toMatchObject({ capabilities: { hoverProvider: true } });
  send({ id: 2, method: 'cxTerminology/lookUp', params: { query: 'fcr', limit: 2 } });
  expect(await answer(2)).toMatchObject({
    concepts: [{ id: 'first-call-resolution' }, { id: 'first-contact-resolution' }],
  });
});
