/** The term base: what it finds is the same whichever texts it has met before. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGlossary } from '../../data/compile.ts';
import { compileTermBase, conceptsOf, type TermBase } from '../../server/src/engine/index.ts';
import { matchRun } from '../../server/src/engine/matching/match.ts';
import { NO_NODE, ROOT } from '../../server/src/engine/matching/trie.ts';
import { TermPresence } from '../../server/src/engine/presence/presence.ts';

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

/** Meets every form of a term base. */
function meetAll(termBase: TermBase): TermBase {
  for (const { words } of termBase.surfaces) matchRun(words.join(' '), termBase);
  return termBase;
}

describe('the surfaces of a term base', () => {
  it('are there as soon as a text has their words', () => {
    const all = [...compileTermBase(concepts).surfaces];
    expect(all.length).toBeGreaterThan(200);
    const isReached = (wanted: (typeof all)[number]) => {
      const termBase = compileTermBase(concepts);
      matchRun(wanted.words.join(' '), termBase);
      const { vocabulary, trie, surfaces } = termBase;
      const node = wanted.words.reduce(
        (at, word) => (at === NO_NODE ? at : trie.follow(at, vocabulary.find(word, 0, word.length))),
        ROOT,
      );
      return trie.valuesAt(node).some((value) => surfaces.at(value)?.form.text === wanted.form.text);
    };
    expect(all.filter((surface) => !isReached(surface))).toEqual([]);
  });

  it('have no number before', () => {
    const { surfaces } = compileTermBase([]);
    expect([surfaces.at(0), surfaces.at(-1)]).toEqual([undefined, undefined]);
  });
});

/** Words of which several are a slip away from each other, or another one with an ending or a part of it. */
const words = [
  'vander vandel vanderr glomic glomics colour color mopris moprises trellis box tracky bord border vanderbord',
  'vanderglomics colours trellises boxes trackies glmoic vadner vandeg tracy moprisbord trelliss trellisez',
]
  .join(' ')
  .split(' ');
const isWord = (word: string) => word === 'vandel' || word === 'border';

const term = fc.record({
  term: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((some) => some.join(' ')),
  partOfSpeech: fc.constantFrom('noun' as const, 'verb' as const),
  other: fc.option(fc.constantFrom(...words)),
});

const glossary = fc.uniqueArray(term, { selector: ({ term: text }) => text, maxLength: 8 }).map((entries) =>
  conceptsOf({
    subject: 'Own terms',
    concepts: entries.map(({ term: text, partOfSpeech, other }) => ({
      id: text.replaceAll(' ', '-'),
      term: text,
      partOfSpeech,
      definition: 'A.',
      ...(other === null ? {} : { terms: [{ term: other, status: 'deprecated' as const }] }),
    })),
  }),
);

const text = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', '-', ', ', ' *', '', '*')), {
    maxLength: 8,
  })
  .map((parts) => parts.flat().join(''));

/** What stands where, whatever the numbers are. */
function matchesIn(run: string, termBase: TermBase) {
  return matchRun(run, termBase, isWord).map(({ surface, alternatives, ...rest }) => ({
    ...rest,
    surface: termBase.surfaces.at(surface),
    alternatives: alternatives.map((one) => termBase.surfaces.at(one)),
  }));
}

describe('a term base that has met nothing', () => {
  it('finds in a text what one finds that has met every form', () => {
    let found = 0;
    fc.assert(
      fc.property(glossary, text, (some, run) => {
        const matches = matchesIn(run, compileTermBase(some));
        found += matches.length;
        expect(matches).toEqual(matchesIn(run, meetAll(compileTermBase(some))));
      }),
      { seed: 21, numRuns: 600 },
    );
    expect(found).toBeGreaterThan(250);
  });

  it('tells of every text with a match that it may hold one', () => {
    fc.assert(
      fc.property(glossary, text, (some, run) => {
        fc.pre(matchesIn(run, compileTermBase(some)).length > 0);
        expect(new TermPresence(compileTermBase(some), isWord).mayBeIn(run)).toBe(true);
      }),
      { seed: 22, numRuns: 300 },
    );
  });

  it('knows the words of all forms', () => {
    fc.assert(
      fc.property(glossary, (some) => {
        const termBase = compileTermBase(some);
        const all = [...termBase.surfaces].flatMap((surface) => surface.words);
        expect(all.filter((word) => !termBase.knows(word))).toEqual([]);
        expect(words.filter((word) => termBase.knows(word) && !all.includes(word))).toEqual([]);
      }),
      { seed: 23 },
    );
  });
});
