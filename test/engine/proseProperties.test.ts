/** Whatever the document: parsing comes to an end, and all places are in it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBlocks } from '../../server/src/engine/markdown/parse.ts';
import { misplaced } from './oracle/offsets.ts';

const settings = { frontMatterKeys: ['title'] };

const fragments = [
  ...[
    '[',
    ']',
    '(',
    ')',
    '![',
    '[[',
    ']]',
    '](',
    '][',
    ']:',
    '[^a]: ',
    '[^a]',
    '[a]: /b "c"\n',
    '|',
    '\\',
    '\\|',
  ],
  ...['`', '``', '```\n', '~~', '~~~\n', '*', '**', '_', '$', '$$', '$$\n', '# ', '=\n', '---\n', '+++\n'],
  ...['{{', '}}', '{%', '%}', '{{< ', ' >}}', '{#', '{.a', '}', 'import a from "b"\n', 'export const '],
  ...[
    '<',
    '>',
    '<!--',
    '-->',
    '<?',
    '?>',
    '<![CDATA[',
    '<b>',
    '</b>',
    '<code>',
    '</code>',
    '<pre>',
    '<div>',
    '<br/>',
  ],
  ...['&amp;', '&#x110000;', '&#0;', '&#xD800;', '&#99999999;', '&nosuch;', '&', ';'],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '  \n',
    '\\\n',
    '\t',
    ' ',
    '    ',
    '\u00A0',
    '\uFEFF',
    '\0',
    '\uD83D',
    '\uDE00',
    '😀',
  ],
  ...[
    '> ',
    '- ',
    '1. ',
    '3) ',
    '- [ ] ',
    '|---|\n',
    '| a | b |\n',
    'title: ',
    '"',
    "'",
    ': ',
    '&a ',
    '!!b ',
    'a',
    'customer',
  ],
];

const heads = [
  '',
  '',
  '',
  '---\n',
  '---\r\ntitle: ',
  '\uFEFF---\ntitle: "',
  '+++\ntitle = "',
  '\n---\ntitle: ',
];

const documents = fc
  .tuple(fc.constantFrom(...heads), fc.array(fc.constantFrom(...fragments), { maxLength: 60 }))
  .map(([head, parts]) => head + parts.join(''));

function expectSound(document: string): void {
  expect(misplaced(document, parseBlocks(document, settings))).toEqual([]);
}

describe('arbitrary documents', () => {
  test('of Markdown fragments', () => {
    fc.assert(fc.property(documents, expectSound), { numRuns: 5000 });
  }, 60_000);

  test('of any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), expectSound), { numRuns: 1000 });
  }, 60_000);

  test('give the same prose with any line ending', () => {
    const textsOf = (document: string) =>
      parseBlocks(document, settings).map(({ kind, runs }) => [kind, runs.map((run) => run.text)]);
    fc.assert(
      fc.property(documents, fc.constantFrom('\r', '\r\n'), (document, lineEnding) => {
        const unix = document.replace(/\r\n?/g, '\n');
        expect(textsOf(unix.replaceAll('\n', lineEnding))).toEqual(textsOf(unix));
      }),
      { numRuns: 2000 },
    );
  }, 60_000);
});

describe('deep nesting', () => {
  const nested = (depth: number): readonly (readonly [string, string])[] => [
    ['quotes', '> '.repeat(depth)],
    ['lists', '- '.repeat(depth)],
    ['brackets', '['.repeat(depth)],
    ['brackets that close', `${'['.repeat(depth)}a${']'.repeat(depth)}`],
    ['links', `${'['.repeat(depth)}a${'](b)'.repeat(depth)}`],
    ['images', `${'!['.repeat(depth)}a${'](b)'.repeat(depth)}`],
    ['emphasis', `${'*a **b '.repeat(depth)}${' c** d*'.repeat(depth)}`],
    ['elements', `${'<div>'.repeat(depth)}a${'</div>'.repeat(depth)}`],
    ['footnotes', '[^a]: '.repeat(depth)],
    ['dollars', '$a '.repeat(depth)],
    ['braces', `${'{{'.repeat(depth)}a${'}}'.repeat(depth)}`],
    ['backticks', Array.from({ length: depth }, (_, i) => '`'.repeat(i % 40)).join(' a ')],
    ['YAML', `---\ntitle:\n  ${'- '.repeat(depth)}\n---\n`],
  ];

  test.each(nested(500))('%s', (_name, document) => {
    expectSound(document);
    expectSound(`${document} customer\n\ncustomer\n`);
  });

  // The time that these take is bounded elsewhere; here they must come to an end without a fault.
  test.each(nested(4000))('%s, thousands of levels', (_name, document) => {
    expectSound(document);
  });
});
