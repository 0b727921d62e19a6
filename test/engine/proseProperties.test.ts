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

const dialectFragments = [
  ...[
    ':::',
    ':::note ',
    ':::note[',
    '::: {.a}\n',
    ':::\n',
    '::a[',
    ':a[',
    ':a{',
    ':::row:::\n',
    ':::image a="',
    ':::code-block\n',
  ],
  ...[
    '```{note}\n',
    '~~~{tip} a\n',
    ':b: c\n',
    '`````{admonition} a\n',
    '````\n',
    '(a)=\n',
    '{ref}`',
    ':::{note} a\n',
  ],
  ...[
    '!!! note "a"\n',
    '??? a\n',
    '=== "a"\n',
    '--8<-- "a"\n',
    '--8<--\n',
    '*[a]: b\n',
    '/// a | b\n',
    '///\n',
  ],
  ...[
    '> [!NOTE] a\n',
    '[!INCLUDE [',
    '[!a]',
    '[TOC]\n',
    '[@a',
    '%%',
    '%%\n',
    '==',
    ' ^a\n',
    ':a:',
    '~"',
    '%a',
    '%"',
  ],
  ...['\\(', '\\)', '\\[', '\\]', 'a^2', '\\begin{a}\n', '\\end{a}\n', '{ .a }', ': a\n'],
  ...['{% highlight a %}', '{% endhighlight %}', '{{< mermaid >}}', '{{< /mermaid >}}', '{{!--', '--}}'],
  ...['<A\n', '<A b={', '<A>\n', '</A>\n', '<>', '</>', '/>', '{', '{/*', '*/}', '`}', '${', '</pre>'],
];

const languages = ['markdown', 'mdx'] as const;

const heads = [
  '',
  '',
  '',
  '---\n',
  '---\r\ntitle: ',
  '\uFEFF---\ntitle: "',
  '+++\ntitle = "',
  '\n---\ntitle: ',
  '{\n"title": "',
  ';;;\n{"title": "',
];

const fragment = fc.oneof(fc.constantFrom(...fragments), fc.constantFrom(...dialectFragments));

const documents = fc
  .tuple(fc.constantFrom(...heads), fc.array(fragment, { maxLength: 60 }))
  .map(([head, parts]) => head + parts.join(''));

function expectSound(document: string): void {
  for (const language of languages) {
    expect(misplaced(document, parseBlocks(document, { ...settings, language }))).toEqual([]);
  }
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
      languages.map((language) =>
        parseBlocks(document, { ...settings, language }).map(({ kind, runs }) => [
          kind,
          runs.map((run) => run.text),
        ]),
      );
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
    ['directives', ':::note a\n'.repeat(depth)],
    ['fenced directives', '```{note}\n'.repeat(depth)],
    ['definitions', ': '.repeat(depth)],
    ['text directives', ':a['.repeat(depth)],
    ['tags of JSX', '<A b={'.repeat(depth)],
    ['expressions', `${'{'.repeat(depth)}a${'}'.repeat(depth)}`],
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
