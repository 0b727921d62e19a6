/** Small glossaries for tests. */
import type { Concept, Designation } from '../../../server/src/engine/index.ts';

/** A designation that says nothing but its text, unless told. */
export function designation(text: string, more: Partial<Designation> = {}): Designation {
  return {
    text,
    type: 'full form',
    status: 'preferred',
    inflections: [],
    notVariants: [],
    wrongForms: [],
    commonWord: false,
    ambiguous: false,
    ...more,
  };
}

/** A concept that says nothing but its term, unless told. */
export function concept(id: string, text: string, more: Partial<Concept> = {}): Concept {
  return {
    id,
    subject: 'Sales',
    partOfSpeech: 'noun',
    definition: 'Definition.',
    editorial: false,
    designations: [designation(text)],
    related: [],
    broader: [],
    narrower: [],
    notToBeConfusedWith: [],
    sources: [],
    ...more,
  };
}
