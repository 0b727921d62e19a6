/**
 * Tells from the source of a stretch of Markdown, without parsing it, whether a known form may stand in its prose.
 * Most stretches hold none, and to parse what is inside of them is most of the work. A wrong yes costs time, a wrong
 * no would lose a finding: where markup may join two pieces to a word, or may hide what stands between two words,
 * the answer is yes as soon as a form could reach over it.
 *
 * This happens to all text of a workspace, so it is one pass over the characters: nothing is kept of the text, and what
 * is known of a word is asked by its hashes alone.
 */
import type { TermBase } from '../glossary/termBase.ts';
import type { WordTest } from '../language/wordList.ts';
import { isWordCode } from '../matching/characters.ts';
import { type Glances, PLAIN, UNMET } from '../matching/glances.ts';
import { grown } from '../matching/hashLists.ts';
import type { Scan } from '../matching/scan.ts';
import { bytesFrom, characterAt, type TextBytes, unitsFrom } from '../matching/textBytes.ts';
import { NO_NODE } from '../matching/trie.ts';
import { HASH_PRIME, UNKNOWN_WORD } from '../matching/vocabulary.ts';
import { Words, wordsOf } from '../matching/words.ts';
import { type Joining, joiningAt, markOf, marks, spelledWord } from './gaps.ts';
import { JoinedWords } from './joinedWords.ts';

/** Says of the forms that the first `length` words spell, one of them at least, whether they are looked for. */
export type Interest = (scan: Scan, node: number, length: number) => boolean;

const inAll: Interest = () => true;

/** What stands in place of what is no character. */
const REPLACEMENT = 0xfffd;

const LESS = 0x3c;
const SLASH = 0x2f;

/** For each byte itself in lower case, or 0 if it is no ASCII character that is part of a word. */
const folded = Uint8Array.from({ length: 256 }, (_, code) =>
  // Emphasis, or part of an identifier: the words beside `_` count in either case.
  code < 128 && isWordCode(code) && code !== 0x5f ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0,
);

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
    const { termBase } = this;
    for (;;) {
      const { revision } = termBase;
      const { glances, bytes } = termBase.textWords(this.isWord);
      glances.refresh(revision);
      bytes.turnTo(source);
      const first = bytes.byteAt(from);
      const answer = this.pass(source, from, to, bytes, glances);
      // What the term base has learned from the text may begin before the word that it was learned from.
      if (answer || termBase.revision === revision) return answer;
      bytes.reach(from, first);
    }
  }

  private pass(text: string, from: number, to: number, source: TextBytes, glances: Glances): boolean {
    this.open = 0;
    this.hidden.length = 0;
    this.joined.begin();
    this.withoutUnderscores = undefined;
    const { bytes } = source;
    const first = source.byteAt(from);
    // For each character V8 would look up anew what belongs to a module: so the tables have names here, and the steps of
    // the hashes, those of `Glances.at`, are written out.
    const letters = folded;
    const gaps = markOf;
    /** By how many there are more bytes than UTF-16 units before `at`. */
    let surplus = first - from;
    let end = to + surplus;
    /** Where the last word begins. */
    let before = from;
    for (let at = first; at < end; ) {
      const gap = at - surplus;
      let all = 0;
      let last = 0;
      for (; at < end; at++) {
        const byte = bytes[at] as number;
        if (letters[byte] !== 0) break;
        if (byte < 128) {
          last = gaps[byte] as number;
          all |= last;
          continue;
        }
        const character = characterAt(bytes, at);
        if (character > 0xffff || isWordCode(character)) break;
        // It may stand for half of a surrogate pair, which is part of a word.
        if (character === REPLACEMENT) return true;
        last = 0;
        at += bytesFrom(byte) - 1;
        surplus += bytesFrom(byte) - 1;
        end = to + surplus;
      }
      if (at === end) break;
      const start = at - surplus;
      const isOpening = (all & marks.opening) !== 0 || (last & marks.last) !== 0;
      if (isOpening) this.hide();
      const mayJoin = isOpening || ((all & marks.closing) !== 0 && this.joined.hasOpen);
      const joining = mayJoin ? joiningAt(text, gap, start) : undefined;
      if (mayJoin && !joining && !isPlain(spelledWord(text, gap, start), glances)) return true;
      let hash = 0;
      let check = 0;
      for (;;) {
        for (; at < end; at++) {
          const lower = letters[bytes[at] as number] as number;
          if (lower === 0) break;
          hash = Math.imul(hash ^ lower, HASH_PRIME);
          check = (Math.imul(check, 31) + lower) | 0;
        }
        const byte = at < end ? (bytes[at] as number) : 0;
        if (byte < 128) break;
        const character = characterAt(bytes, at);
        if (character <= 0xffff && !isWordCode(character)) break;
        hash = Math.imul(hash ^ character, HASH_PRIME);
        check = (Math.imul(check, 31) + character) | 0;
        at += bytesFrom(byte);
        surplus += bytesFrom(byte) - unitsFrom(byte);
        end = to + surplus;
      }
      const wordEnd = at - surplus;
      if (joining && gap > from && this.isJoined(joining, text, before, gap, start, wordEnd, glances))
        return true;
      before = start;
      const known = glances.find(hash, check);
      const place = known === UNMET ? glances.add(text.slice(start, wordEnd), hash, check) : known;
      if (place === PLAIN) {
        this.open = 0;
        continue;
      }
      const number = glances.numberAt(place);
      // Misspelled from a word of a form, if it is not seen as another one.
      if (number < UNKNOWN_WORD) return true;
      if ((all & marks.closing) !== 0 && !isTagName(text, start) && this.goesOnHidden(number)) return true;
      const node = glances.firstNodeAt(place);
      if (this.open === 0 && node === NO_NODE) continue;
      this.take(number, node, start);
      if (this.isEnd(text, from, to, wordEnd)) return true;
    }
    source.reach(to, end);
    return false;
  }

  /** Whether pieces of a text, the last of them at `[start, end)`, may make a word that something is known of. */
  private isJoined(
    joining: Joining,
    text: string,
    before: number,
    gap: number,
    start: number,
    end: number,
    glances: Glances,
  ): boolean {
    const words = this.joined.take(joining, text.slice(before, gap), before, text.slice(start, end), start);
    return words === undefined || !words.every((word) => isPlain(word, glances));
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
function isPlain(word: string | undefined, glances: Glances): boolean {
  return word !== undefined && glances.at(word) === PLAIN;
}

/** Whether the word at an offset can only be the name of a tag: where `<` is to be seen, no form goes on behind it. */
function isTagName(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  return before === LESS || (before === SLASH && text.charCodeAt(start - 2) === LESS);
}
