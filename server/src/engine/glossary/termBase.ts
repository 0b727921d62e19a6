/** The term base: a glossary compiled for matching. Immutable. */
import { foldWord } from '../matching/characters.ts';
import { buildSlips, type Slips } from '../matching/slips.ts';
import { buildTrie, type TokenTrie } from '../matching/trie.ts';
import { type Vocabulary, VocabularyBuilder, wordsOfVocabulary } from '../matching/vocabulary.ts';
import type { Concept, Designation } from './concept.ts';
import { SequenceBuilder, type WordSequences } from './sequences.ts';
import type { Surface } from './surfaces.ts';
import { forEachSurface, type TermSurface, TermSurfaces } from './termSurfaces.ts';

export type { TermSurface } from './termSurfaces.ts';

export interface TermBase {
  readonly concepts: readonly Concept[];
  /** Value v of the trie is the surface at v. */
  readonly surfaces: TermSurfaces;
  /** Sequence s is that of the words of surface s. */
  readonly sequences: WordSequences;
  readonly vocabulary: Vocabulary;
  readonly trie: TokenTrie;
  readonly slips: Slips;
  /** The abbreviations of capitals alone, three or more. */
  readonly initialisms: ReadonlySet<string>;
  /** The abbreviations, folded, that several concepts have. */
  readonly ambiguous: ReadonlySet<string>;
}

/**
 * Compiles concepts (already validated and merged) into a term base.
 * @param before a term base of which parts have stayed the same: what it has of concepts that are the same
 * objects is used again.
 */
export function compileTermBase(concepts: readonly Concept[], before?: TermBase): TermBase {
  const vocabulary = new VocabularyBuilder();
  const sequences = new SequenceBuilder();
  const known = before ? new KnownSequences(before) : undefined;
  const firsts = new Int32Array(concepts.length + 1);
  concepts.forEach((concept, index) => {
    if (!known?.copy(concept, vocabulary, sequences)) addSequences(concept, vocabulary, sequences);
    firsts[index + 1] = sequences.count;
  });
  return termBaseOf(concepts, { vocabulary, firsts, sequences: sequences.finish() });
}

/** What is derived from concepts, and takes longest. */
export interface CompiledForms {
  readonly vocabulary: VocabularyBuilder;
  /** Concept c has the surfaces from `firsts[c]` up to, not including, `firsts[c + 1]`. */
  readonly firsts: Int32Array;
  readonly sequences: WordSequences;
}

/** Puts a term base together. */
function termBaseOf(
  concepts: readonly Concept[],
  { vocabulary, firsts, sequences }: CompiledForms,
): TermBase {
  return {
    concepts,
    surfaces: new TermSurfaces(concepts, firsts),
    sequences,
    vocabulary: vocabulary.finish(),
    trie: buildTrie(sequences),
    slips: buildSlips(vocabulary.words, sequences),
    ...abbreviationsOf(concepts),
  };
}

function addSequences(concept: Concept, vocabulary: VocabularyBuilder, sequences: SequenceBuilder): void {
  forEachSurface(concept, (surface, designation) => {
    const isTerm = surface.kind === 'term' && concept.designations[designation]?.type !== 'abbreviation';
    const { words } = surface;
    for (let word = 0; word < words.length; word++) {
      const number = vocabulary.numberOf(words[word] as string);
      sequences.add(number, isTerm && mayBeMisspelled(surface, word));
    }
    sequences.end();
  });
}

/**
 * Whether a word of a full form may be misspelled. Words that are wrongly run together may not; they would be
 * most of all, and nobody makes both mistakes in one word.
 */
function mayBeMisspelled({ form, firstAtom }: Surface, word: number): boolean {
  const last = (firstAtom[word + 1] as number) - 1;
  for (let joint = firstAtom[word] as number; joint < last; joint++) {
    if (form.joints[joint] === ' ') return false;
  }
  return true;
}

/** The sequences of a term base, to be taken over into another one. */
class KnownSequences {
  private readonly termBase: TermBase;
  private readonly indexes: Map<Concept, number>;
  private readonly words: readonly string[];
  /** The number + 1 that a word of the former vocabulary has in the new one; 0 where it is not yet known. */
  private readonly numbers: Int32Array;

  constructor(termBase: TermBase) {
    this.termBase = termBase;
    this.indexes = new Map(termBase.concepts.map((concept, index) => [concept, index]));
    this.words = wordsOfVocabulary(termBase.vocabulary);
    this.numbers = new Int32Array(this.words.length);
  }

  /** Whether the concept is known; then its sequences are added. */
  copy(concept: Concept, vocabulary: VocabularyBuilder, builder: SequenceBuilder): boolean {
    const index = this.indexes.get(concept);
    if (index === undefined) return false;
    const { surfaces, sequences } = this.termBase;
    const [first, end] = surfaces.ofConcept(index);
    for (let sequence = first; sequence < end; sequence++) {
      const last = sequences.starts[sequence + 1] as number;
      for (let at = sequences.starts[sequence] as number; at < last; at++) {
        const number = this.numberIn(vocabulary, sequences.words[at] as number);
        builder.add(number, sequences.mayBeMisspelled[at] === 1);
      }
      builder.end();
    }
    return true;
  }

  private numberIn(vocabulary: VocabularyBuilder, former: number): number {
    const known = this.numbers[former] as number;
    if (known > 0) return known - 1;
    const number = vocabulary.numberOf(this.words[former] as string);
    this.numbers[former] = number + 1;
    return number;
  }
}

function abbreviationsOf(concepts: readonly Concept[]): Pick<TermBase, 'initialisms' | 'ambiguous'> {
  const initialisms = new Set<string>();
  const firsts = new Map<string, Concept>();
  const ambiguous = new Set<string>();
  for (const concept of concepts) {
    for (const { type, text } of concept.designations) {
      if (type !== 'abbreviation') continue;
      if (/^[A-Z]{3,}$/.test(text)) initialisms.add(text);
      const folded = foldForm(text);
      const first = firsts.get(folded) ?? concept;
      firsts.set(folded, first);
      if (first !== concept) ambiguous.add(folded);
    }
  }
  return { initialisms, ambiguous };
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
  // Most forms: plain words with single spaces or hyphens between them.
  if (/^[A-Za-z0-9_]+(?:[ -][A-Za-z0-9_]+)*$/.test(text)) return text.toLowerCase();
  return text
    .split(/([\p{L}\p{N}\p{M}_]+)/u)
    .map((part, index) => (index % 2 === 1 ? foldWord(part) : part.replace(/\s+/gu, ' ')))
    .join('')
    .trim();
}
