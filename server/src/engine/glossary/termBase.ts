/** The term base: a glossary compiled for matching. Immutable and serialisable. */
import { foldWord } from '../matching/characters.ts';
import { buildSlips, type Slips } from '../matching/slips.ts';
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
  readonly slips: Slips;
  /** The abbreviations of capitals alone, three or more. */
  readonly initialisms: ReadonlySet<string>;
}

/**
 * Compiles concepts (already validated and merged) into a term base.
 * @param before a term base from before a change: what it has of concepts that are the same objects is used
 * again.
 */
export function compileTermBase(concepts: readonly Concept[], before?: TermBase): TermBase {
  const known = before ? surfacesByConcept(before) : new Map<Concept, readonly TermSurface[]>();
  const surfaces = concepts.flatMap((concept, index) => {
    const found = known.get(concept) ?? surfacesOfConcept(concept, index);
    return found[0]?.concept === index ? found : found.map((surface) => ({ ...surface, concept: index }));
  });
  const numbers = new Map<string, number>();
  const sequences = surfaces.map(({ words }) =>
    words.map((word) => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, numbers.size);
      return numbers.size - 1;
    }),
  );
  const vocabulary = buildVocabulary([...numbers.keys()]);
  const slips = buildSlips(vocabulary, misspellable(concepts, surfaces), sequences);
  const initialisms = initialismsOf(concepts);
  return { concepts, surfaces, vocabulary, trie: buildTrie(sequences), slips, initialisms };
}

function initialismsOf(concepts: readonly Concept[]): Set<string> {
  const texts = concepts.flatMap(({ designations }) =>
    designations.filter(({ type }) => type === 'abbreviation').map(({ text }) => text),
  );
  return new Set(texts.filter((text) => /^[A-Z]{3,}$/.test(text)));
}

function surfacesByConcept({ concepts, surfaces }: TermBase): Map<Concept, readonly TermSurface[]> {
  const found = concepts.map((): TermSurface[] => []);
  for (const surface of surfaces) found[surface.concept]?.push(surface);
  return new Map(concepts.map((concept, index) => [concept, found[index] ?? []]));
}

/**
 * Says which words of which surfaces may be misspelled: those of full forms. Words that are wrongly run
 * together may
 * not; they would be most of all, and nobody makes both mistakes in one word.
 */
function misspellable(concepts: readonly Concept[], surfaces: readonly TermSurface[]) {
  return (surface: number, word: number): boolean => {
    const { kind, form, firstAtom, concept, designation } = surfaces[surface] as TermSurface;
    if (kind !== 'term' || concepts[concept]?.designations[designation]?.type === 'abbreviation')
      return false;
    const first = firstAtom[word] as number;
    const end = firstAtom[word + 1] as number;
    return !form.joints.slice(first, end - 1).includes(' ');
  };
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
