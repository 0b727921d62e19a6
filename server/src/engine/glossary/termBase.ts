/** The term base: a glossary compiled for matching. Immutable and serialisable. */
import { foldWord } from '../matching/characters.ts';
import { buildTrie, type TokenTrie } from '../matching/trie.ts';
import { buildVocabulary, type Vocabulary } from '../matching/vocabulary.ts';
import type { Concept, Designation } from './concept.ts';
import { formsOf, listedSurface, type Surface, surfacesOf } from './surfaces.ts';

/** A surface with the concept and the designation that it belongs to. */
export interface TermSurface extends Surface {
  /** Index into `TermBase.concepts`. */
  readonly concept: number;
  /** Index into that concept's designations. */
  readonly designation: number;
}

export interface TermBase {
  readonly concepts: readonly Concept[];
  /** Value v of the trie is `surfaces[v]`. */
  readonly surfaces: readonly TermSurface[];
  readonly vocabulary: Vocabulary;
  readonly trie: TokenTrie;
}

/** Compiles concepts (already validated and merged) into a term base. */
export function compileTermBase(concepts: readonly Concept[]): TermBase {
  const surfaces = concepts.flatMap((concept, index) => surfacesOfConcept(concept, index));
  const numbers = new Map<string, number>();
  const sequences = surfaces.map(({ words }) =>
    words.map((word) => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, numbers.size);
      return numbers.size - 1;
    }),
  );
  return { concepts, surfaces, vocabulary: buildVocabulary([...numbers.keys()]), trie: buildTrie(sequences) };
}

function surfacesOfConcept(concept: Concept, index: number): TermSurface[] {
  const isNoun = concept.partOfSpeech === 'noun' || concept.partOfSpeech === 'proper noun';
  return concept.designations.flatMap((designation, position) => {
    const forms = formsOf(designation, isNoun);
    const base = forms[0];
    if (!base) return [];
    const listed = designation.wrongForms.map((wrong) => listedSurface(wrong, base));
    const derived = forms.flatMap((form) => surfacesOf(form, designation));
    return distinct([...derived, ...listed]).map((s) => ({ ...s, concept: index, designation: position }));
  });
}

/** Drops a surface whose words an earlier one has in the same grouping of atoms. */
function distinct(surfaces: readonly Surface[]): Surface[] {
  const seen = new Set<string>();
  return surfaces.filter((surface) => {
    const key = `${surface.form.text}\t${surface.words.join(' ')}\t${surface.written ?? ''}`;
    return seen.size < seen.add(key).size;
  });
}

/** The designation that a surface belongs to. */
export function designationOf(termBase: TermBase, surface: TermSurface): Designation {
  const designation = termBase.concepts[surface.concept]?.designations[surface.designation];
  if (!designation) throw new RangeError(`No designation ${surface.concept}/${surface.designation}.`);
  return designation;
}

/** The concept that a surface belongs to. */
export function conceptOf(termBase: TermBase, surface: TermSurface): Concept {
  const concept = termBase.concepts[surface.concept];
  if (!concept) throw new RangeError(`No concept ${surface.concept}.`);
  return concept;
}

/** A form as it is compared: folded words with single spaces, hyphens kept. */
export function foldForm(text: string): string {
  return text
    .split(/([\p{L}\p{N}\p{M}_]+)/u)
    .map((part, index) => (index % 2 === 1 ? foldWord(part) : part.replace(/\s+/gu, ' ')))
    .join('')
    .trim();
}
