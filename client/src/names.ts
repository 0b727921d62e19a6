/** What the extension is called, and what it knows its own by. */
import type { Diagnostic } from 'vscode';
import { diagnosticSource } from '../../server/src/protocol.ts';

/** Names the client's settings section (`<id>.trace.server`), so it equals ours. */
export { settingsSection as clientId } from '../../server/src/protocol.ts';

export const clientName = 'CX Terminology';

/** Whether a diagnostic in the editor is a finding of ours. */
export function isFinding(diagnostic: Diagnostic): boolean {
  return diagnostic.source === diagnosticSource;
}
