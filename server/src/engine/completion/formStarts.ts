/** The forms of a glossary by how they begin. */
import type { Concept, Designation } from '../glossary/concept.ts';
import { type Form, formsOf } from '../glossary/surfaces.ts';
import { otherSpelling } from '../language/spelling.ts';
import { foldWord } from '../matching/characters.ts';

/** A form that a writer may begin to type, right or wrong. */
export interface StartingForm {
  readonly concept: Concept;
  readonly designation: Designation;
  /** The right form of the designation that it is, or is another spelling of. */
  readonly form: Form;
  /** As it is written. */
  readonly text: string;
  /** `respelled`: British for American, or the other way round. `listed`: a wrong form of the entry. */
  readonly kind: 'form' | 'respelled' | 'listed';
  /** Its letters and digits, folded. */
  readonly key: string;
  /** Where in the key its parts start. */
  readonly partStarts: ReadonlySet<number>;
}

/** Immutable. */
export class FormStarts {
  /** In the order of their keys. */
  private readonly forms: readonly StartingForm[];

  constructor(concepts: readonly Concept[]) {
    this.forms = concepts
      .flatMap((concept) => concept.designations.flatMap((designation) => formsIn(concept, designation)))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  }

  /** The forms whose key begins so. */
  beginningWith(key: string): readonly StartingForm[] {
    let low = 0;
    let high = this.forms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.forms[middle] as StartingForm).key < key) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (this.forms[end]?.key.startsWith(key)) end++;
    return this.forms.slice(low, end);
  }
}

/** The words of a text, folded. */
export function foldedWords(text: string): string[] {
  return (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(foldWord);
}

function formsIn(concept: Concept, designation: Designation): StartingForm[] {
  const isNoun = concept.partOfSpeech === 'noun' || concept.partOfSpeech === 'proper noun';
  const forms = formsOf(designation, isNoun);
  const base = forms[0];
  const of = { concept, designation };
  const all = [
    ...forms.map((form) => startingForm(of, form, form.text, 'form', form.atoms)),
    ...(designation.type === 'abbreviation' ? [] : forms.flatMap((form) => respelled(of, form))),
    ...(base ? designation.wrongForms.map((wrong) => startingForm(of, base, wrong, 'listed')) : []),
  ];
  // A plural may be written as the singular is, and a wrong form differ from it by a hyphen alone.
  const seen = new Set<string>();
  return all.filter(({ key }) => seen.size < seen.add(key).size);
}

type Owner = Pick<StartingForm, 'concept' | 'designation'>;

/** The form in the other spelling, if it has one. */
function respelled(of: Owner, form: Form): StartingForm[] {
  const atoms = form.atoms.map((atom) => otherSpelling(atom.toLowerCase())?.word ?? atom);
  if (atoms.every((atom, index) => atom === form.atoms[index])) return [];
  const text = atoms.map((atom, index) => atom + (form.joints[index] ?? '')).join('');
  return [startingForm(of, form, text, 'respelled', atoms)];
}

function startingForm(
  of: Owner,
  form: Form,
  text: string,
  kind: StartingForm['kind'],
  parts: readonly string[] = foldedWords(text),
): StartingForm {
  const partStarts = new Set<number>();
  let key = '';
  for (const part of parts) {
    partStarts.add(key.length);
    key += foldWord(part);
  }
  return { ...of, form, text, kind, key, partStarts };
}
