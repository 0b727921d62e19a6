/** Every headword of the two source glossaries leads to its concept, by look-up and by hover. */

import concepts from 'cx-terminology:glossary';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { preferredTerm } from '../../server/src/engine/index.ts';
import { connect, type TestClient } from './support/client.ts';

const lines = readFileSync(new URL('../data/headwords.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1);

const headwords = lines.map((line) => {
  const [glossary = '', headword = ''] = line.split('\t');
  const full = headword.replace(/ \(.*\)$/, '');
  return { glossary, headword, full, abbreviation: /\((.*)\)$/.exec(headword)?.[1] };
});

/** The concept that names the headword among its sources. */
function conceptOf(glossary: string, headword: string) {
  const concept = concepts.find(({ sources }) =>
    sources.some((source) => source.glossary === glossary && source.headword === headword),
  );
  if (!concept) throw new Error(`No concept has the source ${glossary}, ${headword}.`);
  return concept;
}

let client: TestClient;
beforeAll(async () => {
  client = await connect();
});

test('there are 201 of them', () => {
  expect(headwords).toHaveLength(201);
});

describe.each(headwords)('$headword ($glossary)', ({ glossary, headword, full }) => {
  const spellings = [...new Set([headword, full, headword.toLowerCase(), headword.toUpperCase()])];

  test.each(spellings)('look-up of “%s”', async (spelling) => {
    const { concepts: found } = await client.lookUp(spelling);
    expect(found[0]).toMatchObject({ id: conceptOf(glossary, headword).id, score: 1 });
  });

  test.each([
    ['in a sentence', (term: string) => `Today we talk about ${term} and more.`],
    ['in a heading', (term: string) => `# ${term}`],
    ['in a list', (term: string) => `- ${term}: what it means`],
  ])('hover %s', async (_, textOf) => {
    const document = await client.open(textOf(headword));
    const card = await document.card(full);
    expect(card).toContain(`**${preferredTerm(conceptOf(glossary, headword)).text}**`);
    await document.close();
  });
});

describe.each(headwords.filter(({ abbreviation }) => abbreviation))(
  'the abbreviation in $headword',
  (entry) => {
    const { glossary, headword, abbreviation = '' } = entry;

    test('look-up', async () => {
      const { concepts: found } = await client.lookUp(abbreviation);
      const exact = found.filter(({ score }) => score === 1).map(({ id }) => id);
      expect(exact).toContain(conceptOf(glossary, headword).id);
    });

    test('hover', async () => {
      const document = await client.open(`Today we talk about ${headword} and more.`);
      const card = await document.card(`${abbreviation})`);
      expect(card).toContain(`**${preferredTerm(conceptOf(glossary, headword)).text}**`);
    });
  },
);
