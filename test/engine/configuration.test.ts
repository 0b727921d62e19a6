/** Configuration files by themselves: text → configuration or faults. */
import { describe, expect, test } from 'vitest';
import {
  type Configuration,
  type ReadConfiguration,
  readConfiguration,
} from '../../server/src/engine/configuration/index.ts';

/** The faults as `line:column message`. */
function faultsOf(text: string, previous?: ReadConfiguration): string[] {
  const { configuration, faults } = readConfiguration(text, 'terms', previous);
  expect(configuration === undefined).toBe(faults.some(({ severity }) => severity === 'error'));
  return faults.map(({ start, message }) => `${start.line}:${start.column} ${message}`);
}

/** What the text says; it must be right. */
function configurationOf(text: string): Configuration {
  const { configuration, faults } = readConfiguration(text, 'terms');
  expect(faults).toEqual([]);
  if (!configuration) throw new Error('There is no configuration.');
  return configuration;
}

const nothing: Configuration = {
  concepts: [],
  changes: [],
  ignore: [],
  rules: {},
  frontMatterKeys: [],
  dialects: {},
  exclude: [],
};

describe('a right file', () => {
  test.each<[text: string, says: Partial<Configuration>]>([
    ['', {}],
    ['# Nothing yet.\n', {}],
    ['ignore:\nconcepts:\nrules:\n', {}],
    ['\uFEFFspelling: en-GB\r\n', { spelling: 'en-GB' }],
    ['extends: builtin', { extends: ['builtin'] }],
    ['extends: []', { extends: [] }],
    ['extends:\n  - builtin\n  - ./terms.yaml', { extends: ['builtin', './terms.yaml'] }],
    ['ignore: [touch point, "404"]', { ignore: ['touch point', '404'] }],
    ['rules:\n  term-variant: off', { rules: { 'term-variant': 'off' } }],
    ['frontMatterKeys: [subtitle]', { frontMatterKeys: ['subtitle'] }],
    ['dialects: { math: false, emoji: true }', { dialects: { math: false, emoji: true } }],
    ['include: [docs/]\nexclude: ["*.draft.md"]', { include: ['docs/'], exclude: ['*.draft.md'] }],
    ['{ "spelling": "off", "ignore": ["a b"] }', { spelling: 'off', ignore: ['a b'] }],
    [
      'changes:\n  CLV:\n    prefer: CLTV',
      { changes: [{ target: 'CLV', prefer: 'CLTV', admit: [], forbid: [], drop: false }] },
    ],
    [
      'changes:\n  touchpoint:\n    forbid:\n      - contact point\n      - term: contact\n        note: Too vague.\n    note: Nobody knows it.\n    admit: [point of contact]',
      {
        changes: [
          {
            target: 'touchpoint',
            admit: ['point of contact'],
            forbid: [
              { term: 'contact point', note: 'Nobody knows it.' },
              { term: 'contact', note: 'Too vague.' },
            ],
            note: 'Nobody knows it.',
            drop: false,
          },
        ],
      },
    ],
    [
      'changes:\n  persona:\n    drop: true',
      { changes: [{ target: 'persona', admit: [], forbid: [], drop: true }] },
    ],
  ])('%j', (text, says) => {
    expect(configurationOf(text)).toEqual({ ...nothing, ...says });
  });

  test('needs no more of a concept than its term', () => {
    const [concept] = configurationOf('concepts:\n  - term: Smart Basket').concepts;
    expect(concept).toMatchObject({
      id: 'smart-basket',
      subject: 'Own terms',
      partOfSpeech: 'noun',
      definition: '',
      origin: { glossary: 'terms' },
      designations: [{ text: 'Smart Basket', type: 'full form', status: 'preferred' }],
    });
  });

  test('has everything that the built-in glossary has', () => {
    const [concept] = configurationOf(
      'subject: Shop\nconcepts:\n  - id: basket\n    term: smart basket\n    abbreviation: SB\n    partOfSpeech: noun\n    definition: Basket.\n    terms:\n      - term: smart cart\n        status: deprecated\n    plural: smart baskets\n    related: [touchpoint]',
    ).concepts;
    expect(concept).toMatchObject({
      id: 'basket',
      subject: 'Shop',
      related: ['touchpoint'],
      designations: [
        { text: 'smart basket', status: 'preferred', plural: 'smart baskets' },
        { text: 'SB', type: 'abbreviation', status: 'preferred' },
        { text: 'smart cart', status: 'deprecated' },
      ],
    });
  });

  test('keeps the concepts that have not changed since it was read before', () => {
    const before = readConfiguration('concepts:\n  - term: a b\n  - term: c d', 'terms');
    const { configuration } = readConfiguration(
      'concepts:\n  - term: c d\n  - term: a b\n    plural: none',
      'terms',
      before,
    );
    expect(configuration?.concepts[0]).toBe(before.configuration?.concepts[1]);
    expect(configuration?.concepts[1]).not.toBe(before.configuration?.concepts[0]);
  });
});

const list = 'a list, each entry on a line of its own after “- ”';

describe('a wrong file says where, and what to do', () => {
  test.each<[text: string, ...faults: string[]]>([
    ['- a', '1:1 The file must be a group of “name: value” lines.'],
    ['concept: []', '1:1 “concept” means nothing here. Did you mean “concepts”?'],
    [
      'zzz: 1',
      '1:1 “zzz” means nothing here. Here may stand “extends”, “concepts”, “subject”, “changes”, “ignore”, “rules”, “spelling”, “frontMatterKeys”, “dialects”, “include” or “exclude”.',
    ],
    ['\nignore: touch point', `2:9 “ignore” must be ${list}.`],
    ['ignore:\n  - ok\n  - 404', '3:5 An entry of “ignore” must be text; put 404 in quotes.'],
    ['ignore:\n  - a\n  - a', '3:5 “ignore” has the same entry twice; remove one.'],
    ['ignore: [""]', '1:10 An entry of “ignore” is empty; write something or remove it.'],
    ['extends: 3', `1:10 “extends” must be text, or ${list}; put 3 in quotes.`],
    ['spelling: de', '1:11 “spelling” must be “en-US”, “en-GB” or “off”, not “de”.'],
    ['dialects:\n  maths: false', '2:3 “maths” means nothing here. Did you mean “math”?'],
    ['dialects:\n  math: off', '2:9 “math” must be true or false.'],
    ['rules:\n  term-varant: off', '2:3 “term-varant” is no rule. Did you mean “term-variant”?'],
    [
      'rules:\n  term-variant: of',
      '2:17 “term-variant” must be “error”, “warning”, “information”, “hint” or “off”, not “of”.',
    ],
    ['concepts:\n  - definition: A thing.', '2:5 “term” is missing; add it.'],
    ['concepts:\n  - term: a b\n    terms:\n      - term: x', '4:9 “status” is missing; add it.'],
    [
      'concepts:\n  - id: A B\n    term: " x"',
      '2:9 “id” can’t be “A B”. Write it in lower case with hyphens, for example: customer-effort-score.',
      '3:11 “term” can’t be “ x”. Remove the spaces before and after it.',
    ],
    ['concepts:\n  - term: login\n    joints: log|on', '3:13 joints must be “login” with bars in it.'],
    ['concepts:\n  - term: a b\n  - term: a b', '3:11 “a b” stands twice in this file; remove one.'],
    [
      'concepts:\n  - term: a b\n    id: x\n  - term: c d\n    id: x',
      '5:9 The id “x” is that of “a b”, too. Give one of them another id.',
    ],
    [
      'concepts:\n  - term: a b\n  - term: c d\n    terms:\n      - term: a b\n        status: admitted',
      '3:5 “a b” is also a form of “a b”. Remove it from one of the two, or say ambiguous: true with both.',
    ],
    ['changes:\n  CLV:\n    prefr: x', '3:5 “prefr” means nothing here. Did you mean “prefer”?'],
    ['changes:\n  CLV:\n    forbid: x', `3:13 “forbid” must be ${list}.`],
    ['changes:\n  CLV:\n    forbid:\n      - note: x', '4:9 “term” is missing; add it.'],
    ['changes:\n  CLV:', '2:3 “CLV” must be a group of “name: value” lines.'],
    ['changes:\n  CLV: {}', '2:3 “CLV” is empty; write something under it or remove it.'],
    ['changes:\n  CLV:\n    drop: yes', '3:11 “drop” must be true or false.'],
    [
      'ignore: [a]\nignore: [b]',
      '2:1 “ignore” stands twice in the same place. Put what belongs to both under one of them.',
    ],
    ['\tignore: x', '1:1 A tab can’t indent a line here; use spaces.'],
    ['{"ignore": ["a", 3]}', '1:18 An entry of “ignore” must be text; put 3 in quotes.'],
  ])('%j', (text, ...faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  test('where it is no YAML at all', () => {
    expect(faultsOf('ignore: [a\nrules: b\n')[0]).toMatch(
      /^2:1 The file can’t be read from here on \(.+\)\. Check the indentation/,
    );
  });

  test('where it would grow without end', () => {
    const levels = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 9; level++) {
      const before = String.fromCharCode(96 + level);
      const name = String.fromCharCode(97 + level);
      levels.push(`${name}: &${name} [${Array(10).fill(`*${before}`).join(', ')}]`);
    }
    expect(faultsOf(levels.join('\n'))[0]).toMatch(/^1:1 The file can’t be read: .*alias/);
  });
});

describe('a long file', () => {
  const entry = (index: number, more = '') =>
    `  - term: long term ${index}x\n    definition: >-\n      Something that is called by this name${more},\n      and by no other.\n\n`;
  const concepts = (count: number) => Array.from({ length: count }, (_, index) => entry(index)).join('');
  const long = `# Terms\nignore: [x]\n\nconcepts: # all of them\n${concepts(200)}rules:\n  term-variant: off\n`;

  test('is read again entry by entry, where it has changed', () => {
    const before = readConfiguration(long, 'terms');
    expect(before.known?.().size).toBe(200);
    const { configuration } = readConfiguration(long.replace(entry(7), entry(7, ' today')), 'terms', before);
    const changed = configuration?.concepts.filter(
      (one, index) => one !== before.configuration?.concepts[index],
    );
    expect(changed?.map(({ id }) => id)).toEqual(['long-term-7x']);
  });

  // Without the length, the file is read as a whole.
  const short = (text: string) => text.replace(concepts(200).slice(entry(0).length), '');
  test.each([
    ['as it is', long],
    [
      'a list that is not indented',
      long.replaceAll(/^ {2}(?= *\S)/gm, '').replace('term-variant', '  term-variant'),
    ],
    ['remarks and blank lines', long.replace(entry(0), `\n# One\n${entry(0)}# Two\n  # Three\n`)],
    ['Windows line ends', long.replaceAll('\n', '\r\n')],
    ['nothing behind', long.slice(0, long.indexOf('rules:'))],
    ['no line end at the end', long.trimEnd()],
  ])('is read the same as a short one: %s', (_, text) => {
    const before = readConfiguration(text, 'terms');
    expect(before.known?.().size).toBe(200);
    const read = readConfiguration(`spelling: en-GB\n${text}`, 'terms', before);
    expect(read.configuration?.spelling).toBe('en-GB');
    expect(read.faults).toEqual([]);
    expect(read.configuration?.concepts).toHaveLength(200);
    const [first, ...others] = read.configuration?.concepts ?? [];
    expect(others.every(({ definition }) => definition === first?.definition)).toBe(true);
    expect(first?.definition).toBe('Something that is called by this name, and by no other.');
    expect(read.configuration?.rules).toEqual(
      text.includes('rules:') ? configurationOf(short(long)).rules : {},
    );
  });

  test.each<[string, string, ...string[]]>([
    [
      'an entry',
      long.replace('term: long term 3x', 'trem: long term 3x'),
      '20:5 “term” is missing; add it.',
      '20:5 “trem” means nothing here. Did you mean “term”?',
    ],
    [
      'an entry that is no map',
      long.replace(entry(3), '  - x\n'),
      '20:5 An entry of “concepts” must be a group of “name: value” lines.',
    ],
    [
      'concepts twice',
      `${long}concepts: []\n`,
      '1007:1 “concepts” stands twice in the same place. Put what belongs to both under one of them.',
    ],
    [
      'the rest',
      `${long}x: 1\n`,
      '1007:1 “x” means nothing here. Here may stand “extends”, “concepts”, “subject”, “changes”, “ignore”, “rules”, “spelling”, “frontMatterKeys”, “dialects”, “include” or “exclude”.',
    ],
  ])('says what is wrong: %s', (_, text, ...faults) => {
    expect(faultsOf(text)).toEqual(faults);
    expect(faultsOf(text, readConfiguration(long, 'terms'))).toEqual(faults);
  });
});
