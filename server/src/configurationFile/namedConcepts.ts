/** The concepts of a term base by their names, for files that name many. */
import { type Concept, foldForm, type TermBase } from '../engine/index.ts';
import type { Terms } from './terms.ts';

export class NamedConcepts implements Terms {
  readonly termBase: TermBase;
  private readonly byId: ReadonlyMap<string, Concept>;
  /** `undefined` for a form of several. */
  private readonly byForm = new Map<string, Concept | undefined>();

  constructor(termBase: TermBase) {
    this.termBase = termBase;
    this.byId = new Map(termBase.concepts.map((concept) => [concept.id, concept]));
    for (const concept of termBase.concepts) {
      for (const form of new Set(concept.designations.map(({ text }) => foldForm(text)))) {
        this.byForm.set(form, this.byForm.has(form) ? undefined : concept);
      }
    }
  }

  get concepts(): readonly Concept[] {
    return this.termBase.concepts;
  }

  named(name: string): Concept | undefined {
    return this.byId.get(name) ?? this.byForm.get(foldForm(name));
  }
}
