/** What is known of the words of texts: each is looked into once, and a text has the same ones again and again. */
import type { TermBase } from '../glossary/termBase.ts';
import type { WordTest } from '../language/wordList.ts';
import type { WordScanner } from '../scanner/wordScanner.ts';
import { isMisspelled, type KnownWords } from './misspelling.ts';
import { SlipIndex } from './slipIndex.ts';
import { mayBeSlip } from './slips.ts';
import type { TokenTrie } from './trie.ts';
import { UNKNOWN_WORD, Vocabulary } from './vocabulary.ts';

const none: readonly number[] = [];

/** In place of what was known, and has to be looked for again. */
const outdated: readonly number[] = [];

export class TextWords {
  readonly isWord: WordTest | undefined;
  private readonly termBase: TermBase;
  private ownScanner: WordScanner | undefined;
  private readonly met = new Vocabulary();
  /** For each word that was met its number in the term base. */
  private readonly numbers: number[] = [];
  /** For each the words that it may be misspelled from, where that is known. */
  private readonly near: (readonly number[] | undefined)[] = [];
  /** Over the words for which that was asked. */
  private readonly asked = new SlipIndex();
  /** How many words of the term base, and how many of those that bear slips, have been taken into account. */
  private knownWords = 0;
  private knownSlips = 0;
  /** Words of which something else is known than when they were met, since that was asked last. */
  private changed: string[] = [];

  /** @param isWord without it no word is misspelled. */
  constructor(termBase: TermBase, isWord: WordTest | undefined) {
    this.termBase = termBase;
    this.isWord = isWord;
  }

  /** What finds these words in texts: made by the first who wants it, and kept with them. */
  scanner(make: (words: TextWords, trie: TokenTrie) => WordScanner): WordScanner {
    this.ownScanner ??= make(this, this.termBase.trie);
    return this.ownScanner;
  }

  /** The words, folded, of which something else is known than when they were met, since that was asked last. */
  takeChanged(): readonly string[] {
    this.learn();
    const words = this.changed;
    this.changed = [];
    return words;
  }

  /** How many there are. */
  get count(): number {
    return this.met.count;
  }

  /** Meets the word at `[from, to)` of a text, of ASCII characters, whose hash in lower case is known. */
  meetAscii(text: string, from: number, to: number, hash: number): number {
    const id = this.met.findHashed(text, from, to, hash);
    return id === UNKNOWN_WORD ? this.add(text.slice(from, to).toLowerCase(), hash) : id;
  }

  /** Meets a folded word. */
  meet(word: string, hash: number): number {
    const id = this.met.findHashed(word, 0, word.length, hash);
    return id === UNKNOWN_WORD ? this.add(word, hash) : id;
  }

  /** The number that a word which was met has in the term base, or UNKNOWN_WORD. */
  numberOf(id: number): number {
    return this.numbers[id] as number;
  }

  /** The words of the term base that a word which was met and is unknown may be misspelled from. */
  nearTo(id: number): readonly number[] {
    const { isWord, termBase } = this;
    if (!isWord) return none;
    const known = this.near[id];
    if (known && known !== outdated) return known;
    const written = this.met.word(id);
    if (!known && mayBeSlip(written)) this.asked.add(written, id);
    const near = this.wordsNear(written, { isWord, isOfTerm: (word) => termBase.knows(word) });
    this.near[id] = near;
    return near;
  }

  private wordsNear(written: string, known: KnownWords): readonly number[] {
    const { slips, vocabulary } = this.termBase;
    const near = slips.near(written);
    if (near.length === 0) return none;
    return near.filter((number) => isMisspelled(written, vocabulary.word(number), known));
  }

  private add(word: string, hash: number): number {
    const { termBase, isWord } = this;
    const id = this.met.addNew(word, hash);
    termBase.wake(word, hash, isWord);
    this.numbers.push(termBase.vocabulary.findHashed(word, 0, word.length, hash));
    this.near.push(undefined);
    this.learn();
    return id;
  }

  /** Takes into account what the term base has learned. */
  private learn(): void {
    const { vocabulary, slips } = this.termBase;
    for (; this.knownWords < vocabulary.count; this.knownWords++) {
      const word = vocabulary.word(this.knownWords);
      const id = this.met.find(word, 0, word.length);
      if (id === UNKNOWN_WORD) continue;
      this.numbers[id] = this.knownWords;
      this.changed.push(word);
    }
    for (; this.knownSlips < slips.words.length; this.knownSlips++) {
      for (const id of this.asked.near(slips.words[this.knownSlips] as string)) {
        this.near[id] = outdated;
        this.changed.push(this.met.word(id));
      }
    }
  }
}
