/** Changes of a configuration file: the text before → the text after. What is not changed stays to the last character. */
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/engine/index.ts';
import type { GlossaryChange } from '../../server/src/glossaryEdits/changes.ts';
import { editConfiguration } from '../../server/src/glossaryEdits/configurationEdit.ts';

const touchpoint = { key: 'touchpoint', all: ['touchpoint', 'touch-point'] };
const ignore: GlossaryChange = { kind: 'ignore', form: 'touch point' };
const admit: GlossaryChange = { kind: 'admit', form: 'contact point', concept: touchpoint };
const prefer: GlossaryChange = { kind: 'prefer', form: 'contact point', concept: touchpoint };
const forbid: GlossaryChange = { kind: 'forbid', form: 'contact point', concept: touchpoint };
const add: GlossaryChange = { kind: 'add', term: 'smart basket' };
const addShort: GlossaryChange = { kind: 'add', term: 'smart basket', abbreviation: 'SB' };

function edited(text: string | undefined, change: GlossaryChange, name = '.cx-terminology.yaml') {
  const made = editConfiguration({ name, text }, change);
  if ('problem' in made) throw new Error(made.problem);
  return made;
}

/** The text after the change; the edits must lead to it. */
function after(text: string, change: GlossaryChange, name?: string): string {
  const { edits, text: result } = edited(text, change, name);
  expect(applyEdits(text, edits)).toBe(result);
  return result;
}

function problemOf(text: string, change: GlossaryChange): string | undefined {
  const made = editConfiguration({ name: 'terms.yaml', text }, change);
  return 'problem' in made ? made.problem : undefined;
}

type Case = [before: string, change: GlossaryChange, after: string];

describe('a list', () => {
  test.each<Case>([
    ['ignore: [a, b]\n', ignore, 'ignore: [a, b, touch point]\n'],
    ['ignore: [ a ] # both\n', ignore, 'ignore: [ a, touch point ] # both\n'],
    ['ignore: [a, ]\n', ignore, 'ignore: [a, touch point, ]\n'],
    ['ignore: []\n', ignore, 'ignore: [touch point]\n'],
    ['ignore: ["a"]\n', ignore, 'ignore: ["a", "touch point"]\n'],
    [
      'ignore: [\n  a, # one\n  b # two\n]\n',
      ignore,
      'ignore: [\n  a, # one\n  b, # two\n  touch point\n]\n',
    ],
    ['ignore: [\n  a,\n  b,\n]\n', ignore, 'ignore: [\n  a,\n  b,\n  touch point,\n]\n'],
    ['ignore: [a,\n  b]\n', ignore, 'ignore: [a,\n  b,\n  touch point]\n'],
    ['ignore:\n  - a\n', ignore, 'ignore:\n  - a\n  - touch point\n'],
    ['ignore:\n- a\nspelling: off\n', ignore, 'ignore:\n- a\n- touch point\nspelling: off\n'],
    ['ignore:\n     -   a # one\n', ignore, 'ignore:\n     -   a # one\n     -   touch point\n'],
    ["ignore:\n  - 'a'\n", ignore, "ignore:\n  - 'a'\n  - 'touch point'\n"],
    ['ignore:\n  - a', ignore, 'ignore:\n  - a\n  - touch point'],
    [
      'ignore:\n  - a\n    # of a\n  # of none\n\n# of all\nspelling: off\n',
      ignore,
      'ignore:\n  - a\n    # of a\n  - touch point\n  # of none\n\n# of all\nspelling: off\n',
    ],
    ['ignore: # names\n', ignore, 'ignore: # names\n  - touch point\n'],
    ['ignore:\n  # names\nspelling: off\n', ignore, 'ignore:\n  # names\n  - touch point\nspelling: off\n'],
    ['ignore: ~\n', ignore, 'ignore: [touch point]\n'],
    ['ignore:\r\n  - a\r\n', ignore, 'ignore:\r\n  - a\r\n  - touch point\r\n'],
    ['{ ignore: [a] }\n', ignore, '{ ignore: [a, touch point] }\n'],
  ])('%j', (before, change, text) => {
    expect(after(before, change)).toBe(text);
  });

  test.each([
    ['404', 'ignore: [a, "404"]'],
    ['a: b', 'ignore: [a, "a: b"]'],
    ['#1', 'ignore: [a, "#1"]'],
    ['a, b', 'ignore: [a, "a, b"]'],
    ['true', 'ignore: [a, "true"]'],
    ['customers’ view', 'ignore: [a, customers’ view]'],
  ])('takes %j, in quotes if it has to', (form, text) => {
    expect(after('ignore: [a]', { kind: 'ignore', form })).toBe(text);
  });
});

describe('an option that is not there yet', () => {
  test.each<Case>([
    ['', ignore, 'ignore:\n  - touch point\n'],
    ['# Ours.\n', ignore, '# Ours.\nignore:\n  - touch point\n'],
    ['# Ours.', admit, '# Ours.\nchanges:\n  touchpoint:\n    admit: [contact point]\n'],
    ['---\n# Ours.\n', ignore, '---\n# Ours.\nignore:\n  - touch point\n'],
    ['spelling: off\n', ignore, 'spelling: off\nignore:\n  - touch point\n'],
    ['spelling: off', ignore, 'spelling: off\nignore:\n  - touch point'],
    [
      'subject: Shop\n\n# Loud.\nspelling: off\n\n# The end.\n',
      ignore,
      'subject: Shop\n\n# Loud.\nspelling: off\n\nignore:\n  - touch point\n\n# The end.\n',
    ],
    [
      'rules:\n    term-variant: off\n',
      admit,
      'rules:\n    term-variant: off\nchanges:\n    touchpoint:\n        admit: [contact point]\n',
    ],
    ['exclude:\n- drafts/\n', ignore, 'exclude:\n- drafts/\nignore:\n- touch point\n'],
    ['spelling: off\n...\n', ignore, 'spelling: off\nignore:\n  - touch point\n...\n'],
    ['spelling: off\r\n', ignore, 'spelling: off\r\nignore:\r\n  - touch point\r\n'],
    [
      '{ spelling: off }\n',
      admit,
      '{ spelling: off, changes: { touchpoint: { admit: [contact point] } } }\n',
    ],
  ])('%j', (before, change, text) => {
    expect(after(before, change)).toBe(text);
  });
});

describe('a change of a concept', () => {
  test.each<Case>([
    [
      'changes:\n  CLV:\n    prefer: CLTV\n',
      admit,
      'changes:\n  CLV:\n    prefer: CLTV\n  touchpoint:\n    admit: [contact point]\n',
    ],
    [
      'changes:\n  touchpoint:\n    note: Ours.\n\nspelling: off\n',
      prefer,
      'changes:\n  touchpoint:\n    note: Ours.\n    prefer: contact point\n\nspelling: off\n',
    ],
    // By another of its names.
    [
      'changes:\n  touch-point:\n    admit: [point]\n',
      admit,
      'changes:\n  touch-point:\n    admit: [point, contact point]\n',
    ],
    ['changes: {}\n', admit, 'changes: {touchpoint: { admit: [contact point] }}\n'],
    [
      'changes:\n  touchpoint: {admit: [point]}\n',
      forbid,
      'changes:\n  touchpoint: {admit: [point], forbid: [contact point]}\n',
    ],
    [
      'changes:\n  touchpoint:\n    prefer: "point" # short\n',
      prefer,
      'changes:\n  touchpoint:\n    prefer: "contact point" # short\n',
    ],
    [
      'changes:\n  touchpoint:\n    prefer: >-\n      point of\n      contact\n    admit: [point]\n',
      prefer,
      'changes:\n  touchpoint:\n    prefer: contact point\n    admit: [point]\n',
    ],
  ])('%j', (before, change, text) => {
    expect(after(before, change)).toBe(text);
  });

  test.each<Case>([
    [
      'changes:\n  touchpoint:\n    forbid: [contact point]\n',
      admit,
      'changes:\n  touchpoint:\n    admit: [contact point]\n',
    ],
    [
      'changes:\n  touchpoint:\n    forbid: [point, contact point, place]\n    admit:\n      - spot\n',
      admit,
      'changes:\n  touchpoint:\n    forbid: [point, place]\n    admit:\n      - spot\n      - contact point\n',
    ],
    [
      'changes:\n  touchpoint:\n    forbid:\n      - point # first\n      - term: contact point\n        # never\n        note: Vague.\n      - place\n    note: Ours.\n',
      prefer,
      'changes:\n  touchpoint:\n    forbid:\n      - point # first\n      - place\n    note: Ours.\n    prefer: contact point\n',
    ],
    [
      'changes:\n  touchpoint: { admit: [contact point], note: Ours. }\n',
      forbid,
      'changes:\n  touchpoint: { note: Ours., forbid: [contact point] }\n',
    ],
    [
      'changes:\n  touchpoint:\n    admit: [\n      point, # stays\n      contact point # goes\n    ]\n',
      prefer,
      'changes:\n  touchpoint:\n    admit: [\n      point # stays\n    ]\n    prefer: contact point\n',
    ],
    [
      'changes:\r\n  touch-point:\r\n    forbid: [contact point]\r\n  touchpoint:\r\n    note: Ours.\r\n',
      admit,
      'changes:\r\n  touchpoint:\r\n    note: Ours.\r\n    admit: [contact point]\r\n',
    ],
  ])('what contradicts it goes: %j', (before, change, text) => {
    expect(after(before, change)).toBe(text);
  });

  test.each<[string, GlossaryChange]>([
    ['ignore: [touch point]\n', ignore],
    ['ignore: [Touch Point, touch point]\n', { kind: 'ignore', form: 'Touch point' }],
    ['changes:\n  touchpoint:\n    admit: [contact point]\n', admit],
    ['changes:\n  touch-point:\n    prefer: contact point\n', prefer],
    ['changes:\n  touchpoint:\n    forbid:\n      - term: contact point\n        note: Vague.\n', forbid],
  ])('nothing where it is said already: %j', (before, change) => {
    expect(edited(before, change).edits).toEqual([]);
  });
});

describe('a new concept', () => {
  const remark = '    # definition: What it is, in one or two sentences.\n';

  test.each<Case>([
    ['', add, `concepts:\n  - term: smart basket\n${remark}`],
    ['', addShort, `concepts:\n  - term: smart basket\n    abbreviation: SB\n${remark}`],
    [
      'concepts:\n  - term: big basket\n    definition: >-\n      A basket.\n\nspelling: off\n',
      add,
      `concepts:\n  - term: big basket\n    definition: >-\n      A basket.\n  - term: smart basket\n${remark}\nspelling: off\n`,
    ],
    [
      `concepts:\n  - term: big basket\n${remark}`,
      add,
      `concepts:\n  - term: big basket\n${remark}  - term: smart basket\n${remark}`,
    ],
    [
      'concepts: [{ term: a }]\n',
      addShort,
      'concepts: [{ term: a }, { term: smart basket, abbreviation: SB }]\n',
    ],
  ])('%j', (before, change, text) => {
    expect(after(before, change)).toBe(text);
  });

  test('not twice', () => {
    expect(problemOf('concepts:\n  - term: Smart Basket\n', add)).toContain('says something else');
  });
});

describe('names for values', () => {
  test('the list that another one is called by gets its own text', () => {
    expect(after('frontMatterKeys: &all [a]\nignore: *all\n', ignore)).toBe(
      'frontMatterKeys: &all [a]\nignore: [a, touch point]\n',
    );
  });

  test('the list that others are made of stays as it is', () => {
    expect(problemOf('ignore: &all [a]\nfrontMatterKeys: *all\n', ignore)).toBe(
      'terms.yaml is built in a way that only you can change. Add it there by hand.',
    );
  });

  test('a list with a name that nobody uses', () => {
    expect(after('ignore: &all\n  - a\n', ignore)).toBe('ignore: &all\n  - a\n  - touch point\n');
  });
});

describe('JSON', () => {
  const json = '.cx-terminology.json';

  test.each<Case>([
    ['{ "ignore": ["a"] }', ignore, '{ "ignore": ["a", "touch point"] }'],
    [
      '{\n\t"ignore": [\n\t\t"a"\n\t]\n}\n',
      ignore,
      '{\n\t"ignore": [\n\t\t"a",\n\t\t"touch point"\n\t]\n}\n',
    ],
    ['{}', ignore, '{\n  "ignore": [\n    "touch point"\n  ]\n}'],
    ['', ignore, '{\n  "ignore": [\n    "touch point"\n  ]\n}\n'],
    [
      '{\n    "spelling": "off"\n}\n',
      prefer,
      '{\n    "spelling": "off",\n    "changes": {\n        "touchpoint": {\n            "prefer": "contact point"\n        }\n    }\n}\n',
    ],
    [
      '{\n  "concepts": [\n    { "term": "a" }\n  ]\n}\n',
      add,
      '{\n  "concepts": [\n    { "term": "a" },\n    {\n      "term": "smart basket"\n    }\n  ]\n}\n',
    ],
    [
      '{"changes": {"touchpoint": {"forbid": ["contact point", "a"]}}}',
      admit,
      '{"changes": {"touchpoint": {"forbid": ["a"], "admit": ["contact point"]}}}',
    ],
  ])('%j', (before, change, text) => {
    expect(after(before, change, json)).toBe(text);
    expect(() => JSON.parse(text)).not.toThrow();
  });
});

describe('a new file', () => {
  test('says what it is for', () => {
    expect(edited(undefined, ignore).text).toBe(
      '# What your team writes, and what is not reported. It counts for this folder and everything below, for everybody.\n' +
        '# What else can stand here: https://github.com/cx-terminology/cx-terminology/blob/main/docs/configuration.md\n' +
        '\n' +
        'ignore:\n' +
        '  - touch point\n',
    );
  });

  test('is one insertion', () => {
    const { edits, text } = edited(undefined, add);
    expect(edits).toEqual([{ from: 0, to: 0, text }]);
  });
});

describe('the new entry is where it says', () => {
  test.each<[string, GlossaryChange, string]>([
    ['ignore: [a]\n', ignore, 'touch point'],
    ['ignore:\n  - a\n', ignore, 'touch point'],
    ['changes:\n  touchpoint:\n    forbid: [contact point, a]\n', admit, 'contact point'],
    ['', addShort, 'term: smart basket\n    abbreviation: SB'],
  ])('%j', (before, change, entry) => {
    const { text, entry: range } = edited(before, change);
    expect(text.slice(...range)).toBe(entry);
  });
});

describe('a file that can’t be changed', () => {
  test.each<[string, GlossaryChange, string]>([
    ['ignore: [a\n', ignore, 'terms.yaml has a mistake in line 2. Correct it first: '],
    ['ignore:\n\t- a\n', ignore, 'terms.yaml has a mistake in line '],
    [
      'ignore: 404\n',
      ignore,
      'terms.yaml has a mistake in line 1. Correct it first: “ignore” must be a list',
    ],
    [
      'spelling: off\nspelling: off\n',
      ignore,
      'terms.yaml has a mistake in line 2. Correct it first: “spelling”',
    ],
    ['changes:\n  touchpoint:\n    drop: true\n', admit, 'terms.yaml says something else about it.'],
    [
      'changes:\n  touchpoint:\n    prefer: contact point\n',
      forbid,
      'terms.yaml says something else about it.',
    ],
  ])('%j', (text, change, problem) => {
    expect(problemOf(text, change)).toContain(problem);
  });
});
