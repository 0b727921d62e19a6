/** The address of a concept's full entry, for clients that open it. */
import { entryScheme } from '../protocol.ts';

/** @param place whose terms it is of, as `Configurations.placeOf` tells it. */
export function entryUri(id: string, place: string | undefined): string {
  const query = place === undefined ? '' : `?${encodeURIComponent(place)}`;
  return `${entryScheme}:/${encodeURIComponent(id)}.md${query}`;
}
