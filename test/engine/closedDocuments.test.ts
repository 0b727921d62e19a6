/** Documents that nobody edits: what is found without parsing most of them is what is found in them otherwise. */

import { MarkdownParser } from '@lezer/markdown';
import fc from 'fast-check';
import { beforeAll, describe, expect, type MockInstance, test, vi } from 'vitest';
import { ClosedDocuments, check, DocumentCheck, defaultSettings } from '../../server/src/engine/index.ts';
import type { CheckSettings } from '../../server/src/engine/settings.ts';
import { isEnglishWord } from '../../server/src/englishWords.ts';
import { anyDocument } from './editedDocuments.ts';
import { generatedMarkdown } from './generatedMarkdown.ts';
import { fencedLines, frontMatter, pairings, rightForms, sections } from './hardTexts.ts';
import { builtinTermBase } from './marked.ts';
import { readCorpus } from './oracle/corpus.ts';

const termBase = builtinTermBase();
const seed = Number(process.env.CX_TERMINOLOGY_SEED ?? 20260302);

const settings: readonly CheckSettings[] = [
  defaultSettings,
  { ...defaultSettings, language: 'mdx' },
  { ...defaultSettings, spelling: 'en-GB', severities: { capitalization: 'warning' } },
  { ...defaultSettings, severities: { 'undefined-abbreviation': 'warning', 'misspelled-term': 'off' } },
];

const ways = settings.flatMap((one) =>
  [true, false].map((hidesHints) => ({
    settings: one,
    hidesHints,
    documents: new ClosedDocuments({ termBase, settings: one, isWord: isEnglishWord, hidesHints }),
  })),
);

/** Compares all ways of checking a text; returns how many findings it has. */
function compare(text: string): number {
  let most = 0;
  for (const { settings, hidesHints, documents } of ways) {
    const whole = new DocumentCheck(text, { termBase, settings, isWord: isEnglishWord }).result;
    const all = whole.findings;
    const found = check(text, termBase, settings, isEnglishWord);
    expect(found.findings, JSON.stringify(text)).toEqual(all);
    expect(found.occurrences, JSON.stringify(text)).toEqual(whole.occurrences);
    const wanted = hidesHints ? all.filter(({ severity }) => severity !== 'hint') : all;
    expect(documents.findingsIn(text), JSON.stringify(text)).toEqual(wanted);
    most = Math.max(most, all.length);
  }
  return most;
}

/** A text and each of its paragraphs by itself: in a whole text there nearly always is something to find. */
function compareParts(text: string): number {
  const parts = text.split(/\n{2,}/);
  return [text, ...parts].filter((part) => compare(part) > 0).length;
}

/** Compares generated texts, and counts what is found. */
function foundIn(texts: fc.Arbitrary<string>, numRuns: number, compared: (text: string) => number): number {
  let found = 0;
  fc.assert(
    fc.property(texts, (text) => {
      found += compared(text);
    }),
    { numRuns, seed },
  );
  return found;
}

describe('without parsing what can have no findings, the same is found', () => {
  /** What is generated, how many texts of it, and how much is found at least. */
  const kinds: [where: string, texts: fc.Arbitrary<string>, runs: number, least: number][] = [
    ['where right forms stand side by side', rightForms, 4000, 1000],
    ['where abbreviations stand beside full forms', pairings, 2000, 1000],
    ['around fenced code', fencedLines, 2000, 1000],
    ['in sections that go on over empty lines', sections, 2000, 1000],
    ['in front matter', frontMatter, 1500, 100],
  ];

  test.each(kinds)('%s', { timeout: 120_000 }, (_, texts, runs, least) => {
    expect(foundIn(texts, runs, compare)).toBeGreaterThan(least);
  });

  test('in generated documents and their paragraphs', { timeout: 120_000 }, () => {
    expect(foundIn(fc.oneof(anyDocument, generatedMarkdown), 150, compareParts)).toBeGreaterThan(300);
  });

  test('in real documents', { timeout: 600_000 }, () => {
    const folder = process.env.CX_TERMINOLOGY_CORPUS;
    if (!folder) {
      console.log('Real documents were left out: CX_TERMINOLOGY_CORPUS names no folder.');
      return;
    }
    for (const { text } of readCorpus(folder)) compare(text);
  });
});

test.each([
  ['score', (link: string) => `Our [NPS](${link}) score.`],
  ['full form behind', (link: string) => `A [CSAT](${link}) (customer effort score).`],
  ['full form before', (link: string) => `A customer effort score (<span title="${link}">CSAT</span>).`],
])('a %s is seen behind a link of any length', (_, textWith) => {
  for (let length = 20; length < 400; length++) {
    expect(compare(textWith('x'.repeat(length)))).toBeGreaterThan(0);
  }
});

describe('a document is not parsed', () => {
  let parsed: MockInstance;
  // Not before: it keeps all that it has seen.
  beforeAll(() => {
    parsed = vi.spyOn(MarkdownParser.prototype, 'startParse');
    return () => parsed.mockRestore();
  });
  const documents = new ClosedDocuments({
    termBase,
    settings: defaultSettings,
    isWord: isEnglishWord,
    hidesHints: true,
  });
  const isParsed = (text: string) => {
    parsed.mockClear();
    documents.findingsIn(text);
    return parsed.mock.calls.length > 0;
  };

  test.each([
    'There is nothing to find, [here](https://example.org/a) or **there**.',
    'The touch\n\npoint.',
    '---\ntags: [touch point]\nlayout: omni-channel\n---\n\nText.',
    '[The page](https://example.org) and the customer that it is for.',
    'The customer experience of every touchpoint, and the NPS of each.',
    'Customer experience (CX) and [NPS](https://example.org/nps), **CES**, and then (CSAT).',
    'The <em>ten</em> of USA en Espa&#241;ol, and a word[s].',
    'Some code.\n\n```js\nconst a = "touch point";\n```\n\nThe end.',
  ])('where nothing can be found: %j', (text) => {
    expect(isParsed(text)).toBe(false);
  });

  test.each([
    'A touch point.',
    'A touch\r\npoint.',
    'A touch**point**s.',
    '<b>touch</b>point',
    'customer&nbsp;centric',
    'The custmer experience.',
    'The customer experience (NPS).',
    'The cust\uFEFFomer experience (NPS).',
    'The customer experience (<b>NPS</b>).',
    '```{note}\nA touch point.\n```',
    '1. Run:\n   ```\nA touch point.\n   ```',
    '- <div>a\n  ```\n  A touch point.\n  ```\n  b</div>',
    'The <em>touch</em>point of it.',
    '<div>\n```\nA touch point.\n```',
    'The opinion mining of every touchpoint.',
    '---\ntitle: A touch point\n---\n',
    'Text. <!-- cx-terminology-disable-line -->',
  ])('but where something may be: %j', (text) => {
    expect(isParsed(text)).toBe(true);
  });
});
