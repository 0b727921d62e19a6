/** The surfaces of a glossary, each derived when it is asked for: of thousands, a text has a few. */
import type { Concept, Designation } from './concept.ts';
import { type Form, formsOf, listedSurface, type Surface, surfacesOf } from './surfaces.ts';

/** A surface with the concept and the designation that it belongs to. */
export interface TermSurface extends Surface {
  /** Index into `TermBase.concepts`. */
  readonly concept: number;
  /** Index into that concept's designations. */
  readonly designation: number;
}

/** All surfaces of some concepts, by number. To those who ask, immutable. */
export class TermSurfaces implements Iterable<TermSurface> {
  private readonly concepts: readonly Concept[];
  /** Concept c has the surfaces from `firsts[c]` up to, not including, `firsts[c + 1]`. */
  private readonly firsts: Int32Array;
  /** Those that were asked for. */
  private readonly known = new Map<number, TermSurface>();

  constructor(concepts: readonly Concept[], firsts: Int32Array) {
    this.concepts = concepts;
    this.firsts = firsts;
  }

  get length(): number {
    return this.firsts[this.concepts.length] as number;
  }

  /** The surface with that number. */
  at(surface: number): TermSurface | undefined {
    if (!(surface >= 0 && surface < this.length)) return undefined;
    if (!this.known.has(surface)) {
      const concept = this.conceptOf(surface);
      const first = this.firsts[concept] as number;
      this.derive(concept).forEach((one, index) => {
        this.known.set(first + index, one);
      });
    }
    return this.known.get(surface);
  }

  /** The numbers of the surfaces of a concept: from the first up to, not including, the second. */
  ofConcept(concept: number): readonly [number, number] {
    return [this.firsts[concept] as number, this.firsts[concept + 1] as number];
  }

  *[Symbol.iterator](): Iterator<TermSurface> {
    for (let concept = 0; concept < this.concepts.length; concept++) yield* this.derive(concept);
  }

  private derive(concept: number): TermSurface[] {
    const surfaces: TermSurface[] = [];
    forEachSurface(this.concepts[concept] as Concept, (surface, designation) => {
      surfaces.push({ ...surface, concept, designation });
    });
    return surfaces;
  }

  private conceptOf(surface: number): number {
    let low = 0;
    let high = this.concepts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.firsts[middle] as number) <= surface) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Hands out all surfaces of a concept; the same ones in the same order whenever it is asked. */
export function forEachSurface(
  concept: Concept,
  visit: (surface: Surface, designation: number) => void,
): void {
  const isNoun = concept.partOfSpeech === 'noun' || concept.partOfSpeech === 'proper noun';
  concept.designations.forEach((designation, position) => {
    for (const surface of surfacesOfDesignation(designation, isNoun)) visit(surface, position);
  });
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
