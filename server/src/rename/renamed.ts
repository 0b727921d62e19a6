/** What is renamed at a place of a document: the preferred term of the concept there, or its abbreviation. */
import {
  type Concept,
  conceptIdsOf,
  type Designation,
  designationOf,
  inNumberOf,
  type PlacedOccurrence,
  preferredOfType,
  preferredTerm,
  type Say,
  type TermBase,
  type TermSurface,
} from '../engine/index.ts';
import { conceptById, termOf } from '../terminology.ts';

export interface Renamed {
  readonly concept: Concept;
  /** The preferred designation of the type that stands there. */
  readonly former: Designation;
  readonly isPlural: boolean;
  /** The former one in the number that is written there. */
  readonly placeholder: string;
}

/** What is renamed at an occurrence; a problem to be told where that is not certain. */
export function renamedAt(
  { occurrence, run }: PlacedOccurrence,
  termBase: TermBase,
  say: Say,
): Renamed | { readonly problem: string } {
  const form = run.text.slice(occurrence.from, occurrence.to);
  const [id = '', ...others] = conceptIdsOf(occurrence, termBase);
  const concept = conceptById(id, termBase);
  if (!concept || others.length > 0) {
    const terms = [id, ...others].map((one) => say('“{0}”', termOf(one, termBase)));
    return {
      problem: say(
        '“{0}” may stand for {1}. Rename one of them where it is written out.',
        form,
        terms.reduce((some, one) => say('{0} or {1}', some, one)),
      ),
    };
  }
  const surface = termBase.surfaces.at(occurrence.surface) as TermSurface;
  const { type } = designationOf(termBase, surface);
  const former = preferredOfType(concept, type);
  if (!former) {
    const term = preferredTerm(concept).text;
    return {
      problem: say('The glossary prefers no abbreviation of “{0}”, so that there is none to rename.', term),
    };
  }
  const isPlural = surface.form.number === 'plural';
  const placeholder = inNumberOf(isPlural ? 'plural' : 'base', former, concept);
  return { concept, former, isPlural, placeholder };
}
