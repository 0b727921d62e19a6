/**
 * Finds the words of a text that something is known of: AssemblyScript (assemblyscript.org), which the build makes
 * WebAssembly of. It reads sixteen bytes at a time, and most words of most texts never leave it.
 *
 * The text is UTF-8. Others speak of places as UTF-16 units from its beginning; here they are addresses of bytes.
 */
import {
  BEFORE,
  BROKEN,
  CLASSES,
  CLOSING,
  END,
  ESCAPING,
  GAP,
  INNER,
  JOINED,
  JOINING,
  KIND_BROKEN,
  KIND_OF_WORD,
  KIND_UNKNOWN,
  KINDS,
  KNOWN,
  LAST,
  LAST_MARK,
  MARKS,
  MASKS,
  MOST_REMEMBERED,
  NOTED,
  OF_WORD,
  OPENING,
  PLACE,
  PLACES,
  PLAIN,
  RECORD,
  START,
  STOP,
  TEXT,
  UNMET,
  WANTS_ALL,
  WANTS_HIDDEN,
  WANTS_JOINED,
  WORD,
} from './layout';

/** Tells the kind of a character that is met for the first time. */
declare function kindOf(character: u32): u32;

/** How far the text has been read, and by how many there are more bytes than units up to there. */
let at: u32 = TEXT;
let surplus: u32 = 0;

/** Where the word begins that was read last, in units. */
let before: u32 = 0;

/** Of the word that was looked for last: its hash, and its place or the free one that it may have. */
let hash: u64 = 0;
let place: u32 = 0;

let remembered: u32 = 0;

/** Begins a text. */
export function turn(): void {
  at = TEXT;
  surplus = 0;
}

/** Goes to a unit of the text. Going on from the last one is fastest. */
export function go(unit: u32): void {
  let reached = at - TEXT - surplus;
  if (unit < reached) {
    at = TEXT;
    reached = 0;
  }
  for (; reached + 32 < unit; at += 16) reached += unitsIn(v128.load(at));
  for (; reached < unit; at++) {
    const byte: u32 = load<u8>(at);
    if ((byte & 0xc0) !== 0x80) reached += unitsFrom(byte);
  }
  while (((load<u8>(at) as u32) & 0xc0) === 0x80) at++;
  surplus = at - TEXT - reached;
  before = reached;
}

/** How many units begin in sixteen bytes. */
function unitsIn(bytes: v128): u32 {
  const following = i8x16.lt_s(bytes, i8x16.splat(-64));
  const ofFour = i8x16.ge_u(bytes, i8x16.splat(<i8>0xf0));
  return 16 - popcnt(i8x16.bitmask(following)) + popcnt(i8x16.bitmask(ofFour));
}

/**
 * Goes on to the next word before the unit `to` that is noted, has not been met, or is wanted.
 * @returns UNMET, PLAIN, INNER or NOTED, of the word that the record tells of; or END or BROKEN.
 */
export function next(to: u32, wanted: u32): u32 {
  let found = skipGap(to);
  while (found === UNMET) {
    const start = at;
    const unit = start - TEXT - surplus;
    skipWord(to);
    find(start, at);
    const kind: u32 = load<u32>(KNOWN + place * 4) & 3;
    const isWanted =
      kind === UNMET ||
      kind === NOTED ||
      (wanted & WANTS_ALL) !== 0 ||
      (kind === INNER && (wanted & WANTS_HIDDEN) !== 0 && (marks & CLOSING) !== 0) ||
      !isHarmless(wanted);
    if (isWanted) {
      tell(GAP, gapUnit);
      tell(START, unit);
      tell(STOP, at - TEXT - surplus);
      tell(BEFORE, before);
      tell(MARKS, marks);
      tell(LAST_MARK, lastMark);
      tell(PLACE, place);
    }
    before = unit;
    if (isWanted) return kind;
    found = skipGap(to);
  }
  return found;
}

function tell(what: u32, value: u32): void {
  store<u32>(RECORD + what * 4, value);
}

/** Where the gap that was read last begins, also in units, what stands in it, and what its last character is. */
let gap: u32 = TEXT;
let gapUnit: u32 = 0;
let marks: u32 = 0;
let lastMark: u32 = 0;

/** Where a unit is, if only ASCII stands between here and there: else it is farther. */
function endOf(unit: u32): u32 {
  return unit + surplus + TEXT;
}

/** Goes on to where a word begins; tells END or BROKEN where none does, and UNMET where one does. */
function skipGap(to: u32): u32 {
  gap = at;
  gapUnit = at - TEXT - surplus;
  marks = 0;
  lastMark = 0;
  while (at < endOf(to)) {
    const byte: u32 = load<u8>(at);
    if (byte < 128) {
      const seen: u32 = load<u8>(CLASSES + byte);
      if (seen === OF_WORD) return UNMET;
      lastMark = seen;
      marks |= seen;
      at++;
    } else {
      const kind = kindAt(at, byte);
      if (kind === KIND_OF_WORD) return UNMET;
      if (kind === KIND_BROKEN) return BROKEN;
      lastMark = 0;
      skip(byte);
    }
  }
  return END;
}

/** Goes on to the end of a word. */
function skipWord(to: u32): void {
  for (;;) {
    const length = ctz(~wordBits(v128.load(at)));
    at += length;
    const end = endOf(to);
    if (at >= end) {
      at = end;
      return;
    }
    if (length === 16) continue;
    const byte: u32 = load<u8>(at);
    if (byte < 128 || kindAt(at, byte) !== KIND_OF_WORD) return;
    skip(byte);
  }
}

/** A bit for each of sixteen bytes: whether it is an ASCII letter or digit. */
function wordBits(bytes: v128): u32 {
  const letter = i8x16.sub(v128.or(bytes, i8x16.splat(0x20)), i8x16.splat(97));
  const digit = i8x16.sub(bytes, i8x16.splat(48));
  return i8x16.bitmask(v128.or(i8x16.lt_u(letter, i8x16.splat(26)), i8x16.lt_u(digit, i8x16.splat(10))));
}

/** What is outside of ASCII begins at an address with a byte. What is outside of the basic plane is part of a word. */
function kindAt(address: u32, byte: u32): u32 {
  if (byte >= 0xf0) return KIND_OF_WORD;
  const second: u32 = (load<u8>(address + 1) as u32) & 0x3f;
  const character: u32 =
    byte < 0xe0
      ? ((byte & 0x1f) << 6) | second
      : ((byte & 0x0f) << 12) | (second << 6) | ((load<u8>(address + 2) as u32) & 0x3f);
  let kind: u32 = load<u8>(KINDS + character);
  if (kind === KIND_UNKNOWN) {
    kind = kindOf(character);
    store<u8>(KINDS + character, kind);
  }
  return kind;
}

/** Goes over a character outside of ASCII that begins with a byte. */
function skip(byte: u32): void {
  const length: u32 = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
  at += length;
  surplus += length - unitsFrom(byte);
}

/** How many units a character takes that begins with a byte. */
function unitsFrom(byte: u32): u32 {
  return byte < 0xf0 ? 1 : 2;
}

/** Whether it can be told at a glance that the gap that was read last joins the words beside it to nothing. */
function isHarmless(wanted: u32): bool {
  const isOpening = ((marks & OPENING) | (lastMark & LAST)) !== 0;
  const isClosing = (marks & CLOSING) !== 0;
  if (!isOpening && !(isClosing && (wanted & WANTS_JOINED) !== 0)) return true;
  if ((marks & ESCAPING) !== 0) return false;
  const first: u32 = load<u8>(CLASSES + <u32>load<u8>(gap));
  return (first & JOINING) === 0 && !(isClosing && (lastMark & JOINED) !== 0);
}

/** Looks for a word among those that are remembered. */
function find(from: u32, to: u32): void {
  hash = hashOf(from, to);
  const tag = <u32>(hash >> 32) | 3;
  place = <u32>hash & (PLACES - 1);
  for (;;) {
    const there: u32 = load<u32>(KNOWN + place * 4);
    if (there === 0 || (there | 3) === tag) return;
    place = (place + 1) & (PLACES - 1);
  }
}

/** A hash of bytes, of which those of ASCII letters count in lower case; mixed by steps of MurmurHash3's finalizer. */
function hashOf(from: u32, to: u32): u64 {
  let mixed: u64 = to - from;
  let address = from;
  for (; address + 16 < to; address += 16) mixed = mix(mixed, v128.load(address));
  const mask = v128.load(MASKS + 16 - (to - address));
  return mix(mixed, v128.and(v128.load(address), mask));
}

const firstFactor: u64 = ((<u64>0xff51afd7) << 32) | 0xed558ccd;
const secondFactor: u64 = ((<u64>0xc4ceb9fe) << 32) | 0x1a85ec53;

function mix(mixed: u64, bytes: v128): u64 {
  const isCapital = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(65)), i8x16.splat(26));
  const lower = v128.or(bytes, v128.and(isCapital, i8x16.splat(0x20)));
  const first = (mixed ^ i64x2.extract_lane(lower, 0)) * firstFactor;
  const second = (first ^ (first >> 32) ^ i64x2.extract_lane(lower, 1)) * secondFactor;
  return second ^ (second >> 33);
}

/** Looks for the single word that takes so many bytes. Where it is known, it has a place. */
export function look(length: u32): u32 {
  find(WORD, WORD + length);
  tell(PLACE, place);
  return load<u32>(KNOWN + place * 4) & 3;
}

/** Remembers the kind of the word that was looked for last. It is at the place that the record then tells. */
export function remember(kind: u32): void {
  if (load<u32>(KNOWN + place * 4) === 0) {
    if (remembered === MOST_REMEMBERED) {
      memory.fill(KNOWN, 0, PLACES * 4);
      remembered = 0;
      place = <u32>hash & (PLACES - 1);
    }
    remembered++;
  }
  store<u32>(KNOWN + place * 4, (<u32>(hash >> 32) & ~3) | kind);
  tell(PLACE, place);
}

/** Forgets the kind of the single word that takes so many bytes. */
export function forget(length: u32): void {
  find(WORD, WORD + length);
  forgetAt(place);
}

/** Forgets the kinds of all words but the plain ones. */
export function forgetForms(): void {
  for (let index = 0; index < PLACES; index++) {
    const kind: u32 = load<u32>(KNOWN + index * 4) & 3;
    if (kind !== PLAIN && kind !== UNMET) forgetAt(index);
  }
}

/** A word that has been forgotten keeps its place, as others may have been put behind it. */
function forgetAt(index: u32): void {
  store<u32>(KNOWN + index * 4, (load<u32>(KNOWN + index * 4) as u32) & ~3);
}
