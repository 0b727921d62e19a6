/** Adds up how often concepts are used. */
import type { ConceptUseCounts } from '../protocol.ts';
import type { FormUse } from './fileRecord.ts';

interface Count {
  count: number;
  documents: number;
}

interface ConceptCount extends Count {
  readonly forms: Map<string, FormCount>;
}

interface FormCount extends Count {
  isWrong: boolean;
}

export class UseCounter {
  private readonly concepts = new Map<string, ConceptCount>();

  /** Adds the uses in one document. */
  add(uses: readonly FormUse[]): void {
    const inDocument = new Set<ConceptCount>();
    for (const use of uses) {
      this.addForm(use.concept, use, inDocument);
      for (const id of use.alternatives ?? []) this.addForm(id, use, inDocument);
    }
    for (const concept of inDocument) concept.documents++;
  }

  /** By id, and the forms by how often they are used, the most used first. */
  counts(): ConceptUseCounts[] {
    return [...this.concepts]
      .sort(([a], [b]) => compare(a, b))
      .map(([id, { count, documents, forms }]) => ({
        id,
        count,
        documents,
        forms: [...forms]
          .map(([form, its]) => ({ form, ...its }))
          .sort((a, b) => b.count - a.count || compare(a.form, b.form)),
      }));
  }

  private addForm(id: string, { form, count, isWrong }: FormUse, inDocument: Set<ConceptCount>): void {
    const concept = this.concepts.get(id) ?? { count: 0, documents: 0, forms: new Map() };
    this.concepts.set(id, concept);
    concept.count += count;
    inDocument.add(concept);
    const ofForm = concept.forms.get(form) ?? { count: 0, documents: 0, isWrong: false };
    concept.forms.set(form, ofForm);
    ofForm.count += count;
    ofForm.documents++;
    if (isWrong) ofForm.isWrong = true;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
