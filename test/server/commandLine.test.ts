/** What the server makes of its command line. */
import { expect, test } from 'vitest';
import { readCommandLine } from '../../server/src/commandLine.ts';

test.each([
  ['--stdio', { kind: 'stdio' }],
  ['--node-ipc', { kind: 'node-ipc' }],
  ['--socket=8080', { kind: 'socket', port: 8080 }],
  ['--stdio --clientProcessId=12', { kind: 'stdio' }],
  ['--clientProcessId=12 --socket=1', { kind: 'socket', port: 1 }],
])('%s', (line, transport) => {
  expect(readCommandLine(line.split(' '))).toEqual(transport);
});

test.each([
  ['', 'No transport is given.'],
  ['--clientProcessId=12', 'No transport is given.'],
  ['--pipe=x', '“--pipe=x” is no transport.'],
  ['--help', '“--help” is no transport.'],
  ['--socket', '“--socket” has no port from 1 to 65535.'],
  ['--socket=', '“--socket=” has no port from 1 to 65535.'],
  ['--socket=0', '“--socket=0” has no port from 1 to 65535.'],
  ['--socket=65536', '“--socket=65536” has no port from 1 to 65535.'],
  ['--socket=a', '“--socket=a” has no port from 1 to 65535.'],
  ['--stdio --node-ipc', '“--node-ipc” is one parameter too many.'],
])('“%s” is refused', (line, error) => {
  expect(readCommandLine(line.split(' ').filter((parameter) => parameter !== ''))).toEqual({ error });
});
