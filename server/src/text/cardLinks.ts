/** The links in a hover: to the quick fixes of a finding, to the full entry of a concept, and to its uses. */
import type { Position } from 'vscode-languageserver';
import type { ClientFeatures } from '../clientFeatures.ts';
import { isNotebookCell } from '../configuration/places.ts';
import { showEntryCommand, showFixesCommand, showUsesCommand } from '../protocol.ts';

/** A place in a document where a concept is explained. */
export interface ExplainedPlace {
  readonly uri: string;
  readonly position: Position;
}

/** Markdown; empty for a client that runs no command links. */
export function conceptLinks(id: string, { uri, position }: ExplainedPlace, client: ClientFeatures): string {
  if (!runsLinks(client)) return '';
  const entry = linkOf(client.say('Show full entry'), showEntryCommand, [id, uri]);
  return `${entry} · ${linkOf(client.say('Show uses'), showUsesCommand, [uri, position, id])}`;
}

/** Markdown; empty for a client that does not run this one, and in cells of notebooks, where VS Code opens no menu for it. */
export function fixLink({ uri, position }: ExplainedPlace, client: ClientFeatures): string {
  const isRun = runsLinks(client) && client.commands.includes(showFixesCommand);
  if (!isRun || isNotebookCell(uri)) return '';
  return linkOf(client.say('Fix…'), showFixesCommand, [uri, position]);
}

function runsLinks({ rendersMarkdown, runsCommandLinks }: ClientFeatures): boolean {
  return rendersMarkdown && runsCommandLinks;
}

function linkOf(title: string, command: string, values: readonly unknown[]): string {
  return `[${title}](command:${command}?${encodeURIComponent(JSON.stringify(values))})`;
}
