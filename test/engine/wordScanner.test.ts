/** The words of a text and the gaps between them, as the scanner tells them, are those that a plain reading tells. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTermBase } from '../../server/src/engine/index.ts';
import { isWordCode } from '../../server/src/engine/matching/characters.ts';
import { TextWords } from '../../server/src/engine/matching/textWords.ts';
import { characterClass } from '../../server/src/engine/scanner/characterClass.ts';
import {
  BROKEN,
  END,
  NOTED,
  WANTS_ALL,
  WANTS_HIDDEN,
  WANTS_JOINED,
} from '../../server/src/engine/scanner/program/layout.ts';
import { WordScanner } from '../../server/src/engine/scanner/wordScanner.ts';
import { isEnglishWord } from '../../server/src/englishWords.ts';
import { builtinTermBase } from './marked.ts';

const builtin = builtinTermBase();

function scannerOf(termBase = builtin): WordScanner {
  return termBase.textWords(isEnglishWord).scanner((words, trie) => new WordScanner(words, trie));
}

/** What is told of a word, and of the gap before it. */
interface Told {
  readonly gap: number;
  readonly start: number;
  readonly end: number;
  readonly before: number;
  readonly marks: number;
  readonly lastMark: number;
}

/** Those that the scanner tells between two offsets of a text, and how it ended. */
function scanned(
  text: string,
  from: number,
  to: number,
  wanted: number,
  termBase = builtin,
  scanner = scannerOf(termBase),
) {
  const words: (Told & { readonly met: number })[] = [];
  scanner.turnTo(text, from, termBase.revision);
  for (;;) {
    const met = scanner.next(to, wanted);
    if (met === END || met === BROKEN) return { words, end: met };
    const { gap, start, end, before, marks, lastMark } = scanner;
    words.push({ gap, start, end, before, marks, lastMark, met });
  }
}

/** The same, one unit after another. */
function plainlyRead(text: string, from: number, to: number): { words: Told[]; end: number } {
  const words: Told[] = [];
  const isOfWord = (at: number) => text[at] !== '_' && isWordCode(text.charCodeAt(at));
  let before = from;
  for (let at = from; at < to; ) {
    const gap = at;
    let marks = 0;
    let lastMark = 0;
    for (; at < to && (!isOfWord(at) || isHalf(text, at)); at++) {
      if (isHalf(text, at) || text[at] === '\uFFFD') return { words, end: BROKEN };
      lastMark = text.charCodeAt(at) < 128 ? characterClass(text.charCodeAt(at)) : 0;
      marks |= lastMark;
    }
    if (at === to) break;
    const start = at;
    while (at < to && isOfWord(at) && !isHalf(text, at)) at += isPair(text, at) ? 2 : 1;
    words.push({ gap, start, end: at, before, marks, lastMark });
    before = start;
  }
  return { words, end: END };
}

function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) as number) > 0xffff;
}

/** Whether half of a surrogate pair stands there without the other one. */
function isHalf(text: string, at: number): boolean {
  return /^\p{Cs}/u.test(text.slice(at, at + 2)) && !isPair(text, at);
}

const piece = fc.oneof(
  fc.constantFrom(
    'touchpoint',
    'Customer',
    'omni',
    'channel',
    'NPS',
    'voice',
    'of',
    'experiance',
    'word',
    'a',
  ),
  fc.constantFrom(
    ' ',
    ' ',
    '\n',
    '-',
    '_',
    '.',
    ', ',
    '**',
    '[',
    '](',
    ') ',
    '<b>',
    '</b>',
    '&amp;',
    '\\',
    '==',
    '|',
  ),
  fc.constantFrom('ü', 'é', '\u00AD', '\u200B', '—', '’', '語', '\u00A0', '😀', 'ﬁ', 'İ', '\uFFFD', '\uD83D'),
  fc.stringMatching(/^[a-zA-Z0-9]{1,40}$/),
);

const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('the words of a text', () => {
  it('are those that one finds who reads it unit by unit, with the gaps before them', () => {
    fc.assert(
      fc.property(text, (one) => {
        const { words, end } = scanned(one, 0, one.length, WANTS_ALL);
        expect({ words: words.map(({ met: _, ...told }) => told), end }).toEqual(
          plainlyRead(one, 0, one.length),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('are the same from any place to any other, in whatever order one asks', () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }), (one, places) => {
        const boundaries = [...one].map((_, index) => [...one].slice(0, index).join('').length);
        for (const place of places) {
          const [from = 0, to = 0] = place
            .map((any) => boundaries[any % boundaries.length] ?? 0)
            .sort((a, b) => a - b);
          const { words, end } = scanned(one, from, to, WANTS_ALL);
          expect({ words: words.map(({ met: _, ...told }) => told), end }).toEqual(
            plainlyRead(one, from, to),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are left out only if nothing is to be known of them, and the gap before them joins them to nothing', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(0, WANTS_JOINED, WANTS_HIDDEN, WANTS_JOINED | WANTS_HIDDEN),
        (one, wanted) => {
          // The term base learns while it reads something for the first time.
          scanned(one, 0, one.length, WANTS_ALL);
          const all = scanned(one, 0, one.length, WANTS_ALL);
          const told = scanned(one, 0, one.length, wanted);
          expect(told.end).toBe(all.end);
          const starts = new Set(told.words.map(({ start }) => start));
          // What is told is the same whether others were passed over or not.
          expect(told.words).toEqual(all.words.filter(({ start }) => starts.has(start)));
          const left = all.words.filter(({ start }) => !starts.has(start));
          expect(left.filter(({ met }) => met === NOTED)).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each(['touch**point', 'touch[point', 'touch</b>point', 'touch&shy;point', 'touch\\\npoint'])(
    'are told where markup may join them: %s',
    (one) => {
      const unknown = one.replace('touch', 'xyzzy').replace('point', 'plugh');
      const [, second] = scanned(unknown, 0, unknown.length, WANTS_ALL).words;
      const [first] = scanned(unknown, 0, unknown.length, 0).words;
      expect(first?.start).toBe(second?.start);
    },
  );

  it.each(['xyzzy **plugh', 'xyzzy [plugh', 'xyzzy\n\n* plugh', '(xyzzy) plugh', 'xyzzy: plugh', '# xyzzy'])(
    'are passed over where markup stands beside a space: %s',
    (one) => {
      scanned(one, 0, one.length, WANTS_ALL);
      expect(scanned(one, 0, one.length, 0).words).toEqual([]);
    },
  );
});

describe('what is known of words', () => {
  const several = fc.array(text, { minLength: 1, maxLength: 5 });

  it('is what the term base knows by now, whatever it knew when they were met', () => {
    fc.assert(
      fc.property(several, (texts) => {
        const termBase = compileTermBase(builtin.concepts);
        for (const one of [...texts, ...texts]) scanned(one, 0, one.length, WANTS_ALL, termBase);
        for (const one of texts) {
          const fresh = new WordScanner(new TextWords(termBase, isEnglishWord), termBase.trie);
          expect(scanned(one, 0, one.length, WANTS_ALL, termBase)).toEqual(
            scanned(one, 0, one.length, WANTS_ALL, termBase, fresh),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is not lost among more words than are remembered', () => {
    const many = Array.from({ length: 60_000 }, (_, index) => `zq${index}qz`).join(' ');
    const one = `touchpoint ${many} touchpoint`;
    const told = scanned(one, 0, one.length, 0).words.filter(({ met }) => met === NOTED);
    expect(told.map(({ start }) => start)).toEqual([0, one.length - 'touchpoint'.length]);
  });
});

describe('the room of a scanner', () => {
  it('is as large as a text needs', () => {
    for (const length of [1, 1_500_000, 10, 700_000]) {
      const wide = `${'語'.repeat(length)} touchpoint`;
      expect(scanned(wide, 0, wide.length, 0).words.at(-1)).toMatchObject({ start: length + 1, met: NOTED });
    }
  });

  it('is little enough for hundreds of term bases at once', () => {
    const all = Array.from({ length: 300 }, () => compileTermBase(builtin.concepts));
    for (const termBase of all)
      expect(scanned('a touchpoint', 0, 12, 0, termBase).words.at(-1)?.start).toBe(2);
  });
});
