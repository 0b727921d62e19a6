/**
 * Tells from the source of a stretch of Markdown, without parsing it, whether a known form may stand in its prose.
 * Most stretches hold none, and to parse what is inside of them is most of the work. A wrong yes costs time, a wrong
 * no would lose a finding: where markup may join two pieces to a word, or may hide what stands between two words,
 * the answer is yes as soon as a form could reach over it.
 *
 * This happens to all text of a workspace, so most of it is left to a scanner that passes over what does not matter.
 */
import type { TermBase } from '../glossary/termBase.ts';
import type { WordTest } from '../language/wordList.ts';
import { grown } from '../matching/hashLists.ts';
import type { Scan } from '../matching/scan.ts';
import { NO_NODE } from '../matching/trie.ts';
import { UNKNOWN_WORD } from '../matching/vocabulary.ts';
import { Words, wordsOf } from '../matching/words.ts';
import {
  BROKEN,
  CLOSING,
  END,
  LAST,
  OPENING,
  PLAIN,
  WANTS_ALL,
  WANTS_HIDDEN,
  WANTS_JOINED,
} from '../scanner/program/layout.ts';
import { WordScanner } from '../scanner/wordScanner.ts';
import { joiningAt, spelledWord } from './gaps.ts';
import { JoinedWords } from './joinedWords.ts';

/** Says of the forms that the first `length` words spell, one of them at least, whether they are looked for. */
export type Interest = (scan: Scan, node: number, length: number) => boolean;

const inAll: Interest = () => true;

const LESS = 0x3c;
const SLASH = 0x2f;

/** For texts that are read with one term base, one after another. */
export class TermPresence {
  private readonly termBase: TermBase;
  private readonly isWord: WordTest | undefined;
  private readonly interest: Interest;
  private readonly room = new Words();
  /** Forms that have begun: to which nodes of the trie their words have led, and where the first one stands. */
  private nodes = new Int32Array(16);
  private starts = new Int32Array(16);
  private open = 0;
  /** The nodes of those whose next word may be hidden. */
  private readonly hidden: number[] = [];
  private readonly joined = new JoinedWords();
  /** The source that is read as forms are looked at in it, once one has been met. */
  private withoutUnderscores: string | undefined;

  /**
   * @param isWord as for the matcher: without it, misspelled words are not looked for.
   * @param interest what is looked for; a form that is misspelled, or that markup takes apart, always is.
   */
  constructor(termBase: TermBase, isWord?: WordTest, interest = inAll) {
    this.termBase = termBase;
    this.isWord = isWord;
    this.interest = interest;
  }

  /** Whether an occurrence may be found in the prose of `[from, to)` of a source, by itself. */
  mayBeIn(source: string, from = 0, to = source.length): boolean {
    return this.firstIn(source, from, to) >= 0;
  }

  /** Up to where nothing is found in the prose of `[from, to)` of a source, by itself; -1 where there is nothing in all of it. */
  firstIn(source: string, from = 0, to = source.length): number {
    const { termBase } = this;
    for (;;) {
      const { revision } = termBase;
      const scanner = termBase.textWords(this.isWord).scanner((words, trie) => new WordScanner(words, trie));
      scanner.turnTo(source, from, revision);
      const answer = this.pass(source, from, to, scanner);
      if (termBase.revision === revision) return answer;
      // What the term base has learned from the text may begin before the word that it was learned from.
      if (answer >= 0) return from;
    }
  }

  private pass(text: string, from: number, to: number, scanner: WordScanner): number {
    this.open = 0;
    this.hidden.length = 0;
    this.joined.begin();
    this.withoutUnderscores = undefined;
    for (;;) {
      const met = scanner.next(to, this.wanted);
      if (met === END) return -1;
      // What is half of a surrogate pair is part of a word.
      if (met === BROKEN) return from;
      const { start, end, marks, number, node } = scanner;
      const isOpening = ((marks & OPENING) | (scanner.lastMark & LAST)) !== 0;
      const isClosing = (marks & CLOSING) !== 0;
      if (isOpening) this.hide();
      if ((isOpening || (isClosing && this.joined.hasOpen)) && this.mayJoin(text, from, scanner)) return end;
      if (met === PLAIN) {
        this.open = 0;
        continue;
      }
      // Misspelled from a word of a form, if it is not seen as another one.
      if (number < UNKNOWN_WORD) return end;
      if (isClosing && !isTagName(text, start) && this.goesOnHidden(number)) return end;
      if (this.open === 0 && node === NO_NODE) continue;
      this.take(number, node, start);
      if (this.isEnd(text, from, to, end)) return end;
    }
  }

  /** Which words matter beside those that begin a form. */
  private get wanted(): number {
    return (
      (this.open > 0 ? WANTS_ALL : 0) |
      (this.joined.hasOpen ? WANTS_JOINED : 0) |
      (this.hidden.length > 0 ? WANTS_HIDDEN : 0)
    );
  }

  /** Whether the gap that was met, or what it hides, may make a word of its neighbours that something is known of. */
  private mayJoin(text: string, from: number, scanner: WordScanner): boolean {
    const { gap, start, end, before } = scanner;
    const joining = joiningAt(text, gap, start);
    if (!joining) return !isPlain(spelledWord(text, gap, start), scanner);
    if (gap === from) return false;
    const words = this.joined.take(joining, text.slice(before, gap), before, text.slice(start, end), start);
    return words === undefined || !words.every((word) => scanner.isPlain(word));
  }

  /** Remembers the forms that have begun: their next word may come behind what is hidden. */
  private hide(): void {
    for (let index = 0; index < this.open; index++) {
      const node = this.nodes[index] as number;
      if (!this.hidden.includes(node)) this.hidden.push(node);
    }
  }

  /** Whether a word goes on with a form that has begun before something hidden. */
  private goesOnHidden(number: number): boolean {
    const { trie } = this.termBase;
    return this.hidden.some((node) => trie.follow(node, number) !== NO_NODE);
  }

  /** Takes a word, which leads to `node` from the root of the trie, with those before it. */
  private take(number: number, node: number, start: number): void {
    const { trie } = this.termBase;
    if (this.open === this.nodes.length) this.makeRoom();
    const { nodes, starts, open } = this;
    let still = 0;
    for (let index = 0; index < open; index++) {
      const next = trie.follow(nodes[index] as number, number);
      if (next === NO_NODE) continue;
      nodes[still] = next;
      starts[still++] = starts[index] as number;
    }
    if (node !== NO_NODE) {
      nodes[still] = node;
      starts[still++] = start;
    }
    this.open = still;
  }

  private makeRoom(): void {
    this.nodes = grown(this.nodes, this.open * 2);
    this.starts = grown(this.starts, this.open * 2);
  }

  /** Whether a form ends at `end` that is looked for, in the source `[from, to)`. */
  private isEnd(text: string, from: number, to: number, end: number): boolean {
    for (let index = 0; index < this.open; index++) {
      const node = this.nodes[index] as number;
      if (!this.termBase.trie.isEnd(node)) continue;
      if (this.interest === inAll) return true;
      this.withoutUnderscores ??= text.slice(from, to).replaceAll('_', ' ');
      const source = this.withoutUnderscores;
      const start = (this.starts[index] as number) - from;
      const known = this.termBase.textWords(this.isWord);
      const words = wordsOf(source, known, this.room, start, end - from);
      const scan = { text: source, termBase: this.termBase, words };
      if (this.interest(scan, node, words.count)) return true;
    }
    return false;
  }
}

/** Whether it is known of a word, as it is written, that there is nothing to be known. */
function isPlain(word: string | undefined, scanner: WordScanner): boolean {
  return word !== undefined && scanner.isPlain(word);
}

/** Whether the word at an offset can only be the name of a tag: where `<` is to be seen, no form goes on behind it. */
function isTagName(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  return before === LESS || (before === SLASH && text.charCodeAt(start - 2) === LESS);
}
