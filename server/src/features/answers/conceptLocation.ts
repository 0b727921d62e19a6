/** Where a concept is defined, as a client can go there: in a team’s file, or in the entry of the glossary. */
import { Location, Range } from 'vscode-languageserver';
import type { ClientFeatures } from '../../clientFeatures.ts';
import { type DefinitionPlace, definitionOf } from '../../configuration/definitions.ts';
import type { Layer, Terminology } from '../../configuration/terminology.ts';
import type { Concept } from '../../engine/index.ts';
import { entryUri } from '../../text/entryUri.ts';

/**
 * The place of a concept; `undefined` where the client can’t go there.
 * @param place stands for the terms that hold where the concept is used, as `Configurations.placeOf` tells it.
 */
export function locationOf(
  concept: Concept,
  { layers }: Terminology,
  place: string | undefined,
  client: ClientFeatures,
): Location | undefined {
  const own = ownLocationOf(concept, layers);
  if (own) return own;
  if (!client.opensEntries || concept.origin?.glossary !== undefined) return undefined;
  return Location.create(entryUri(concept.id, place), Range.create(0, 0, 0, 0));
}

/** Where a team's file adds or changes a concept. */
export function ownLocationOf(concept: Concept, layers: readonly Layer[]): Location | undefined {
  const place = definitionOf(concept, layers);
  return place && Location.create(place.uri, rangeOf(place));
}

function rangeOf({ start, end }: DefinitionPlace): Range {
  return Range.create(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
}
