/** Documents that nobody edits: what is found without parsing most of them is what is found in them otherwise. */

import { MarkdownParser } from '@lezer/markdown';
import fc from 'fast-check';
import { beforeAll, describe, expect, type MockInstance, test, vi } from 'vitest';
import { ClosedDocuments, check, DocumentCheck, defaultSettings } from '../../server/src/engine/index.ts';
import type { CheckSettings } from '../../server/src/engine/settings.ts';
import { isEnglishWord } from '../../server/src/englishWords.ts';
import { anyDocument } from './editedDocuments.ts';
import { generatedMarkdown } from './generatedMarkdown.ts';
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

/** Right forms beside each other, with what markup and punctuation may do to them. */
const rightForms = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        ...['customer experience', 'CX', 'NPS', 'Net Promoter Score', 'customer', 'experience', 'score'],
        ...['churn', 'touchpoint', 'customer journey', 'sentiment analysis', 'opinion mining', 'A/B testing'],
        ...[
          'customer effort score',
          'CES',
          'CSAT',
          'api',
          'omnichannel',
          'user',
          'journey',
          'centric',
          'FCR',
        ],
        ...[
          'touch',
          'point',
          'omni',
          'channel',
          'management',
          'CRM',
          'behavior',
          'personalisation',
          'custmer',
        ],
      ),
      fc.constantFrom(
        ...[
          ' ',
          ' ',
          ' ',
          '\n',
          '-',
          ' (',
          ') ',
          '**',
          ' *',
          '* ',
          '](x) ',
          '](x)',
          '[',
          ' [',
          '</b>',
          ' <b>',
        ],
        ...[
          '<b>',
          '&nbsp;',
          '&#8217;s ',
          '&#45;',
          '/',
          '.',
          '. ',
          ', ',
          '\n> ',
          '\n- ',
          '\n\n',
          '`',
          ' `',
          '_',
        ],
        ...[
          '{{ x }}',
          '<!-- x -->',
          ' <!-- a > b --> ',
          '{x}',
          '~~',
          '==',
          '|',
          ' | ',
          '\\',
          '<a title="a > b">',
        ],
        ...['\u00A0', '\u2011', '\u00AD', '  \n', '\r\n', '<br>', '<p>\n', ':', '://', '@', '$', '](y "z") '],
      ),
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((pieces) => pieces.map(([form, joint]) => form + joint).join(''));

/** What may stand on either side of a word, and readers see nothing or something else of. */
const unseen = fc.constantFrom(
  ...['', '', '', '', '', '*', '**', '_', '~~', '[', ']', '](x)', '](x "y")', '][a]', '[^1]', '`', '\\'],
  ...[
    '<b>',
    '</b>',
    '<a title="a > b">',
    '<!-- x -->',
    '&nbsp;',
    '&shy;',
    '&#32;',
    '{{ x }}',
    '{{< x >}}',
    ' ',
  ],
  ...['\n', '\n> ', '\n\n', '”', '’s', ', '],
);

const fullForms = fc.constantFrom(
  ...['customer effort score', 'customer experience', 'Net Promoter Scores', 'customer satisfaction score'],
  ...[
    'the voice of the customer',
    'application programming interface',
    'score',
    'customer',
    'digital customer',
  ],
  ...['customer **effort** score', 'customer [effort](x) score', 'customer experience management', 'nothing'],
);

const abbreviations = fc.constantFrom('CES', 'CX', 'NPS', 'CSAT', 'VoC', 'APIs', 'CXM', 'FCR', 'KPI');

/** A full form and an abbreviation in parentheses, in either order, that belong together or do not. */
const pairings = fc
  .tuple(
    fc.constantFrom('', 'A ', 'Our own ', '*Our*, '),
    fullForms,
    unseen,
    unseen,
    abbreviations,
    unseen,
    unseen,
    fc.boolean(),
  )
  .map(([before, full, afterFull, opened, abbreviation, closing, end, isFullFirst]) => {
    const [first, second] = isFullFirst ? [full, abbreviation] : [abbreviation, full];
    return `${before}${first}${afterFull} (${opened}${second}${closing})${end} of it.`;
  });

/** Lines that fenced code may begin or end with, or that make something else of what looks like it. */
const fencedLines = fc
  .array(
    fc.constantFrom(
      ...[
        '```',
        '```',
        '```js',
        '~~~',
        '  ```',
        '   ```',
        '    ```',
        '````',
        '``` x ```',
        '> ```',
        '- ```',
        '1. a',
      ],
      ...[
        'touch point',
        'touch point',
        '- touch point',
        '  touch point',
        '> touch point',
        '`touch',
        'point`',
        'nothing',
      ],
      ...[
        '<div>',
        '</div>',
        '<!-- x',
        '-->',
        '$$',
        '| a | b |',
        '[a]: /x',
        "'touch",
        '',
        '',
        '# Title',
        'a\n---',
      ],
    ),
    { minLength: 2, maxLength: 10 },
  )
  .map((lines) => lines.join('\n'));

const frontMatter = fc
  .array(
    fc.constantFrom(
      ...[
        'title: the touch point',
        'title: |',
        '  the touch point',
        'tags: [touch point]',
        'tags:',
        '- touch point',
      ],
      ...[
        'topics:\n  - omni-channel',
        'description: >-',
        '"title": touch point',
        'note: "a',
        '  touch point"',
        '{',
      ],
      ...[
        "summary: 'the",
        "  touch point'",
        '# touch point',
        'title: touch',
        '  point',
        '? title',
        ': touch point',
      ],
      ...[
        'tags: [x,',
        'title: touch point]',
        '',
        'title: "touch\\x20point"',
        'cx-terminology: false',
        'a: &b touch',
      ],
    ),
    { maxLength: 6 },
  )
  .map((lines) => `---\n${lines.join('\n')}\n---\n\nText.\n`);

/** Sections with an empty line between: what opens and closes something over empty lines, and what has findings. */
const sections = fc
  .array(
    fc.constantFrom(
      ...[
        'Nothing to find here.',
        'Nothing.',
        'A',
        '# Nothing',
        '- nothing\n\n  more',
        '> nothing',
        '    nothing',
      ],
      ...['A touch point.', '- a touch point', '  a touch point', '> A touch point', '    a touch point'],
      ...[
        '```',
        '~~~js',
        '```\ntouch point\n```',
        '```\nnothing\n```',
        '~~~\nnothing\n~~~',
        '- ```',
        '  ```',
        '> ```',
        '<!-- open',
        'close -->',
        '<pre>',
        '</pre>',
      ],
      ...[
        '<script>',
        '</script>',
        '<div>',
        '</div>',
        '<p>touch point',
        '<code>',
        'touch point</code>',
        '<?php',
        '?>',
      ],
      ...[
        '<!DOCTYPE',
        'x >',
        '<![CDATA[',
        ']]>',
        '$$',
        '%%',
        ':::note',
        ':::',
        '::: {.x}',
        ':::row:::',
        ':::code',
        '+++',
      ],
      ...[
        '---',
        '{% raw %}',
        '{% endraw %}',
        '{{< highlight >}}',
        '{{< /highlight >}}',
        '{{!-- x',
        '--}}',
        '{{ x }}',
      ],
      ...[
        '[touch point]',
        '[touch point]: /x',
        '[touch\npoint]: /x',
        '[^1]',
        '[^1]: note',
        '*[NPS]: x',
        '!!! note',
        '=== "A"',
      ],
      ...[
        ': touch point',
        'Term',
        '1. touch point',
        '--8<--',
        '\\begin{align}',
        '\\end{align}',
        '```{note}',
        '| touch point |',
      ],
      ...[
        'The FCR rose.',
        'First contact resolution',
        'A first call resolution (FCR) of 3.',
        'FCR (first call resolution)',
      ],
      ...[
        'Opinion mining',
        'sentiment analysis',
        'Our NPS score',
        'NPS\nscore',
        'customer effort score (CSAT)',
        'CES',
        'Net',
      ],
      ...[
        'The National Park Service',
        'NPS',
        'customer experience',
        '*NPS* (customer effort score)',
        'Title\n===',
        'x\n---',
      ],
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((all) => all.join('\n\n'));

describe('without parsing what can have no findings, the same is found', () => {
  test('in generated documents and their paragraphs', { timeout: 120_000 }, () => {
    let found = 0;
    fc.assert(
      fc.property(fc.oneof(anyDocument, generatedMarkdown), (text) => {
        found += compareParts(text);
      }),
      { numRuns: 150, seed },
    );
    expect(found).toBeGreaterThan(300);
  });

  test('where right forms stand side by side', { timeout: 120_000 }, () => {
    let found = 0;
    fc.assert(
      fc.property(rightForms, (text) => {
        found += compare(text);
      }),
      { numRuns: 4000, seed },
    );
    expect(found).toBeGreaterThan(1000);
  });

  test('where abbreviations stand beside full forms', { timeout: 120_000 }, () => {
    let found = 0;
    fc.assert(
      fc.property(pairings, (text) => {
        found += compare(text);
      }),
      { numRuns: 2000, seed },
    );
    expect(found).toBeGreaterThan(1000);
  });

  test('around fenced code', { timeout: 120_000 }, () => {
    let found = 0;
    fc.assert(
      fc.property(fencedLines, (text) => {
        found += compare(text);
      }),
      { numRuns: 2000, seed },
    );
    expect(found).toBeGreaterThan(1000);
  });

  test('in sections that go on over empty lines', { timeout: 120_000 }, () => {
    let found = 0;
    fc.assert(
      fc.property(sections, (text) => {
        found += compare(text);
      }),
      { numRuns: 2000, seed },
    );
    expect(found).toBeGreaterThan(1000);
  });

  test('in front matter', { timeout: 120_000 }, () => {
    let found = 0;
    fc.assert(
      fc.property(frontMatter, (text) => {
        found += compare(text);
      }),
      { numRuns: 1500, seed },
    );
    expect(found).toBeGreaterThan(100);
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
