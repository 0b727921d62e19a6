/**
 * Arbitrary Markdown with wrong forms of terms in its prose, and the same forms where nothing may be changed. Left out
 * is what we are known to read otherwise than micromark (see oracle/differences.ts), and what is markup in a dialect
 * alone: colons at the start of a line, numbers other than 1 of a list, lines right below a table.
 */
import fc, { type Arbitrary } from 'fast-check';

/** Forms that some rule finds, as words; between them comes whatever may stand in a term. */
const wrongForms: readonly (readonly string[])[] = [
  ['touch', 'point'],
  ['Touch', 'Points'],
  ['omni', 'channel'],
  ['customer', 'centric'],
  ['Customer', 'Centric'],
  ['omni-channel'],
  ['omni–channel', 'sales'],
  ['non-customer', 'centric'],
  ['customer', 'centric-first'],
  ['chat', 'bots'],
  ['cross', 'selling'],
  ['customer', 'life', 'time', 'value'],
  ['voice', 'of', 'customer'],
  ['The', 'Voice', 'Of', 'Customer'],
  ['CLTVs'],
  ['customer', 'behaviour'],
  ['custmer', 'experience'],
  ['Net', 'Promotor', 'Score'],
  ['net', 'promoter', 'score'],
  ['software-as-a-service'],
  ['a', 'nps', 'survey'],
  ['an', 'omni-channel'],
  ['A', 'csat'],
  ['slas'],
  ['C-SAT'],
  ['NPS', 'score'],
  ['CRM', 'management'],
  ['customer', 'effort', 'score', '(CSAT)'],
  ['FCR'],
  ['a', 'CES'],
  ['sentiment', 'analysis'],
  ['opinion', 'mining'],
  ['customer', 'journeys'],
  ['😀touch', 'point😀'],
  ['touch', 'point’s'],
];

/** What may stand between two words of a term, with how often it does. */
const joints = weighted([
  [12, ' '],
  [2, '-'],
  [5, '\n'],
  [1, '  '],
  [1, ' \n'],
  [1, '  \n'],
  [1, '\\\n'],
  [1, '&nbsp;'],
  [1, '\u00A0'],
  [1, '&#45;'],
  [1, '&#x20;'],
  [1, '\u2011'],
  [1, ''],
  [1, ' \\- '],
  [1, '\\-'],
  [1, '<br>'],
  [1, ' <!-- csat --> '],
]);

/** Marks around one word of a term, or around a part of it. */
const wordMarks: Arbitrary<(word: string) => string> = fc.oneof(
  { weight: 8, arbitrary: fc.constant((word: string) => word) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(
        ...pairs('*', '**', '_', '__', '~~', '~', '***'),
        ['<b>', '</b>'],
        ['<i>', '</i>'],
        ['[', '](nps.md)'],
        ['[', '](<touch point.md> "touch point")'],
        ['[', '](#touch-point)'],
        ['(', ')'],
        ['"', '"'],
        ['`', '`'],
        ['[', ']'],
        ['[', '][csat]'],
      )
      .map(
        ([open, close]) =>
          (word: string) =>
            open + word + close,
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('*', '**', '~~')
      .map((mark) => (word: string) => word.slice(0, 2) + mark + word.slice(2) + mark),
  },
);

const term: Arbitrary<string> = fc
  .constantFrom(...wrongForms)
  .chain((words) =>
    fc
      .tuple(fc.tuple(...words.map(() => wordMarks)), fc.tuple(...words.map(() => joints)))
      .map(([marks, between]) =>
        words.map((word, i) => (i > 0 ? between[i] : '') + (marks[i]?.(word) ?? word)).join(''),
      ),
  );

/** Terms as they stand where links are found by their text: what the definitions at the end define. */
const labels = [
  'omni-channel',
  'csat',
  'touch point',
  'a nps survey',
  'Voice of customer',
  'csat *and* slas',
];

const fillers = [
  ...['the', 'and', 'A', 'We', 'an', 'Journey', 'of', 'customer', 'point', 'touch', 'centric', 'sales'],
  ...['.', ',', ';', '-', '–', '=', '==', '--', '---', '+', '1.', '1)', '#', '##', '>', '|', '*', '***'],
  ...[
    '\\*',
    '\\_',
    '\\[',
    '\\`',
    '\\#',
    '&amp;',
    '&lt;',
    '&copy;',
    '&#8220;',
    '😀',
    '\t',
    '[ ]',
    '[^1]:',
    '~',
    '_',
  ],
  ...['(', ')', '"', '“', '’', '!', '?', '```', '$', '{', '}'],
];

/** Inline Markdown that holds wrong forms and is no prose. */
const inlineCode = [
  '`csat`',
  '`` touch ` point ``',
  '<https://example.com/omni-channel>',
  'https://example.com/touch-point?csat=nps#slas ',
  'www.omni-channel.example/csat ',
  'csat@nps.example ',
  '<csat@nps.example>',
  '<code>csat</code>',
  '<kbd>touch point</kbd>',
  '<!-- touch point -->',
  '<span title="csat">',
  '</span>',
  '<img alt="touch point" src="nps.png">',
  '<a href="#touch-point">',
  '</a>',
  '[^csat]',
  '[^touch-point]',
  '![](csat.png)',
  '{#csat}',
  '{{ csat }}',
  '$csat$',
  ':csat:',
  '[[csat]]',
  '[[nps|touch point]]',
];

const spans: readonly (readonly [string, string])[] = [
  ...pairs('*', '**', '_', '__', '~~', '***'),
  ['[', '](nps.md)'],
  ['[', '](#touch-point "csat")'],
  ['[', '](#a-nps-survey)'],
  ['[', '][csat]'],
  ['[', ']'],
  ['![', '](omni-channel.png "touch point")'],
  ['![', '] '],
  ['<b>', '</b>'],
  ['<ins>', '</ins>'],
  ['<code>', '</code>'],
  ['“', '”'],
  ['(', ')'],
];

const inline: Arbitrary<string> = fc.letrec<{ inline: string; piece: string }>((tie) => ({
  inline: fc
    .array(
      fc.tuple(
        tie('piece'),
        weighted([
          [10, ' '],
          [2, ''],
          [4, '\n'],
          [1, '  \n'],
          [1, ', '],
          [1, '. '],
        ]),
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((pieces) => pieces.map(([piece, after]) => piece + after).join('')),
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 6, arbitrary: fc.constantFrom(...fillers) },
    { weight: 10, arbitrary: term },
    { weight: 3, arbitrary: fc.constantFrom(...inlineCode) },
    { weight: 2, arbitrary: fc.constantFrom(...labels).chain(referenceTo) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom(...spans), tie('inline'))
        .map(([[open, close], text]) => open + text.trim() + close),
    },
  ),
})).inline;

function referenceTo(label: string): Arbitrary<string> {
  return fc.constantFrom(
    ...[`[${label}]`, `[${label}][]`, `![${label}]`, `![${label}][] `, `[${label}][csat]`, `^[${label}]`],
    ...[`[touch point][${label}]`, `[\`nps\` ${label}]`, `[${label}](nps "${label}")`, `![${label}][CSAT]`],
    ...[`see [${label}]: x`, `[${label}]{.a}`, `[${label}] (x)`, `[${label.toUpperCase()}]`],
  );
}

/** Blocks as lines. */
type Lines = readonly string[];

const line = inline.map((text) => text.replace(/\\?\s*\n/g, ' ').trim() || 'a');
/** Images and second brackets without a definition are left out: what anchor they make is not what is judged here. */
const headingLine = line.map((text) => text.replaceAll('![', '[').replace(/\]\[[^\][]*\]/g, ']'));
const paragraph = inline.map((text) => (text.trim() || 'a').split('\n'));

const verbatim: readonly Lines[] = [
  ['```csat touch point', 'csat', '', 'touch point', '```'],
  ['~~~', 'a nps survey', '~~~'],
  ['', '    touch point', '    csat'],
  ['<!-- touch point', 'csat -->'],
  ['<pre>', 'touch point', '', 'csat', '</pre>'],
  ['<script>', 'touch point', '</script>'],
  ['<div class="csat">', 'A touch', 'point and <b>csat</b>, <code>csat</code>', '</div>'],
  ['<p title="touch point">touch <i>point</i></p>'],
  ['<h2 id="csat">Our csat</h2>'],
  ['***'],
  ['[nps survey]: touch-point "touch point"'],
  ['[^csat]: A touch', '    point'],
  ['[^touch-point]: The csat'],
  ['$$', 'csat', '$$'],
];

const table: Arbitrary<Lines> = fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 3 }).map((rows) => {
  const [head, ...body] = rows.map(([a, b]) => `| ${cell(a)} | ${cell(b)} |`);
  return [head ?? '', '| --- | :-: |', ...body, ''];
});

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

const block: Arbitrary<Lines> = fc.letrec<{ block: Lines; blocks: Lines }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 8, arbitrary: paragraph },
    {
      weight: 3,
      arbitrary: fc
        .tuple(headingLine, fc.constantFrom('# ', '## ', '### ', '# ![touch point](nps.png) '))
        .map(([text, mark]) => [mark + text]),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(headingLine, fc.constantFrom('---', '===')).map(([text, rule]) => [...text, rule]),
    },
    { weight: 2, arbitrary: fc.constantFrom(...verbatim) },
    { weight: 2, arbitrary: table },
    { weight: 2, arbitrary: tie('blocks').map((lines) => lines.map((text) => `> ${text}`)) },
    {
      weight: 1,
      arbitrary: paragraph.map((lines) => lines.map((text, i) => (i === 0 ? `> ${text}` : text))),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom('- ', '* ', '1. ', '1) ', '- [ ] ', '1. [x] '), tie('blocks'))
        .map(([mark, lines]) => inItem(mark, lines)),
    },
    {
      weight: 1,
      arbitrary: tie('blocks').map((lines) =>
        lines.map((text, i) => (i === 0 ? `[^1]: ${text}` : `    ${text}`)),
      ),
    },
  ),
  blocks: fc.array(fc.tuple(tie('block'), fc.boolean()), { minLength: 1, maxLength: 3 }).map(joined),
})).block;

function inItem(mark: string, lines: Lines): Lines {
  const indent = ' '.repeat(mark.replace(/\[.\] $/, '').length);
  return lines.map((text, i) => (i === 0 ? mark + text : text === '' ? '' : indent + text));
}

/** Blocks one below the other, with a blank line between them or none. */
function joined(blocks: readonly (readonly [Lines, boolean])[]): Lines {
  return blocks.flatMap(([lines, isApart], i) => (i > 0 && isApart ? ['', ...lines] : lines));
}

const frontMatters = [
  ['---', 'title: Our touch points and csat', 'slug: touch-points', 'tags: [csat, omni-channel]', '---'],
  ['---', "title: 'It''s a nps survey'", 'csat: csat', 'description: "A \\"touch point\\" & csat"', '---'],
  ['---', 'summary: >-', '  A touch', '  point and csat', '# csat', 'keywords:', '  - touch point', '---'],
];

const frontMatter: Arbitrary<Lines> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Lines>([]) },
  { weight: 1, arbitrary: fc.constantFrom(...frontMatters) },
);

const definitions: Lines = labels.map(
  (label, i) => `[${label}]: ${i % 2 ? '/csat' : '#touch-point'} "touch point"`,
);

/** Documents with any line ending, with or without byte order mark and front matter. */
export const generatedMarkdown: Arbitrary<string> = fc
  .record({
    mark: weighted([
      [6, ''],
      [1, '\uFEFF'],
    ]),
    head: frontMatter,
    body: fc.array(fc.tuple(block, fc.boolean()), { minLength: 1, maxLength: 4 }).map(joined),
    defined: fc.subarray([...definitions], { minLength: 0 }),
    lineEnding: weighted([
      [4, '\n'],
      [1, '\r\n'],
      [1, '\r'],
    ]),
  })
  .map(({ mark, head, body, defined, lineEnding }) => {
    const tail = defined.length > 0 ? ['', ...defined] : [];
    return mark + [...head, ...body, ...tail, ''].join('\n').replaceAll('\n', lineEnding);
  });

function pairs(...marks: readonly string[]): (readonly [string, string])[] {
  return marks.map((mark) => [mark, mark] as const);
}

function weighted(values: readonly (readonly [weight: number, value: string])[]): Arbitrary<string> {
  return fc.oneof(...values.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })));
}
