/** What is offered in a configuration file, also in one that is half written: `|` is the cursor. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets are written like this.
import { describe, expect, test } from 'vitest';
import { completionsAt, type FileCompletion } from '../../server/src/configurationFile/completion.ts';
import { withoutStops } from '../../server/src/configurationFile/snippets.ts';
import type { Terms } from '../../server/src/configurationFile/terms.ts';
import { conceptsOf } from '../../server/src/engine/index.ts';

const concepts = conceptsOf({
  subject: 'Base',
  concepts: [
    { id: 'touchpoint', term: 'touchpoint', partOfSpeech: 'noun', definition: 'Where customers meet us.' },
    {
      id: 'customer-persona',
      term: 'customer persona',
      partOfSpeech: 'noun',
      definition: 'A typical customer.',
      terms: [{ term: 'persona', status: 'admitted' }],
    },
  ],
});

const terms: Terms = {
  concepts,
  named: (name) =>
    concepts.find(({ id, designations }) => id === name || designations.some(({ text }) => text === name)),
};

function offered(marked: string, isJson = false): readonly FileCompletion[] {
  return completionsAt(marked.replace('|', ''), marked.indexOf('|'), terms, isJson).items;
}

function labels(marked: string, isJson = false): string[] {
  return offered(marked, isJson).map(({ label }) => label);
}

/** The text once the item with that label is taken, with its stops. */
function taken(marked: string, label: string, isJson = false): string {
  const text = marked.replace('|', '');
  const { from, to, items } = completionsAt(text, marked.indexOf('|'), terms, isJson);
  const item = items.find((one) => one.label === label);
  return text.slice(0, from) + (item?.text ?? 'nothing') + text.slice(to);
}

describe('names', () => {
  test('at the top are those that are not there', () => {
    const all = labels('|');
    expect(all.slice(0, 4)).toEqual(['extends', 'concepts', 'subject', 'changes']);
    expect(labels('spelling: off\n|\nrules:\n')).toEqual(
      all.filter((name) => name !== 'spelling' && name !== 'rules'),
    );
  });

  test('come with what the schema says of them', () => {
    const [first] = offered('spelling: off\nspe|');
    expect(first?.description).toMatch(/^The glossaries to build on/);
  });

  test.each<[what: string, marked: string, expected: string[]]>([
    ['of a change', 'changes:\n  CLV:\n    |', ['prefer', 'admit', 'forbid', 'note', 'drop']],
    [
      'of a change, half written',
      'changes:\n  CLV:\n    prefer: a\n    a|\n  CX:\n',
      ['admit', 'forbid', 'note', 'drop'],
    ],
    [
      'of an abbreviation',
      'concepts:\n  - term: a\n    abbreviation:\n      |',
      ['term', 'wrongForms', 'commonWord', 'ambiguous', 'plural'],
    ],
    ['of the terms to be changed', 'changes:\n  touchpoint:\n    drop: true\n  |', ['customer persona']],
    ['nowhere in a text', 'concepts:\n  - definition: A |\n', []],
    ['nowhere in a remark', 'rules: # |', []],
  ])('%s', (_, marked, expected) => {
    expect(labels(marked)).toEqual(expected);
  });

  test('of rules are those of the program', () => {
    expect(labels('rules:\n  term-variant: off\n  |')).toContain('deprecated-term');
    expect(labels('rules:\n  term-variant: off\n  |')).not.toContain('term-variant');
  });
});

describe('what is written for a name', () => {
  test.each<[marked: string, label: string, text: string, isJson?: boolean]>([
    ['sp|', 'spelling', 'spelling: ${1|en-US,en-GB,off|}'],
    ['spelling: off\nig|', 'ignore', 'spelling: off\nignore:\n  - $1'],
    ['spelling: off\nru|', 'rules', 'spelling: off\nrules:\n  $1'],
    [
      'spelling: off\nco|',
      'concepts',
      'spelling: off\nconcepts:\n  - term: ${1:term}\n    definition: ${2:What it is, in one or two sentences.}',
    ],
    [
      'concepts:\n  - term: a\n    ed|',
      'editorial',
      'concepts:\n  - term: a\n    editorial: ${1|true,false|}',
    ],
    [
      'concepts:\n  - term: a\n    ter|',
      'terms',
      'concepts:\n  - term: a\n    terms:\n      - term: $1\n        status: ${2|admitted,deprecated,superseded|}',
    ],
    ['concepts:\n  - te|', 'term', 'concepts:\n  - term: $1'],
    ['spelling: off\nspel|ling: off', 'ignore', 'spelling: off\nignore: off'],
    ['rules: |', 'term-variant', 'rules: \n  term-variant: ${1|error,warning,information,hint,off|}'],
    ['changes:\n  tou|', 'touchpoint', 'changes:\n  touchpoint:\n    $1'],
    ['{ "spel|" }', 'spelling', '{ "spelling": "${1|en-US,en-GB,off|}" }', true],
    ['{\n  "ig|"\n}', 'ignore', '{\n  "ignore": ["$1"]\n}', true],
  ])('%j', (marked, label, text, isJson) => {
    expect(taken(marked, label, isJson)).toBe(text);
  });

  test('for clients without snippets', () => {
    expect(withoutStops(taken('co|', 'concepts'))).toBe(
      'concepts:\n  - term: term\n    definition: What it is, in one or two sentences.',
    );
    expect(withoutStops(taken('sp|', 'spelling'))).toBe('spelling: en-US');
  });
});

describe('values', () => {
  test.each<[marked: string, expected: string[]]>([
    ['spelling: |', ['en-US', 'en-GB', 'off']],
    ['spelling: |\nrules:\n', ['en-US', 'en-GB', 'off']],
    ['rules:\n  term-variant: o|', ['error', 'warning', 'information', 'hint', 'off']],
    ['rules: { term-variant: | }', ['error', 'warning', 'information', 'hint', 'off']],
    ['dialects:\n  math: |', ['true', 'false']],
    ['concepts:\n  - term: a\n    partOfSpeech: |', ['noun', 'proper noun', 'adjective', 'verb']],
    [
      'concepts:\n  - term: a\n    terms:\n      - term: b\n        status: |',
      ['admitted', 'deprecated', 'superseded'],
    ],
    ['concepts:\n  - term: t|', ['touchpoint', 'customer persona']],
    [
      'concepts:\n  - term: Our Basket\n  - term: b\n    related: [|',
      ['our-basket', 'touchpoint', 'customer-persona'],
    ],
    ['concepts:\n  - term: b\n    broader:\n      - |', ['touchpoint', 'customer-persona']],
    [
      'concepts:\n  - term: b\n    notToBeConfusedWith:\n      - concept: |',
      ['touchpoint', 'customer-persona'],
    ],
    ['changes:\n  customer-persona:\n    prefer: |', ['persona']],
    [
      'changes:\n  customer persona:\n    forbid: [|]',
      ['customer persona', 'persona', 'new entry of forbid'],
    ],
    ['extends: |', ['builtin']],
    ['extends:\n  - |', ['builtin']],
    ['concepts:\n  - id: |', []],
    ['changes:\n  touchpoint:\n    note: |', []],
    ['ignore: [|]', []],
  ])('%j', (marked, expected) => {
    expect(labels(marked)).toEqual(expected);
  });

  test.each<[marked: string, label: string, text: string]>([
    ['spelling: "|"', 'off', 'spelling: "off"'],
    ["spelling: '|", 'off', "spelling: 'off'"],
    ['dialects: { math: | }', 'false', 'dialects: { math: false }'],
    ['extends:\n  |', 'builtin', 'extends:\n  builtin'],
  ])('%j', (marked, label, text) => {
    expect(taken(marked, label)).toBe(text);
  });
});

describe('a new entry', () => {
  const entry = 'term: ${1:term}\n    definition: ${2:What it is, in one or two sentences.}';
  test.each<[marked: string, text: string]>([
    ['concepts:\n  |', `concepts:\n  - ${entry}`],
    ['concepts:\n  - |', `concepts:\n  - ${entry}`],
    ['concepts:\n  - term: a\n  |\n  - term: b\n', `concepts:\n  - term: a\n  - ${entry}\n  - term: b\n`],
    ['concepts: |', `concepts: \n  - ${entry}`],
    [
      'concepts: [|]',
      'concepts: [{ term: ${1:term}, definition: ${2:What it is, in one or two sentences.} }]',
    ],
  ])('%j', (marked, text) => {
    expect(taken(marked, 'new term')).toBe(text);
  });
});
