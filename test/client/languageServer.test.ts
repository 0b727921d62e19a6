import assert from 'node:assert/strict';
import { EventEmitter, type LogOutputChannel, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LanguageServer } from '../../client/src/languageServer.ts';
import { until } from './editor.ts';

/** A server as its client sees it: it runs, or it never answers. */
interface Server {
  /** Ends it, as if it had crashed. */
  readonly crash: () => void;
}

describe('a server that crashes before it runs', () => {
  let log: LogOutputChannel;
  let servers: Server[];
  let isAnswering: boolean;
  let server: LanguageServer;

  function createClient({ crashed }: { crashed: () => void }): BaseLanguageClient {
    const isRunning = isAnswering;
    servers.push({ crash: crashed });
    const client: Partial<BaseLanguageClient> = {
      start: () => (isRunning ? Promise.resolve() : new Promise(() => {})),
      isRunning: () => isRunning,
      needsStop: () => true,
      dispose: () => (isRunning ? Promise.resolve() : Promise.reject(new Error('It is not running.'))),
      onDidChangeState: new EventEmitter<never>().event,
    };
    return client as BaseLanguageClient;
  }

  /** Waits until there are so many servers, those that were replaced included. */
  const started = (count: number) =>
    until(
      (onEvent) => server.onDidChangeState(onEvent),
      () => servers[count - 1],
    );

  const stateIs = (wanted: string) =>
    until(
      (onEvent) => server.onDidChangeState(onEvent),
      () => server.state === wanted || undefined,
    );

  before(() => {
    log = window.createOutputChannel('CX Terminology in tests', { log: true });
  });

  after(() => log.dispose());

  beforeEach(() => {
    servers = [];
    isAnswering = false;
    const loadClient = async () => ({ createClient });
    server = new LanguageServer({
      loadClient,
      extension: Uri.file('/'),
      storage: undefined,
      log,
      trace: log,
    });
    void server.start();
  });

  afterEach(() => server.stop());

  it('is started again', async () => {
    const first = await started(1);
    assert.equal(server.state, 'starting');
    first.crash();
    const second = await started(2);
    assert.equal(server.state, 'restarting');
    isAnswering = true;
    second.crash();
    await stateIs('running');
    assert.equal(servers.length, 3);
    const restarted = server.restart();
    assert.equal(server.state, 'starting');
    await restarted;
  });

  it('is started again also while it was restarted', async () => {
    await started(1);
    const restarted = server.restart();
    const second = await started(2);
    isAnswering = true;
    second.crash();
    await restarted;
    await stateIs('running');
    assert.equal(servers.length, 3);
  });

  it('is no business of ours once it was replaced', async () => {
    const first = await started(1);
    isAnswering = true;
    await server.restart();
    first.crash();
    assert.equal(server.state, 'running');
    assert.equal(servers.length, 2);
  });

  it('is given up after a while, and shown as stopped', async () => {
    for (let count = 1; count <= 5; count++) (await started(count)).crash();
    await stateIs('stopped');
    assert.equal(servers.length, 5);
  });
});
