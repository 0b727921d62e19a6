/** Messages as they go over a stream. */
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import type { Message } from 'vscode-languageserver/node';
import { ByteWriter } from '../../server/src/wire/byteWriter.ts';
import { madeOf, partsOf } from '../../server/src/wire/madeOf.ts';
import { MessageBytes } from '../../server/src/wire/messageBytes.ts';

/** What a reader makes of bytes that are one message. */
function read(bytes: Uint8Array): unknown {
  const [, length = '', content = ''] =
    /^Content-Length: (\d+)\r\n\r\n(.*)$/s.exec(Buffer.from(bytes).toString()) ?? [];
  expect(Buffer.byteLength(content)).toBe(Number(length));
  return JSON.parse(content);
}

const report = (items: unknown[]) => ({
  jsonrpc: '2.0',
  id: 1,
  result: { kind: 'full', resultId: 'a.1', items },
});
const sent = (diagnostics: unknown[]) => ({
  jsonrpc: '2.0',
  method: 'm',
  params: { uri: 'file:///ä', version: 2, diagnostics },
});

/** An item that counts how often JSON has been made of it. */
class Item {
  made = 0;
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }

  toJSON(): unknown {
    this.made++;
    return { message: this.message };
  }
}

test.each<[string, Message & Record<string, unknown>]>([
  [
    'a request',
    { jsonrpc: '2.0', id: 'x', method: 'm', params: [1, null, { a: '“touch point” — 顧客 🙂 \\u0000 "\\' }] },
  ],
  ['an answer without a result', { jsonrpc: '2.0', id: 1, result: null }],
  ['an error', { jsonrpc: '2.0', id: 1, error: { code: -32601, message: 'Nein, “m” gibt es nicht.' } }],
  ['a notification without parameters', { jsonrpc: '2.0', method: 'exit' }],
  ['a list that nothing is known of', report([{ message: 'ü' }])],
  ['no diagnostics', report(madeOf([]))],
  [
    'parts without diagnostics',
    report(madeOf([[], [{ message: 'a' }], [], [{ message: '“b”' }, { message: 'c' }], []])),
  ],
  ['parts without any diagnostics', sent(madeOf([[], []]))],
  ['diagnostics that are sent', sent(madeOf([[{ message: '🙂' }], [{ message: '\u0000' }]]))],
])('%s → the same for who reads it, in ASCII', (_, message) => {
  const bytes = new MessageBytes().of(message);
  expect(read(bytes)).toEqual(JSON.parse(JSON.stringify(message)));
  expect(bytes.every((byte) => byte < 0x80)).toBe(true);
});

test('a list of several → one list, and what it was made of', () => {
  const lists = [[1, 2], [], [3]];
  const made = madeOf(lists);
  expect(made).toEqual([1, 2, 3]);
  expect(structuredClone(made)).toEqual([1, 2, 3]);
  expect(partsOf(made)).toBe(lists);
  expect(partsOf([1, 2, 3])).toBeUndefined();
  expect(partsOf(undefined)).toBeUndefined();
});

test('JSON is made once of a part that is sent again', () => {
  const bytes = new MessageBytes();
  const [first, second, third] = [new Item('1'), new Item('2'), new Item('3')];
  const part = [first, second];
  bytes.of(report(madeOf([part, [third]])));
  const other = new Item('4');
  expect(read(bytes.of(sent(madeOf([[other], part]))))).toMatchObject({
    params: { diagnostics: [{ message: '4' }, { message: '1' }, { message: '2' }] },
  });
  expect([first, second, third, other].map(({ made }) => made)).toEqual([1, 1, 1, 1]);
});

test('a message → one write', async () => {
  const chunks: Buffer[] = [];
  const writer = new ByteWriter(
    new Writable({
      write(chunk: Buffer, _, done) {
        chunks.push(chunk);
        done();
      },
    }),
  );
  await writer.write(report(madeOf([[{ message: 'a' }], [{ message: 'b' }]])));
  await writer.write(report([]));
  expect(chunks.map(read)).toEqual([report([{ message: 'a' }, { message: 'b' }]), report([])]);
});

test('a stream that fails → who wrote is told, and who listens, with the message', async () => {
  const writer = new ByteWriter(
    new Writable({ write: (_chunk, _encoding, done) => done(new Error('No reader.')) }),
  );
  const told: unknown[] = [];
  writer.onError((error) => told.push(error));
  const message = report([]);
  await expect(writer.write(message)).rejects.toThrow('No reader.');
  expect(told).toContainEqual([new Error('No reader.'), message, 1]);
});

test('a message that JSON can not say → who wrote is told, and the next one is written', async () => {
  const chunks: Buffer[] = [];
  const writer = new ByteWriter(
    new Writable({ write: (chunk: Buffer, _, done) => done(void chunks.push(chunk)) }),
  );
  writer.onError(() => {});
  await expect(writer.write(report([1n]))).rejects.toThrow('BigInt');
  await writer.write(report([]));
  expect(chunks.map(read)).toEqual([report([])]);
});
