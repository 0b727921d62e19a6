/** Where a concept is defined, as a client can go there: in a team’s file, or in the entry of the glossary. */
import { Location, Range } from 'vscode-languageserver';
import type { ClientFeatures } from '../../clientFeatures.ts';
import { type DefinitionPlace, definitionOf } from '../../configuration/definitions.ts';
import type { Layer } from '../../configuration/terminology.ts';
import type { Concept } from '../../engine/index.ts';
import { entryScheme } from '../../protocol.ts';

/**
 * The place of a concept; `undefined` where the client can’t go there.
 * @param layers the configuration files that hold where the concept is used.
 */
export function locationOf(
  concept: Concept,
  layers: readonly Layer[],
  client: ClientFeatures,
): Location | undefined {
  const own = ownLocationOf(concept, layers);
  if (own) return own;
  if (!client.opensEntries || concept.origin?.glossary !== undefined) return undefined;
  const uri = `${entryScheme}:/${encodeURIComponent(concept.id)}.md`;
  return Location.create(uri, Range.create(0, 0, 0, 0));
}

/** Where a team's file adds or changes a concept. */
export function ownLocationOf(concept: Concept, layers: readonly Layer[]): Location | undefined {
  const place = definitionOf(concept, layers);
  return place && Location.create(place.uri, rangeOf(place));
}

function rangeOf({ start, end }: DefinitionPlace): Range {
  return Range.create(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
}
