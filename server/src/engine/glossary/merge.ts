/** Joins glossaries: the built-in one first, then each of a team's own on top. */
import type { Concept } from './concept.ts';

/**
 * Merges glossaries in order; a later concept replaces an earlier one of the same id, at the earlier one's
 * place. Nothing is changed in the arguments.
 */
export function mergeGlossaries(...glossaries: readonly (readonly Concept[])[]): Concept[] {
  const merged = new Map<string, Concept>();
  for (const concept of glossaries.flat()) merged.set(concept.id, concept);
  return [...merged.values()];
}
