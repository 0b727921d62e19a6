/** The form indexes of term bases, each built when somebody asks for it first. */
import type { TermBase } from '../engine/index.ts';
import { buildFormIndex, type FormIndex } from './formIndex.ts';

export class FormIndexes {
  private readonly indexes = new WeakMap<TermBase, FormIndex>();

  of(termBase: TermBase): FormIndex {
    const index = this.indexes.get(termBase) ?? buildFormIndex(termBase);
    this.indexes.set(termBase, index);
    return index;
  }
}
