/** The commands that the server runs for the client, each added by its feature. */
import type { CancellationToken, Connection, ServerCapabilities } from 'vscode-languageserver';

/** What a command does, with its first argument; what it resolves to is the answer to the client. */
export type ServerCommand = (token: CancellationToken, argument?: unknown) => Promise<unknown>;

export class ServerCommands {
  private readonly commands = new Map<string, ServerCommand>();

  constructor(connection: Connection) {
    connection.onExecuteCommand(
      ({ command, arguments: given }, token) => this.commands.get(command)?.(token, given?.[0]) ?? null,
    );
  }

  /** To be called before the server says what it can do. */
  add(name: string, command: ServerCommand): void {
    if (this.commands.has(name)) throw new Error(`There is a command ${name} already.`);
    this.commands.set(name, command);
  }

  /** What the server says of its commands. */
  get capabilities(): Pick<ServerCapabilities, 'executeCommandProvider'> {
    return this.commands.size > 0 ? { executeCommandProvider: { commands: [...this.commands.keys()] } } : {};
  }
}
