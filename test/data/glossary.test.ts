/** The glossary data: what is right passes, and every kind of fault is told with file, line and what to do. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileFiles, compileGlossary, GlossaryError } from '../../data/compile.ts';
import { preferredTerm } from '../../server/src/engine/index.ts';

const concepts = compileGlossary();

function faultsOf(concept: string, others = ''): string[] {
  try {
    compileFiles([{ name: 'test.yaml', text: `subject: Test\nconcepts:\n${concept}${others}` }]);
    return [];
  } catch (error) {
    if (error instanceof GlossaryError) return error.message.split('\n');
    throw error;
  }
}

function entry(id: string, more = ''): string {
  return `  - id: ${id}\n    term: ${id}\n    partOfSpeech: noun\n    definition: Thing that is there for a test of the data.\n${more}`;
}

describe('the built-in glossary', () => {
  it('has every headword of both sources under exactly one concept', () => {
    const rows = readFileSync(new URL('headwords.tsv', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    expect(rows).toHaveLength(201);
    for (const row of rows) {
      const [glossary, headword] = row.split('\t');
      const owners = concepts.filter((c) =>
        c.sources.some((s) => s.glossary === glossary && s.headword === headword),
      );
      expect(
        owners.map(({ id }) => id),
        row,
      ).toHaveLength(1);
    }
  });

  it('names no source headword that is not in the list', () => {
    const list = readFileSync(new URL('headwords.tsv', import.meta.url), 'utf8');
    for (const { sources } of concepts) {
      for (const { glossary, headword } of sources) expect(list).toContain(`${glossary}\t${headword}\n`);
    }
  });

  it('is alphabetical within each subject', () => {
    for (const subject of new Set(concepts.map((concept) => concept.subject))) {
      const ids = concepts.filter((concept) => concept.subject === subject).map(({ id }) => id);
      expect(ids).toEqual(ids.toSorted());
    }
  });

  it('marks a concept as editorial where no source defines it', () => {
    for (const { id, sources, editorial } of concepts)
      if (sources.length === 0) expect(editorial, id).toBe(true);
  });

  it('writes terms as in the middle of a sentence', () => {
    for (const concept of concepts) {
      const { text } = preferredTerm(concept);
      if (concept.partOfSpeech === 'proper noun') continue;
      const capitals = text.split(/[ -]/).filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
      expect(capitals, text).toEqual([]);
    }
  });
});

describe('faults', () => {
  it('takes a right entry', () => expect(faultsOf(entry('a'))).toEqual([]));

  it.each([
    [
      'a missing property',
      '  - id: a\n    term: a\n    partOfSpeech: noun\n',
      /^test\.yaml:3: concepts\.0 must have required property 'definition'/,
    ],
    [
      'an unknown property',
      entry('a', '    colour: red\n'),
      /^test\.yaml:3: .*additional properties: colour/,
    ],
    ['an id with capitals', entry('A'), /^test\.yaml:3: concepts\.0\.id must match pattern/],
    ['broken YAML', '  - id: "a\n', /^test\.yaml:\d+: /],
    ['an id used twice', entry('a') + entry('a'), /a: The id is used twice/],
    [
      'a link to nowhere',
      entry('a', '    related: [b]\n'),
      /^test\.yaml:3: a: related names b, which is no concept; correct the id/,
    ],
    ['a one-sided link', entry('a', '    related: [b]\n') + entry('b'), /let b name a under related/],
    ['a one-sided broader', entry('a', '    broader: [b]\n') + entry('b'), /let b name a under narrower/],
    ['a form of two concepts', entry('a') + entry('b', '    abbreviation: A\n'), /“A” is also a form of a/],
    [
      'a deprecated form without a reason',
      entry('a', '    terms:\n      - term: b\n        status: deprecated\n'),
      /must have required property 'note'/,
    ],
    ['joints of another term', entry('a', '    joints: b|c\n'), /joints “b\|c” must be “a”/],
    [
      'a long definition',
      entry('a').replace('Thing', 'Thing '.repeat(60)),
      /has \d+ words; shorten it to 60/,
    ],
  ])('tells %s', (_, text, message) => {
    expect(faultsOf(text).join('\n')).toMatch(message);
  });

  it('tells text that is copied from a source', () => {
    const copied = 'the rate at which customers stop doing business with a company';
    expect(faultsOf(entry('a').replace('Thing that is', copied)).join('\n')).toMatch(
      /stands in a source, too/,
    );
  });
});
