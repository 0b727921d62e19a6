/** Features register their handlers with one connection: none takes another's place unheard. */
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  CodeLensRequest,
  type Connection,
  createConnection,
  createMessageConnection,
  HoverRequest,
  InitializeRequest,
  type MessageConnection,
  RequestType,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { Handlers } from '../../server/src/handlers.ts';

let handlers: Handlers;
let connection: Connection;
let client: MessageConnection;

beforeEach(() => {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const whole = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  handlers = new Handlers(whole);
  connection = handlers.connection;
  client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  whole.listen();
  client.listen();
});

afterEach(() => client.dispose());

const nothing = () => null;

it.each([
  ['a method', 'onRenameRequest', () => connection.onRenameRequest(nothing)],
  ['a method about documents', 'onHover', () => connection.onHover(nothing)],
  ['a notification', 'onDidSaveTextDocument', () => connection.onDidSaveTextDocument(() => {})],
  ['a method by its name', 'onRequest ours/one', () => connection.onRequest('ours/one', nothing)],
  [
    'a method by its type',
    'onRequest ours/two',
    () => connection.onRequest(new RequestType('ours/two'), nothing),
  ],
  [
    'diagnostics',
    'languages.diagnostics.on',
    () => connection.languages.diagnostics.on(() => ({ kind: 'full', items: [] })),
  ],
])('refuses a second handler for %s', (_, name, register) => {
  register();
  expect(register).toThrow(`There is a handler for ${name} already.`);
});

it('takes handlers for several methods of our own', () => {
  connection.onRequest('ours/one', nothing);
  expect(() => connection.onRequest('ours/two', nothing)).not.toThrow();
});

it('takes another handler when the first is gone', () => {
  connection.onRenameRequest(nothing).dispose();
  expect(() => connection.onRenameRequest(nothing)).not.toThrow();
});

/** What is answered to a hover over a document. */
function hover(uri: string): Promise<unknown> {
  return client.sendRequest(HoverRequest.type, {
    textDocument: { uri },
    position: { line: 0, character: 0 },
  });
}

const isYaml = (uri: string) => uri.endsWith('.yaml');

it.each([['first'], ['last']])(
  'asks the feature that has a document for its own, registered %s',
  async (when) => {
    const own = () => handlers.about(isYaml).onHover(() => ({ contents: 'own' }));
    const other = () => connection.onHover(() => ({ contents: 'other' }));
    for (const register of when === 'first' ? [own, other] : [other, own]) register();
    expect(await hover('file:///a.yaml')).toEqual({ contents: 'own' });
    expect(await hover('file:///a.md')).toEqual({ contents: 'other' });
  },
);

it('answers nothing where nobody is asked about a document', async () => {
  handlers.about(isYaml).onCodeLens(() => []);
  const lenses = (uri: string) => client.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
  expect(await lenses('file:///a.yaml')).toEqual([]);
  expect(await lenses('file:///a.md')).toBeNull();
});

it('refuses a second handler for the same documents', () => {
  handlers.about(isYaml).onHover(nothing);
  expect(() => handlers.about(isYaml).onHover(nothing)).toThrow('There is a handler for onHover already.');
});

it('has everybody put things in order before the shutdown is answered', async () => {
  const done: string[] = [];
  connection.onShutdown(async () => {
    await new Promise((resolve) => setImmediate(resolve));
    done.push('one');
  });
  connection.onShutdown(() => {
    done.push('another');
  });
  await client.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} });
  await client.sendRequest(ShutdownRequest.type);
  expect(done.toSorted()).toEqual(['another', 'one']);
});
