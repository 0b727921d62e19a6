/**
 * A list of English words in one string, small enough to ship, and searched as it is. The words are in alphabetical
 * order. Each is written as how many letters it shares with the one before it (a capital letter, `A` for none) and
 * the letters that follow. Every so often one is written in full, so that a search can start there.
 */

/** Tells whether a word, in lower case, is an English one; inflected forms are. */
export type WordTest = (word: string) => boolean;

/** How many words at most stand between two that are written in full. */
const stretch = 64;

/** What a word that is written in full begins with. */
const inFull = 'A';

/** Packs words of the letters a–z, in any order. */
export function packWords(words: Iterable<string>): string {
  let previous = '';
  return [...new Set(words)]
    .sort()
    .map((word, index) => {
      const shared = index % stretch === 0 ? 0 : sharedLetters(previous, word);
      previous = word;
      return String.fromCharCode(inFull.charCodeAt(0) + shared) + word.slice(shared);
    })
    .join('');
}

function sharedLetters(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}

/** The test over packed words. They are asked for when there is a first question, and then once. */
export function wordTest(load: () => string): WordTest {
  let packed = '';
  let starts: readonly number[] | undefined;
  return (word) => {
    if (!starts) {
      packed = load();
      starts = startsIn(packed);
    }
    return isAmong(packed, starts, word);
  };
}

/** Where the words that are written in full stand. */
function startsIn(packed: string): number[] {
  const starts: number[] = [];
  for (let at = packed.indexOf(inFull); at >= 0; at = packed.indexOf(inFull, at + 1)) starts.push(at);
  return starts;
}

function isAmong(packed: string, starts: readonly number[], word: string): boolean {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const at = starts[middle] as number;
    if (packed.slice(at + 1, endOfLetters(packed, at + 1)) <= word) low = middle;
    else high = middle - 1;
  }
  const end = starts[low + 1] ?? packed.length;
  let current = '';
  for (let at = starts[low] ?? end; at < end; ) {
    const shared = packed.charCodeAt(at) - inFull.charCodeAt(0);
    const next = endOfLetters(packed, at + 1);
    current = current.slice(0, shared) + packed.slice(at + 1, next);
    if (current === word) return true;
    at = next;
  }
  return false;
}

/** Where the small letters from `at` on end. */
function endOfLetters(packed: string, at: number): number {
  let end = at;
  while (packed.charCodeAt(end) >= 97) end++;
  return end;
}
