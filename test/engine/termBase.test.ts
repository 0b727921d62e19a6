/**
 * The term base: the same from scratch and on top of an earlier one, and its surfaces in whatever order they
 * are asked for.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGlossary } from '../../data/compile.ts';
import { type Concept, compileTermBase, conceptsOf, type TermBase } from '../../server/src/engine/index.ts';
import { follow, NO_NODE, ROOT } from '../../server/src/engine/matching/trie.ts';
import { VocabularyBuilder, wordAt, wordsOfVocabulary } from '../../server/src/engine/matching/vocabulary.ts';

const own = conceptsOf({
  subject: 'Own terms',
  concepts: [
    {
      id: 'a',
      term: 'flow-chart colour',
      partOfSpeech: 'noun',
      definition: 'A.',
      joints: 'flow-chart co|lour',
    },
    { id: 'b', term: 'N.P.S. Pro', partOfSpeech: 'proper noun', definition: 'B.', abbreviation: 'NPSP' },
    { id: 'c', term: 'a-b-c-d-e-f', partOfSpeech: 'noun', definition: 'C.', inflections: ['a-b-c-d-e-f'] },
    {
      id: 'd',
      term: 'series',
      plural: 'series',
      partOfSpeech: 'noun',
      definition: 'D.',
      wrongForms: ['serieses'],
    },
  ],
});
const concepts = [...compileGlossary().slice(0, 40), ...own];

/** What tells term bases apart, whatever their words are numbered like. */
function contentOf({ surfaces, sequences, vocabulary, initialisms, slips, trie, concepts }: TermBase) {
  const words = wordsOfVocabulary(vocabulary);
  const textsOf = (numbers: Iterable<number>) => [...numbers].map((number) => words[number]).toSorted();
  const reached = [...surfaces].map((surface, value) => {
    let node = ROOT;
    for (const word of surface.words) {
      if (node !== NO_NODE) node = follow(trie, node, wordAt(vocabulary, word, 0, word.length));
    }
    return (
      node !== NO_NODE &&
      trie.values.slice(trie.valueStarts[node], trie.valueStarts[node + 1]).includes(value)
    );
  });
  return {
    concepts,
    surfaces: [...surfaces],
    reached,
    words: words.toSorted(),
    mayBeMisspelled: sequences.mayBeMisspelled,
    initialisms: [...initialisms].toSorted(),
    slips: [slips.alone, slips.first, slips.later].map((index) => textsOf(index.words)),
    seconds: textsOf([...slips.seconds.keys()].filter((number) => slips.seconds[number] === 1)),
  };
}

describe('a term base', () => {
  const some: fc.Arbitrary<Concept[]> = fc.shuffledSubarray(concepts);

  it('is the same on top of an earlier one as from scratch', () => {
    fc.assert(
      fc.property(some, some, some, (first, second, third) => {
        const earlier = compileTermBase(second, compileTermBase(first));
        expect(contentOf(compileTermBase(third, earlier))).toEqual(contentOf(compileTermBase(third)));
      }),
      { seed: 21, numRuns: 40 },
    );
  });

  it('leads from the words of each surface to that surface', () => {
    const { reached, surfaces } = contentOf(compileTermBase(concepts));
    expect(surfaces.length).toBeGreaterThan(200);
    expect(reached).not.toContain(false);
  });

  it('has the same surfaces in whatever order they are asked for', () => {
    const all = [...compileTermBase(concepts).surfaces];
    const order = fc.shuffledSubarray([...all.keys()]);
    fc.assert(
      fc.property(order, (numbers) => {
        const { surfaces } = compileTermBase(concepts);
        expect(numbers.map((number) => surfaces.at(number))).toEqual(numbers.map((number) => all[number]));
      }),
      { seed: 22, numRuns: 20 },
    );
    const { surfaces } = compileTermBase(concepts);
    expect([surfaces.length, surfaces.at(all.length), surfaces.at(-1)]).toEqual([
      all.length,
      undefined,
      undefined,
    ]);
  });

  it('knows what a vocabulary has grown to', () => {
    const builder = new VocabularyBuilder();
    const words = Array.from({ length: 20_000 }, (_, index) => `w${(index * 7919).toString(36)}é`);
    const numbers = words.map((word) => builder.numberOf(word));
    expect(words.map((word) => builder.numberOf(word))).toEqual(numbers);
    const vocabulary = builder.finish();
    expect(wordsOfVocabulary(vocabulary)).toEqual(words);
    expect(words.every((word, number) => wordAt(vocabulary, word, 0, word.length) === number)).toBe(true);
    expect(wordAt(vocabulary, 'wx', 0, 2)).toBe(-1);
  });
});
