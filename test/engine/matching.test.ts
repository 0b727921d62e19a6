/** The matcher's parts: vocabulary and trie against their plain counterparts, and the choice between matches. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preferredTerm } from '../../server/src/engine/index.ts';
import { conceptIdsOf, matchRun } from '../../server/src/engine/matching/match.ts';
import { NO_NODE, ROOT, TokenTrie } from '../../server/src/engine/matching/trie.ts';
import { UNKNOWN_WORD, Vocabulary } from '../../server/src/engine/matching/vocabulary.ts';
import { isEnglishWord } from '../../server/src/englishWords.ts';
import { builtinTermBase } from './marked.ts';

const word = fc.stringMatching(/^[a-z0-9é]{1,6}$/);

function vocabularyOf(words: readonly string[]): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const one of words) vocabulary.add(one);
  return vocabulary;
}

describe('vocabulary', () => {
  it('knows exactly its words, in any case and anywhere in a text', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 50 }), word, (words, other) => {
        const vocabulary = vocabularyOf(words);
        const numberOf = (w: string) => vocabulary.find(`x ${w} y`, 2, 2 + w.length);
        words.forEach((w, index) => {
          expect(numberOf(w)).toBe(index);
          expect(numberOf(w.toUpperCase())).toBe(index);
        });
        expect(numberOf(other)).toBe(words.includes(other) ? words.indexOf(other) : UNKNOWN_WORD);
      }),
      { seed: 1 },
    );
  });

  it('keeps the numbers of thousands', () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `w${(index * 7919).toString(36)}é`);
    const vocabulary = vocabularyOf(words);
    expect(words.map((w) => vocabulary.add(w))).toEqual([...words.keys()]);
    expect(words.map((w) => vocabulary.find(w, 0, w.length))).toEqual([...words.keys()]);
    expect(words.map((_, number) => vocabulary.word(number))).toEqual(words);
  });

  it('folds full-width letters, decomposed accents and invisible characters', () => {
    const vocabulary = vocabularyOf(['café', 'nps']);
    for (const [written, number] of [
      ['cafe\u0301', 0],
      ['CAFÉ', 0],
      ['ＮＰＳ', 1],
      ['n\u00adp\u200bs', 1],
    ] as const) {
      expect(vocabulary.find(written, 0, written.length)).toBe(number);
    }
  });
});

describe('trie', () => {
  const sequence = fc.array(fc.nat(9), { minLength: 1, maxLength: 4 });

  it('ends exactly its sequences, with their values in order', () => {
    fc.assert(
      fc.property(fc.array(sequence, { maxLength: 40 }), sequence, fc.nat(), (list, other, seed) => {
        const trie = new TokenTrie();
        const [order = []] = fc.sample(fc.shuffledSubarray([...list.keys()], { minLength: list.length }), {
          seed,
          numRuns: 1,
        });
        for (const value of order) trie.add(list[value] as number[], value, (a, b) => a < b);
        for (const words of [...list, other]) {
          let node = ROOT;
          for (const w of words) if (node !== NO_NODE) node = trie.follow(node, w);
          const wanted = list.flatMap((s, i) => (s.join() === words.join() ? [i] : []));
          expect(trie.valuesAt(node)).toEqual(wanted);
          expect(trie.isEnd(node)).toBe(wanted.length > 0);
        }
      }),
      { seed: 2 },
    );
  });

  it('keeps thousands of sequences', () => {
    const trie = new TokenTrie();
    const list = Array.from({ length: 5000 }, (_, value) => [value % 70, value]);
    list.forEach((words, value) => {
      trie.add(words, value, (a, b) => a < b);
    });
    const found = list.flatMap(([a = 0, b = 0]) => trie.valuesAt(trie.follow(trie.follow(ROOT, a), b)));
    expect(found).toEqual([...list.keys()]);
  });
});

describe('matching', () => {
  const termBase = builtinTermBase();
  const formsIn = (text: string) =>
    matchRun(text, termBase).map(
      (o) => `${text.slice(o.from, o.to)}: ${conceptIdsOf(o, termBase).join(', ')}`,
    );

  it.each([
    ['customer journey mapping', ['customer journey mapping: customer-journey-mapping']],
    ['customer journey', ['customer journey: customer-journey']],
    ['customer service level agreement', ['service level agreement: service-level-agreement']],
    ['voice of customer service', ['customer service: customer-service']],
    ['FCR', ['FCR: first-call-resolution, first-contact-resolution']],
    ['touchpoints’ value', ['touchpoints: touchpoint']],
    ['customer, journey', []],
    ['customer\uFFFCjourney', []],
    ['moments of truth', ['moments of truth: moment-of-truth']],
    ['Personae', ['Personae: customer-persona']],
  ])('%s', (text, forms) => {
    expect(formsIn(text)).toEqual(forms);
  });

  it('finds every designation of the glossary, plural included, and leads to its concept', () => {
    for (const concept of termBase.concepts) {
      for (const { text } of concept.designations) {
        const [match] = matchRun(`x ${text} x`, termBase);
        expect(match && conceptIdsOf(match, termBase), `${preferredTerm(concept).text}: ${text}`).toContain(
          concept.id,
        );
      }
    }
  });
});

describe('what is as long as no word is', () => {
  it.each(['a', 'é', '\u{1D400}', 'a\u0301'])('is no word, and no fault: %j a million times', (letter) => {
    const text = `${letter.repeat(1_000_000)} A touch point.`;
    const found = matchRun(text, builtinTermBase(), isEnglishWord);
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(['touch point']);
  });
});
