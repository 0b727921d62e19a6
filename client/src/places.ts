/** Places in documents: opened one by one, or listed in the peek view of references. */
import { commands, Location, Range, Uri, window } from 'vscode';

/** A place as the server tells it. */
export interface LspPlace {
  readonly uri: string;
  readonly range: LspRange;
}

interface LspRange {
  readonly start: LspPosition;
  readonly end: LspPosition;
}

interface LspPosition {
  readonly line: number;
  readonly character: number;
}

/** Opens a document with the place selected. */
export async function showPlace({ uri, range }: LspPlace): Promise<void> {
  await window.showTextDocument(Uri.parse(uri), { selection: rangeOf(range) });
}

/**
 * Opens the first place in the document that the writer is in, or else the first of all, and lists all of them over it,
 * where there are several.
 * @param places at least one.
 */
export async function showPlaces(places: readonly LspPlace[]): Promise<void> {
  const active = window.activeTextEditor?.document.uri.toString();
  const first = places.find(({ uri }) => Uri.parse(uri).toString() === active) ?? (places[0] as LspPlace);
  await showPlace(first);
  if (places.length > 1) await listPlaces(places, locationOf(first));
}

/** Lists places, over another one in a document that is shown. */
export async function listPlaces(places: readonly LspPlace[], { uri, range }: Location): Promise<void> {
  const locations = places.map(locationOf);
  await commands.executeCommand('editor.action.showReferences', uri, range.start, locations);
}

function locationOf({ uri, range }: LspPlace): Location {
  return new Location(Uri.parse(uri), rangeOf(range));
}

function rangeOf({ start, end }: LspRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
