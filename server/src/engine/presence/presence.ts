/**
 * Tells from the source of a stretch of Markdown, without parsing it, whether a known form may stand in its prose.
 * Most stretches hold none, and to parse what is inside of them is most of the work. A wrong yes costs time, a wrong
 * no would lose a finding: where markup may join two pieces to a word, or may hide what stands between two words,
 * the answer is yes as soon as a form could reach over it.
 */
import type { TermBase } from '../glossary/termBase.ts';
import type { WordTest } from '../language/wordList.ts';
import { nearFirst, nearFirstOfMore, nearNext, type Scan, scanOf } from '../matching/scan.ts';
import { NO_NODE, ROOT } from '../matching/trie.ts';
import { UNKNOWN_WORD } from '../matching/vocabulary.ts';
import { Words } from '../matching/words.ts';
import { type Gap, gapOf } from './gaps.ts';

/** Says of the forms that `length` words from `first` on spell, one of them at least, whether they are looked for. */
export type Interest = (scan: Scan, node: number, first: number, length: number) => boolean;

const inAll: Interest = () => true;

/** For texts that are read with one term base, one after another. */
export class TermPresence {
  private readonly termBase: TermBase;
  private readonly isWord: WordTest | undefined;
  private readonly interest: Interest;
  private readonly room = new Words();

  /**
   * @param isWord as for the matcher: without it, misspelled words are not looked for.
   * @param interest what is looked for; a form that is misspelled, or that markup takes apart, always is.
   */
  constructor(termBase: TermBase, isWord?: WordTest, interest = inAll) {
    this.termBase = termBase;
    this.isWord = isWord;
    this.interest = interest;
  }

  /** Whether an occurrence may be found in the prose of a source. */
  mayBeIn(source: string): boolean {
    const { termBase, isWord, interest, room } = this;
    // Emphasis, or part of an identifier: the words beside it count in either case.
    const text = source.includes('_') ? source.replaceAll('_', ' ') : source;
    const scan = scanOf(text, termBase, isWord, room);
    const { words } = scan;
    if (words.count === 0) return false;
    const first = words.starts[0] as number;
    // Nothing stands before the first word but what an entity may be: a letter of it.
    if (text[first - 1] === '&' || text[first - 1] === '#') {
      if (gapOf(text, 0, first) === 'joining') return true;
    }
    for (let word = 0; word < words.count; word++) {
      const gap = gapBehind(scan, word);
      if (gap === 'joining' || mayBegin(scan, word, gap, interest)) return true;
    }
    return false;
  }
}

/** Whether a form may begin with the word. */
function mayBegin(scan: Scan, word: number, gap: Gap, interest: Interest): boolean {
  if (scan.words.numberOf(word) !== UNKNOWN_WORD) return mayGoOn(scan, word, gap, interest);
  return nearFirst(scan, word).length > 0 || (gap === 'hiding' && nearFirstOfMore(scan, word).length > 0);
}

/** Whether the words from a known one on are a form, or may be one but for slips and what markup hides. */
function mayGoOn(scan: Scan, first: number, gapBehindFirst: Gap, interest: Interest): boolean {
  const { words, termBase } = scan;
  const { trie } = termBase;
  let node = trie.follow(ROOT, words.numberOf(first));
  let gap = gapBehindFirst;
  for (let word = first + 1; node !== NO_NODE; word++) {
    if (trie.isEnd(node) && interest(scan, node, first, word - first)) return true;
    if (gap === 'hiding') return goesOnLater(scan, node, word);
    if (gap === 'joining') return true;
    if (word >= words.count) return false;
    const number = words.numberOf(word);
    if (number === UNKNOWN_WORD) return nearNext(scan, word).length > 0;
    node = trie.follow(node, number);
    gap = gapBehind(scan, word);
  }
  return false;
}

/** So many words may be hidden before it takes longer to look for the next one than to read the text. */
const mostHidden = 200;

/** Whether any of the words from `next` on goes on with a form, as all those before it may be hidden. */
function goesOnLater(scan: Scan, node: number, next: number): boolean {
  const { words, termBase } = scan;
  if (words.count - next > mostHidden) return true;
  for (let word = next; word < words.count; word++) {
    const number = words.numberOf(word);
    const goesOn =
      number === UNKNOWN_WORD
        ? nearNext(scan, word).length > 0
        : termBase.trie.follow(node, number) !== NO_NODE;
    if (goesOn) return true;
  }
  return false;
}

/** What stands between a word and the next; behind the last one nothing can join it. */
function gapBehind({ text, words: { starts, ends, count } }: Scan, word: number): Gap {
  return word + 1 < count ? gapOf(text, ends[word] as number, starts[word + 1] as number) : 'plain';
}
