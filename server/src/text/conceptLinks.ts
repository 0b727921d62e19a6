/** The links below a hover: to the full entry of a concept, and to its uses. */
import type { Position } from 'vscode-languageserver';
import type { Say } from '../engine/index.ts';
import { showEntryCommand, showUsesCommand } from '../protocol.ts';

/** A place in a document where a concept is explained. */
export interface ExplainedPlace {
  readonly uri: string;
  readonly position: Position;
}

/** Markdown, for clients that run command links. */
export function conceptLinks(id: string, { uri, position }: ExplainedPlace, say: Say): string {
  const entry = linkOf(say('Show full entry'), showEntryCommand, [id, uri]);
  return `${entry} · ${linkOf(say('Show uses'), showUsesCommand, [uri, position, id])}`;
}

function linkOf(title: string, command: string, values: readonly unknown[]): string {
  return `[${title}](command:${command}?${encodeURIComponent(JSON.stringify(values))})`;
}
