/** Questions about a term base that several features ask. */
import { type Concept, preferredTerm, type TermBase } from './engine/index.ts';

/** The term base that holds for a resource, or for none in particular. */
export type TermBaseFor = (uri?: string) => Promise<TermBase>;

/** The concept with that id. */
export function conceptById(id: string, termBase: TermBase): Concept | undefined {
  return termBase.concepts.find((concept) => concept.id === id);
}

/** The preferred term of the concept with that id; the id itself where there is none. */
export function termOf(id: string, termBase: TermBase): string {
  const concept = conceptById(id, termBase);
  return concept ? preferredTerm(concept).text : id;
}
