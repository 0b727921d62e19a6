/**
 * The forms of concepts as hashes, before anyone has met them. Of the thousands of terms of a team a text has a few;
 * to derive and number the words of all others would take longer than to check the text. So a plain concept sleeps
 * until a text has the rarest word of one of its terms, in a form that may belong to it, or with a slip.
 */

import { otherSpelling } from '../language/spelling.ts';
import { HashLists } from '../matching/hashLists.ts';
import { SlipIndex } from '../matching/slipIndex.ts';
import { bearsSlip, mayBeSlip } from '../matching/slips.ts';
import { hashOf } from '../matching/vocabulary.ts';
import type { Concept, Designation } from './concept.ts';
import { isNoun, isRunTogether, regularPlural } from './surfaces.ts';

const none: readonly number[] = [];

/** A term that sleeps. */
interface PlainTerm {
  /** In lower case. */
  readonly words: readonly string[];
  /** The last of them in the plural, where the term has one. */
  readonly plural?: string;
}

export class SleepingForms {
  /** Under each word of a form one of the concepts that have it. */
  private readonly words = new HashLists();
  /** For each of `words` how many terms have it. */
  private readonly uses: number[] = [];
  /** Under each word of a form that has the rarest word of its term in it, the concept. */
  private readonly rarest = new HashLists();
  private readonly slips = new SlipIndex();

  /** Adds a concept, given by its number; false where its forms are not plain, and nothing is added. */
  add(concept: Concept, number: number): boolean {
    const takesPlural = isNoun(concept);
    const terms = concept.designations.map((one) => plainTerm(one, takesPlural));
    if (terms.includes(undefined)) return false;
    for (const term of terms) if (term) this.addTerm(term, number);
    return true;
  }

  /** A concept of which some form has the word with that hash. */
  ownerOf(hash: number): number | undefined {
    const entry = this.words.lastOf(hash);
    return entry < 0 ? undefined : this.words.valueOf(entry);
  }

  /** The concepts that a text may mean which has the word with that hash. */
  concernedBy(hash: number): readonly number[] {
    const { rarest } = this;
    let entry = rarest.lastOf(hash);
    if (entry < 0) return none;
    const concepts: number[] = [];
    for (; entry >= 0; entry = rarest.before(entry)) concepts.push(rarest.valueOf(entry));
    return concepts;
  }

  /** Those that it may mean where the word is one with a slip. */
  concernedByNear(word: string): readonly number[] {
    return this.slips.count > 0 && mayBeSlip(word) ? this.slips.near(word) : none;
  }

  private addTerm({ words, plural }: PlainTerm, concept: number): void {
    const rarest = this.rarestOf(words, concept);
    this.addForm(words, 0, rarest, concept);
    if (plural !== undefined) this.addForm(words.with(-1, plural), words.length - 1, rarest, concept);
  }

  /** Which of a term's words fewest of the terms before have; of several the last. */
  private rarestOf(words: readonly string[], concept: number): number {
    let rarest = 0;
    let fewest = Number.POSITIVE_INFINITY;
    words.forEach((word, index) => {
      const entry = this.entryOf(hashOf(word), concept);
      const uses = this.uses[entry] as number;
      this.uses[entry] = uses + 1;
      if (uses > fewest) return;
      rarest = index;
      fewest = uses;
    });
    return rarest;
  }

  /**
   * Adds the words of a form: each by itself, and two that are wrongly run together.
   * @param first the first one that has not been added with an earlier form of the term.
   */
  private addForm(words: readonly string[], first: number, rarest: number, concept: number): void {
    let before = words[first - 1];
    for (let index = first; index < words.length; index++) {
      const word = words[index] as string;
      this.addWord(hashOf(word), index === rarest, concept);
      if (before !== undefined && isRunTogether(before, word)) {
        this.addWord(hashOf(word, hashOf(before)), index === rarest || index - 1 === rarest, concept);
      }
      before = word;
    }
    const word = words[rarest] as string;
    if (rarest >= first && bearsSlip(word, words.length)) this.slips.add(word, concept);
  }

  private addWord(hash: number, isRarest: boolean, concept: number): void {
    this.entryOf(hash, concept);
    if (isRarest) this.rarest.add(hash, concept);
  }

  private entryOf(hash: number, concept: number): number {
    const known = this.words.lastOf(hash);
    if (known >= 0) return known;
    this.uses.push(0);
    return this.words.add(hash, concept);
  }
}

/**
 * A term of which all forms are its words, spelled in one way, and its regular plural; `undefined` where there is
 * more to a designation.
 */
function plainTerm(designation: Designation, takesPlural: boolean): PlainTerm | undefined {
  const { text, type, joints, plural, inflections, wrongForms } = designation;
  const isPlain =
    type === 'full form' &&
    joints === undefined &&
    (plural === undefined || plural === 'none') &&
    inflections.length + wrongForms.length === 0 &&
    /^[A-Za-z]+(?: [A-Za-z]+)*$/.test(text);
  if (!isPlain) return undefined;
  const words = text.toLowerCase().split(' ');
  if (words.some(otherSpelling)) return undefined;
  if (!takesPlural || plural !== undefined) return { words };
  const last = text.slice(text.lastIndexOf(' ') + 1);
  const plurals = regularPlural(last, false).toLowerCase();
  return otherSpelling(plurals) ? undefined : { words, plural: plurals };
}
