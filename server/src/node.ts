#!/usr/bin/env node
import concepts from 'cx-terminology:glossary';
/** The language server as a Node program; in a thread of its own it checks files for the server. */
import { Console } from 'node:console';
import { statSync } from 'node:fs';
import { connect } from 'node:net';
import { parentPort } from 'node:worker_threads';
import { type Connection, createConnection } from 'vscode-languageserver/node';
import { readCommandLine, type Transport, usage } from './commandLine.ts';
import { nodeFiles } from './files/nodeFiles.ts';
import { startServer } from './server.ts';
import { ByteWriter } from './wire/byteWriter.ts';
import { nodeIndexStorage } from './workspace/nodeIndexStorage.ts';
import { serveThread } from './workspace/thread.ts';
import { ThreadPool } from './workspace/threadPool.ts';

if (parentPort) serveThread(parentPort);
else run();

function run(): void {
  const commandLine = readCommandLine(process.argv.slice(2));
  if ('error' in commandLine) fail(2, `${commandLine.error}\n\n${usage}`);
  else if (commandLine.kind === 'node-ipc' && !process.send)
    fail(2, `There is no parent with an IPC channel.\n\n${usage}`);
  else open(commandLine, serve);
}

function serve(connection: Connection): void {
  startServer(connection, concepts, nodeFiles, {
    checker: new ThreadPool(__filename),
    storageIn: nodeIndexStorage,
    build: String(statSync(__filename).mtimeMs),
  });
}

/** Opens the connection; the library ends the process when its streams or the client's process end. */
function open(transport: Transport, serve: (connection: Connection) => void): void {
  switch (transport.kind) {
    case 'stdio':
      // Between the messages there is no place for what a library may log.
      globalThis.console = new Console(process.stderr);
      serve(over(process.stdin, process.stdout));
      return;
    case 'socket': {
      const socket = connect(transport.port, '127.0.0.1', () => serve(over(socket, socket)));
      socket.on('error', ({ message }) => fail(1, `No connection to port ${transport.port}: ${message}\n`));
      return;
    }
    case 'node-ipc':
      // Without streams the library takes what the command line names.
      serve(createConnection());
      process.on('disconnect', () => process.exit(1));
  }
}

/** A connection over streams. */
function over(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Connection {
  // The library takes a writer beside a stream, too, which its types do not say.
  return createConnection(input, new ByteWriter(output) as unknown as NodeJS.WritableStream);
}

/** Says what is wrong and ends the process, whatever timers the library has started. */
function fail(exitCode: 1 | 2, message: string): void {
  process.stderr.write(message, () => process.exit(exitCode));
}
