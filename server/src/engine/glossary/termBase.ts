/** The term base: a glossary made ready for matching. To those who ask, immutable. */

import type { WordTest } from '../language/wordList.ts';
import { foldWord } from '../matching/characters.ts';
import { Slips } from '../matching/slips.ts';
import { TextWords } from '../matching/textWords.ts';
import { TokenTrie } from '../matching/trie.ts';
import { hashOf, UNKNOWN_WORD, Vocabulary } from '../matching/vocabulary.ts';
import type { Concept, Designation } from './concept.ts';
import { SleepingForms } from './sleepingForms.ts';
import type { Surface } from './surfaces.ts';
import { type TermSurface, TermSurfaces } from './termSurfaces.ts';

export type { TermSurface } from './termSurfaces.ts';

/** So many words of texts are remembered. */
const mostTextWords = 100_000;

/**
 * The forms of a concept get into vocabulary, trie and slips when a text has a word of them, so that a glossary takes
 * the time and the memory that texts need of it. What is found is the same as if all of them had been there.
 */
export class TermBase {
  readonly concepts: readonly Concept[];
  /** Values of the trie are their numbers. */
  readonly surfaces: TermSurfaces;
  readonly vocabulary = new Vocabulary();
  readonly trie = new TokenTrie();
  readonly slips = new Slips();
  /** The abbreviations of capitals alone, three or more. */
  readonly initialisms: ReadonlySet<string>;
  /** The abbreviations, folded, that several concepts have. */
  readonly ambiguous: ReadonlySet<string>;
  private readonly sleeping = new SleepingForms();
  /** For each concept 1 if its forms are there. */
  private readonly isAwake: Uint8Array;
  private awake = 0;
  private words: TextWords | undefined;
  private wordsWithSlips: TextWords | undefined;

  /** @param concepts already validated and merged. */
  constructor(concepts: readonly Concept[]) {
    this.concepts = concepts;
    this.surfaces = new TermSurfaces(concepts);
    const { initialisms, ambiguous } = abbreviationsOf(concepts);
    this.initialisms = initialisms;
    this.ambiguous = ambiguous;
    this.isAwake = new Uint8Array(concepts.length);
    concepts.forEach((concept, index) => {
      if (!this.sleeping.add(concept, index)) this.wakeConcept(index);
    });
  }

  /** Goes up whenever vocabulary, trie and slips take something in. */
  get revision(): number {
    return this.awake;
  }

  /** What is known of the words of texts. */
  textWords(isWord: WordTest | undefined): TextWords {
    const known = isWord ? this.wordsWithSlips : this.words;
    if (known && known.isWord === isWord && known.count < mostTextWords) return known;
    const words = new TextWords(this, isWord);
    if (isWord) this.wordsWithSlips = words;
    else this.words = words;
    return words;
  }

  /** Whether a form has the folded word. */
  knows(word: string): boolean {
    const { vocabulary } = this;
    const hash = hashOf(word);
    const isThere = () => vocabulary.findHashed(word, 0, word.length, hash) !== UNKNOWN_WORD;
    if (isThere()) return true;
    const owner = this.sleeping.ownerOf(hash);
    if (owner === undefined) return false;
    this.wakeConcept(owner);
    return isThere();
  }

  /**
   * Sees to it that all forms are there that a text may have because of a word in it.
   * @param word folded.
   * @param isWord without it no word is misspelled.
   */
  wake(word: string, hash: number, isWord: WordTest | undefined): void {
    for (const concept of this.sleeping.concernedBy(hash)) this.wakeConcept(concept);
    if (!isWord) return;
    const near = this.sleeping.concernedByNear(word);
    if (near.length === 0 || isWord(word) || this.knows(word)) return;
    for (const concept of near) this.wakeConcept(concept);
  }

  private wakeConcept(concept: number): void {
    if (this.isAwake[concept] === 1) return;
    this.isAwake[concept] = 1;
    this.awake++;
    const { surfaces, vocabulary } = this;
    const isBefore = (a: number, b: number) =>
      (surfaces.at(a) as TermSurface).concept < (surfaces.at(b) as TermSurface).concept;
    surfaces.number(concept, (surface, value) => {
      const { words } = surface;
      const numbers = words.map((word) => vocabulary.add(word));
      const isTerm = surface.kind === 'term' && designationOf(this, surface).type !== 'abbreviation';
      const misspelled = words.map((_, word) => isTerm && mayBeMisspelled(surface, word));
      this.trie.add(numbers, value, isBefore);
      this.slips.add(words, numbers, misspelled);
    });
  }
}

/** Makes concepts (already validated and merged) ready for matching. */
export function compileTermBase(concepts: readonly Concept[]): TermBase {
  return new TermBase(concepts);
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
