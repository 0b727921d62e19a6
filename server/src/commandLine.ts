/** The server's command line: which transport it names. */

export type Transport = { kind: 'stdio' } | { kind: 'node-ipc' } | { kind: 'socket'; port: number };

export const usage = `Usage: cx-terminology-language-server (--stdio | --node-ipc | --socket=PORT)

  --stdio        speak the Language Server Protocol over standard input and output
  --node-ipc     speak it over the IPC channel of a parent Node process
  --socket=PORT  speak it over a TCP connection to PORT on this machine, where the client listens
`;

/** The transport, or `{ error }` with what is wrong, in one sentence. */
export function readCommandLine(parameters: readonly string[]): Transport | { error: string } {
  // Clients add their process id; the library that makes the connection reads it.
  const own = parameters.filter((parameter) => !/^--clientProcessId=\d+$/.test(parameter));
  const [transport, second] = own;
  if (transport === undefined) return { error: 'No transport is given.' };
  if (second !== undefined) return { error: `“${second}” is one parameter too many.` };
  if (transport === '--stdio') return { kind: 'stdio' };
  if (transport === '--node-ipc') return { kind: 'node-ipc' };
  const port = /^--socket=(\d{1,5})$/.exec(transport)?.[1];
  if (port !== undefined && Number(port) >= 1 && Number(port) <= 65535)
    return { kind: 'socket', port: Number(port) };
  if (transport.startsWith('--socket')) return { error: `“${transport}” has no port from 1 to 65535.` };
  return { error: `“${transport}” is no transport.` };
}
