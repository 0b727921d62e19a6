/** The surfaces of a glossary: those of concepts that texts have asked for, numbered as they come. */
import type { Concept, Designation } from './concept.ts';
import { type Form, formsOf, isNoun, listedSurface, type Surface, surfacesOf } from './surfaces.ts';

/** A surface with the concept and the designation that it belongs to. */
export interface TermSurface extends Surface {
  /** Index into `TermBase.concepts`. */
  readonly concept: number;
  /** Index into that concept's designations. */
  readonly designation: number;
}

export class TermSurfaces implements Iterable<TermSurface> {
  private readonly concepts: readonly Concept[];
  private readonly numbered: TermSurface[] = [];

  constructor(concepts: readonly Concept[]) {
    this.concepts = concepts;
  }

  /** The surface with that number. */
  at(surface: number): TermSurface | undefined {
    return this.numbered[surface];
  }

  /** Numbers those of a concept, and hands each out with its number. */
  number(concept: number, visit: (surface: TermSurface, number: number) => void): void {
    for (const surface of this.ofConcept(concept)) visit(surface, this.numbered.push(surface) - 1);
  }

  /** Those of all concepts, numbered or not. */
  *[Symbol.iterator](): Iterator<TermSurface> {
    for (let concept = 0; concept < this.concepts.length; concept++) yield* this.ofConcept(concept);
  }

  private ofConcept(concept: number): TermSurface[] {
    const meant = this.concepts[concept] as Concept;
    const takesPlural = isNoun(meant);
    return meant.designations.flatMap((one, designation) =>
      surfacesOfDesignation(one, takesPlural).map((surface) => ({ ...surface, concept, designation })),
    );
  }
}

function surfacesOfDesignation(designation: Designation, takesPlural: boolean): readonly Surface[] {
  const forms = formsOf(designation, takesPlural);
  const surfaces: Surface[] = [];
  for (const form of forms) surfaces.push(...surfacesOf(form, designation));
  for (const wrong of designation.wrongForms) surfaces.push(listedSurface(wrong, forms[0] as Form));
  // One form has no two surfaces of the same words, except where it is an abbreviation of odd letters.
  const mayRepeat =
    designation.type === 'abbreviation' || designation.wrongForms.length > 0 || hasRepeatedText(forms);
  return mayRepeat ? distinct(surfaces) : surfaces;
}

function hasRepeatedText(forms: readonly Form[]): boolean {
  return forms.length > 1 && new Set(forms.map(({ text }) => text)).size < forms.length;
}

/** Drops a surface whose words an earlier one has in the same grouping of atoms. */
function distinct(surfaces: readonly Surface[]): Surface[] {
  const seen = new Set<string>();
  return surfaces.filter((surface) => {
    const key = `${surface.form.text}\t${surface.words.join(' ')}\t${surface.written ?? ''}`;
    return seen.size < seen.add(key).size;
  });
}
