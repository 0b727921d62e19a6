/** The link from a hover to the full entry. */
import { showEntryCommand } from '../protocol.ts';

/** Markdown, for clients that run command links. */
export function entryLink(id: string): string {
  return `[Show full entry](command:${showEntryCommand}?${encodeURIComponent(JSON.stringify([id]))})`;
}
