/** The matcher's parts: vocabulary and trie against their plain counterparts, and the choice between matches. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SequenceBuilder, type WordSequences } from '../../server/src/engine/glossary/sequences.ts';
import { preferredTerm } from '../../server/src/engine/index.ts';
import { conceptIdsOf, matchRun } from '../../server/src/engine/matching/match.ts';
import { buildTrie, follow, NO_NODE, ROOT } from '../../server/src/engine/matching/trie.ts';
import { buildVocabulary, UNKNOWN_WORD, wordAt } from '../../server/src/engine/matching/vocabulary.ts';
import { builtinTermBase } from './marked.ts';

const word = fc.stringMatching(/^[a-z0-9é]{1,6}$/);

describe('vocabulary', () => {
  it('knows exactly its words, in any case and anywhere in a text', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 50 }), word, (words, other) => {
        const vocabulary = buildVocabulary(words);
        const numberOf = (w: string) => wordAt(vocabulary, `x ${w} y`, 2, 2 + w.length);
        words.forEach((w, index) => {
          expect(numberOf(w)).toBe(index);
          expect(numberOf(w.toUpperCase())).toBe(index);
        });
        expect(numberOf(other)).toBe(words.includes(other) ? words.indexOf(other) : UNKNOWN_WORD);
      }),
      { seed: 1 },
    );
  });

  it('folds full-width letters, decomposed accents and invisible characters', () => {
    const vocabulary = buildVocabulary(['café', 'nps']);
    for (const [written, number] of [
      ['cafe\u0301', 0],
      ['CAFÉ', 0],
      ['ＮＰＳ', 1],
      ['n\u00adp\u200bs', 1],
    ] as const) {
      expect(wordAt(vocabulary, written, 0, written.length)).toBe(number);
    }
  });
});

function sequencesOf(list: readonly (readonly number[])[]): WordSequences {
  const builder = new SequenceBuilder();
  for (const sequence of list) {
    for (const word of sequence) builder.add(word, false);
    builder.end();
  }
  return builder.finish();
}

describe('trie', () => {
  it('ends exactly its sequences', () => {
    const sequences = fc.array(fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }), { maxLength: 40 });
    fc.assert(
      fc.property(sequences, fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }), (list, other) => {
        const trie = buildTrie(sequencesOf(list));
        const valuesOf = (sequence: readonly number[]) => {
          let node = ROOT;
          for (const w of sequence) if (node !== NO_NODE) node = follow(trie, node, w);
          if (node === NO_NODE) return [];
          return [...trie.values.slice(trie.valueStarts[node], trie.valueStarts[node + 1])];
        };
        for (const sequence of [...list, other]) {
          const wanted = list.flatMap((s, i) => (s.join() === sequence.join() ? [i] : []));
          expect(valuesOf(sequence)).toEqual(wanted);
        }
      }),
      { seed: 2 },
    );
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
