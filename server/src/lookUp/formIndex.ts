/** The forms of a term base as look-up compares them; built once per term base. */
import Fuse from 'fuse.js/basic';
import { type Concept, designationOf, foldForm, type TermBase, type TermSurface } from '../engine/index.ts';
import type { FormStatus } from '../protocol.ts';

export interface IndexedForm {
  readonly concept: Concept;
  /** As it is written. */
  readonly text: string;
  /** `variant`: a wrong spelling of a form that is right. */
  readonly status: FormStatus;
  /** A plural, an inflection or another spelling of another form of the concept. */
  readonly isDerived: boolean;
  /** Its letters and digits alone, folded: the same however it is hyphenated, spaced or cased. */
  readonly key: string;
  /** Where in the key its parts start. */
  readonly partStarts: readonly number[];
}

export interface FormIndex {
  readonly concepts: readonly Concept[];
  readonly forms: readonly IndexedForm[];
  readonly byKey: ReadonlyMap<string, readonly IndexedForm[]>;
  /** Searches the forms for one that is a slip away. */
  readonly fuzzy: Fuse<IndexedForm>;
}

/** Indexes every form of every concept: terms, abbreviations, inflections, other spellings, listed wrong forms. */
export function buildFormIndex(termBase: TermBase): FormIndex {
  const forms = distinct([...termBase.surfaces].flatMap((surface) => formOf(surface, termBase)));
  const byKey = new Map<string, IndexedForm[]>();
  for (const form of forms) byKey.set(form.key, [...(byKey.get(form.key) ?? []), form]);
  // A slip away from a plural or another spelling is a slip away from the form itself.
  const fuzzy = new Fuse(
    forms.filter(({ isDerived }) => !isDerived),
    {
      keys: ['text'],
      includeScore: true,
      ignoreLocation: true,
      ignoreFieldNorm: true,
      threshold: 0.35,
      minMatchCharLength: 2,
    },
  );
  return { concepts: termBase.concepts, forms, byKey, fuzzy };
}

/** The letters and digits of a form, folded. */
export function keyOf(text: string): string {
  return foldForm(text).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

/** A form folded as far as its hyphens and spaces still tell it from its variants. */
export function spellingOf(text: string): string {
  return foldForm(text.replace(/[\u2010\u2011\uFF0D]/g, '-').replace(/’/g, "'"));
}

function formOf(surface: TermSurface, termBase: TermBase): IndexedForm[] {
  const concept = termBase.concepts[surface.concept];
  if (!concept) return [];
  const { status, wrongForms } = designationOf(termBase, surface);
  const { form, respelled } = surface;
  if (surface.kind === 'listed') {
    const key = surface.words.join('');
    const text = wrongForms.find((wrong) => keyOf(wrong) === key) ?? surface.words.join(' ');
    return [
      {
        concept,
        text,
        status: 'variant',
        isDerived: false,
        key: keyOf(text),
        partStarts: partStartsOf(surface.words),
      },
    ];
  }
  const parts = form.atoms.map((atom, index) => respelled[index] ?? atom);
  const isRespelled = Object.keys(respelled).length > 0;
  const text = isRespelled
    ? parts.map((part, index) => part + (form.joints[index] ?? '')).join('')
    : form.text;
  return [
    {
      concept,
      text,
      status: isRespelled ? 'variant' : status,
      isDerived: isRespelled || form.number !== 'base',
      key: keyOf(text),
      partStarts: partStartsOf(parts.map(keyOf)),
    },
  ];
}

function partStartsOf(parts: readonly string[]): number[] {
  let at = 0;
  return parts.map((part) => {
    const start = at;
    at += part.length;
    return start;
  });
}

/** Each spelling of a form once: the surfaces of one form differ in what is written solid. */
function distinct(forms: readonly IndexedForm[]): IndexedForm[] {
  const seen = new Set<string>();
  return forms.filter(({ concept, text }) => {
    const size = seen.size;
    return seen.add(`${concept.id}\t${spellingOf(text)}`).size > size;
  });
}
