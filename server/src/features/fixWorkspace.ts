/** The command that makes all safe fixes of the workspace, for clients that let the server edit. */
import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { type ClientFeatures, memberOf } from '../clientFeatures.ts';
import type { EditServices } from '../editServices.ts';
import type { TermBase } from '../engine/index.ts';
import { type FixScope, fixWorkspaceCommand } from '../protocol.ts';
import type { ServerCommands } from '../serverCommands.ts';
import type { WorkspaceIndex } from '../workspace/workspaceIndex.ts';

export interface FixWorkspaceSources {
  readonly edits: () => Promise<EditServices>;
  readonly termBases: () => Promise<readonly TermBase[]>;
  readonly index: WorkspaceIndex;
}

/** Runs the command. */
export function registerFixWorkspace(
  connection: Connection,
  client: ClientFeatures,
  commands: ServerCommands,
  sources: FixWorkspaceSources,
): void {
  if (!canFix(client)) return;
  commands.add(fixWorkspaceCommand, async (token, given) => {
    const { fixWorkspace } = await import('./answers/fixWorkspace.ts');
    await fixWorkspace(connection, client, sources, token, scopeOf(given));
    return null;
  });
}

/** @throws ResponseError for what is none: to fix everything is not what was meant. */
function scopeOf(given: unknown): FixScope | undefined {
  if (given === undefined || given === null) return undefined;
  const names = { concept: 'id', rule: 'code', folder: 'uri' };
  const name = Object.entries(names).find(([kind]) => kind === memberOf(given, 'kind'))?.[1];
  if (name !== undefined && typeof memberOf(given, name) === 'string') return given as FixScope;
  throw new ResponseError(
    ErrorCodes.InvalidParams,
    `${fixWorkspaceCommand} takes { kind: 'concept', id }, { kind: 'rule', code }, { kind: 'folder', uri } or nothing.`,
  );
}

function canFix({ appliesEdits, takesVersionedEdits }: ClientFeatures): boolean {
  return appliesEdits && takesVersionedEdits;
}
