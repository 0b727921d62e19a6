/** The link from a hover to the full entry. */
import type { Say } from '../engine/index.ts';
import { showEntryCommand } from '../protocol.ts';

/** Markdown, for clients that run command links. */
export function entryLink(id: string, say: Say): string {
  const command = `command:${showEntryCommand}?${encodeURIComponent(JSON.stringify([id]))}`;
  return `[${say('Show full entry')}](${command})`;
}
