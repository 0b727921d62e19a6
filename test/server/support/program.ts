/** The bundled server as a program of its own, started with the options that the extension starts it with. */
import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serverNodeOptions } from '../../../client/src/serverNodeOptions.ts';

/** The path of a built file. @throws where it has not been built. */
export function built(name: string): string {
  const path = fileURLToPath(new URL(`../../../dist/${name}`, import.meta.url));
  if (!existsSync(path)) throw new Error(`dist/${name} is missing; run "npm run build" first.`);
  return path;
}

export interface Program {
  readonly process: ChildProcess;
  readonly connection: MessageConnection;
  /** Cuts the connection as a client does that dies. */
  readonly cut: () => void;
  /** The exit code, once the program has ended. */
  readonly exitCode: Promise<number | null>;
}

/**
 * Starts the server over a transport.
 * @param nodeOptions for Node, where it is not a socket.
 */
export async function start(
  transport: 'stdio' | 'node-ipc' | 'socket',
  nodeOptions: readonly string[] = [],
): Promise<Program> {
  if (transport === 'socket') return startOverSocket();
  const isIpc = transport === 'node-ipc';
  const child = run(
    [`--${transport}`],
    isIpc ? ['ignore', 'ignore', 'inherit', 'ipc'] : ['pipe', 'pipe', 'inherit'],
    nodeOptions,
  );
  if (isIpc) {
    const cut = () => child.disconnect();
    return programOf(child, new IPCMessageReader(child), new IPCMessageWriter(child), cut);
  }
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Error('The program has no pipes.');
  const cut = () => stdin.destroy();
  return programOf(child, new StreamMessageReader(stdout), new StreamMessageWriter(stdin), cut);
}

/** Starts the server with any parameters, and gathers what it writes until it ends. */
export async function output(
  parameters: string[],
): Promise<{ code: number; stdout: string; stderr: string }> {
  const child = run(parameters, ['ignore', 'pipe', 'pipe']);
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      written[name] += text;
    });
  }
  const [code] = await once(child, 'close');
  return { code, ...written };
}

function run(parameters: string[], stdio: StdioOptions, nodeOptions: readonly string[] = []): ChildProcess {
  const options = [...serverNodeOptions, ...nodeOptions];
  return spawn(process.execPath, [...options, built('server.js'), ...parameters], { stdio });
}

async function startOverSocket(): Promise<Program> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  if (typeof address !== 'object' || address === null) throw new Error('There is no port.');
  const child = run([`--socket=${address.port}`], ['ignore', 'ignore', 'inherit']);
  const [socket] = (await once(listener, 'connection')) as [Socket];
  listener.close();
  const cut = () => socket.destroy();
  return programOf(child, new StreamMessageReader(socket), new StreamMessageWriter(socket), cut);
}

function programOf(
  child: ChildProcess,
  reader: MessageReader,
  writer: MessageWriter,
  cut: () => void,
): Program {
  const connection = createMessageConnection(reader, writer);
  // What is still on its way when the server ends has nowhere to go.
  connection.onError(() => {});
  connection.listen();
  const exitCode = once(child, 'exit').then(([code]) => code as number | null);
  return { process: child, connection, cut, exitCode };
}
