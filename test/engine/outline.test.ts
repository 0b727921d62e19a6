/** What can be typed where in a configuration file that is half written: `|` is the cursor. */
import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../server/src/configurationFile/outline.ts';
import type { OutlineNode } from '../../server/src/configurationFile/outlineNodes.ts';
import { typingAt } from '../../server/src/configurationFile/spot.ts';

/** `role path «typed»`; nothing where no name or value can be typed. */
function typing(marked: string): string | undefined {
  const offset = marked.indexOf('|');
  const spot = typingAt(marked.replace('|', ''), offset);
  return spot && `${spot.role} ${spot.path.join('/').replace('\uE000', '')} «${spot.typed}»`;
}

describe('what is typed is', () => {
  test.each<[marked: string, typing: string | undefined]>([
    ['|', 'value  «»'],
    ['con|', 'value  «con»'],
    ['spelling: off\n|', 'key  «»'],
    ['spelling: off\nru|\nignore: [a]\n', 'key ru «ru»'],
    ['spelling: |', 'value spelling «»'],
    ['spelling: e|\nrules:\n', 'value spelling «e»'],
    ['spel|ling: off', 'key spelling «spel»'],
    ['rules:\n  |', 'value rules «»'],
    ['rules:\n  term|', 'value rules «term»'],
    ['rules:\n  term-variant: |\nspelling: off', 'value rules/term-variant «»'],
    ['rules:\n  term-variant: off\n  |\nspelling: off', 'key rules/ «»'],
    ['rules:\n    a: off\n  |', 'key rules/ «»'],
    ['rules: { a: off, | }', 'key rules/ «»'],
    ['rules: { a: | }', 'value rules/a «»'],
    ['rules: { a: o|\nspelling: off', 'value rules/a «o»'],
    ['concepts:\n  |', 'value concepts «»'],
    ['concepts:\n  - |', 'value concepts/0 «»'],
    ['concepts:\n  - te|\n', 'value concepts/0 «te»'],
    ['concepts:\n- te|\n', 'value concepts/0 «te»'],
    ['concepts:\n  - term: a\n    |', 'key concepts/0/ «»'],
    ['concepts:\n  - term: a\n    def|\n  - term: b\n', 'key concepts/0/def «def»'],
    ['concepts:\n  - term: a\n    def|\n    related: [b]\n', 'key concepts/0/def «def»'],
    ['concepts:\n  - term: a\n  |', 'value concepts/1 «»'],
    ['concepts:\n  - term: a\n\n|', 'key  «»'],
    ['concepts:\n- term: a\n|', 'key  «»'],
    ['concepts:\n  - term: a\n    related: [|', 'value concepts/0/related/0 «»'],
    ['concepts:\n  - term: a\n    related: [b, c|\n    broader: [d]\n', 'value concepts/0/related/1 «c»'],
    ['concepts:\n  - term: a\n    related:\n      - |\n  - term: b', 'value concepts/0/related/0 «»'],
    ['concepts:\n  - term: a\n    terms:\n      - term: b\n        |\n', 'key concepts/0/terms/0/ «»'],
    ['concepts:\n  - term: a\n    definition: >-\n      What it\n    |', 'key concepts/0/ «»'],
    ['concepts:\n  - term: "a|\n    definition: b', 'value concepts/0/term «a»'],
    ['concepts:\r\n  - term: a\r\n    def|\r\n  - term: b\r\n', 'key concepts/0/def «def»'],
    ['changes:\n  customer per|', 'value changes «customer per»'],
    ['changes:\n  CLV:\n    pre|', 'value changes/CLV «pre»'],
    ['changes:\n  "customer persona":\n    admit: [|]', 'value changes/customer persona/admit/0 «»'],
    ['{ "spel|" }', 'key spel «spel»'],
    ['{ "spelling": "|" }', 'value spelling «»'],
    ['{\n  "rules": {\n    "a": "off",\n    |\n  }\n}', 'key rules/ «»'],
    ['{\n  "concepts": [\n    { "term": "a", "rel|" }\n  ]\n}', 'key concepts/0/rel «rel»'],
    // Where nothing is to be offered: remarks, and texts on several lines.
    ['# con|', undefined],
    ['spelling: off # en|', undefined],
    ['concepts:\n  - term: a\n    definition: >-\n      What |\n', undefined],
    ['concepts:\n  - term: a\n    definition: What\n      it |\n', undefined],
  ])('%j', (marked, expected) => {
    expect(typing(marked)).toBe(expected);
  });
});

/** The outline as data. */
function dataOf(node: OutlineNode | undefined): unknown {
  if (node?.kind === 'map')
    return Object.fromEntries(node.pairs.map(({ key, value }) => [key.value, dataOf(value)]));
  if (node?.kind === 'list') return node.items.map(({ value }) => dataOf(value));
  return node?.value;
}

test('a whole file is read as it is meant', () => {
  const text = `# Ours: all of it.
subject: "Shop: A" # remark
extends: [ builtin, './shop.yaml' ]

concepts:
  - term: smart basket
    definition: >-
      Basket: it adds up
      prices.

    terms:
    - term: cart # not: this
      status: deprecated
    - { term: 'trolley''s', status: admitted }
    related: [
      touchpoint, # one
      persona
    ]
  -
    term: https://a.b/c#d
    definition: A text
      on: two lines
changes:
  CLV: { prefer: CLTV }
ignore:
- "404"
`;
  expect(dataOf(outlineOf(text))).toEqual({
    subject: 'Shop: A',
    extends: ['builtin', './shop.yaml'],
    concepts: [
      {
        term: 'smart basket',
        definition: 'Basket: it adds up prices.',
        terms: [
          { term: 'cart', status: 'deprecated' },
          { term: "trolley's", status: 'admitted' },
        ],
        related: ['touchpoint', 'persona'],
      },
      { term: 'https://a.b/c#d', definition: 'A text on: two lines' },
    ],
    changes: { CLV: { prefer: 'CLTV' } },
    ignore: ['404'],
  });
});

test('any beginning of a file can be read, and every place in it', () => {
  const text = 'concepts:\n  - term: "a"\n    terms: [{ term: b, status: "admitted" }]\nrules: { x: off }\n';
  for (let end = 0; end <= text.length; end++) {
    expect(() => typingAt(text.slice(0, end), end)).not.toThrow();
    expect(() => typingAt(text, end)).not.toThrow();
  }
});
