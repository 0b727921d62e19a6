/**
 * What the scanning program and those who use it have to agree upon: plain numbers, which TypeScript and AssemblyScript
 * read alike.
 */

/** What `next` answers. Of kinds of words, 0 and 1 to 3 are also what is remembered of a word. */
export const UNMET = 0;
/** Nothing is to be known of it. */
export const PLAIN = 1;
/** A word of a form that begins none. */
export const INNER = 2;
/** A word that begins a form, or that may be misspelled from one. */
export const NOTED = 3;
/** There is no word any more. */
export const END = 4;
/** Before the next word stands what may be half a character. */
export const BROKEN = 5;

/** What is wanted beside words that are noted or have not been met: every word; each a bit. */
export const WANTS_ALL = 1;
/** Words that a gap with something closing in it may join to earlier ones. */
export const WANTS_JOINED = 2;
/** Inner words behind a gap with something closing in it. */
export const WANTS_HIDDEN = 4;

/** What an ASCII character is; each a bit. It begins to hide words, wherever it stands in a gap. */
export const OPENING = 1;
/** Ends that. */
export const CLOSING = 2;
/** Right before a word it may be nothing to a reader, or begin to hide the word. */
export const LAST = 4;
/** May be part of how a character is written. */
export const ESCAPING = 8;
/** Right behind a word it may join that to what follows. */
export const JOINING = 16;
/** Right before a word it may, behind something closing, join that to what came before. */
export const JOINED = 32;
/** A letter or a digit. */
export const OF_WORD = 128;

/** What a character of the basic plane is that is no ASCII: not known yet, part of a word, part of none, or in place of half a one. */
export const KIND_UNKNOWN = 0;
export const KIND_OF_WORD = 1;
export const KIND_OTHER = 2;
export const KIND_BROKEN = 3;

/** How many places there are for words, a power of two, and how many of them are taken at most. */
export const PLACES = 1 << 16;
export const MOST_REMEMBERED = 3 << 14;

/** Addresses. What is told of a word: numbers of four bytes, in the order of the names that follow. */
export const RECORD = 0;
/** A byte for each one: what it is as a character of ASCII, and else 0. */
export const CLASSES = 64;
/** Sixteen bytes that are all ones, and sixteen zeros. */
export const MASKS = 320;
/** A byte for each character of the basic plane: its kind. */
export const KINDS = 1024;
/** Four bytes for each place: 0, or 30 bits of a word's hash with its kind. */
export const KNOWN = KINDS + 65536;
/** A single word, and room behind it. */
export const WORD = KNOWN + PLACES * 4;
export const WORD_ROOM = 8192;
/** The text. Sixteen bytes behind it are read, too. */
export const TEXT = WORD + WORD_ROOM;

/** Places in the record: the gap before the word, and the word, in UTF-16 units of the text. */
export const GAP = 0;
export const START = 1;
export const STOP = 2;
/** Where the word before the gap begins. */
export const BEFORE = 3;
/** What stands in the gap, and what its last character is. */
export const MARKS = 4;
export const LAST_MARK = 5;
/** The place of the word, where it is known. */
export const PLACE = 6;
