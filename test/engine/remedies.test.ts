/** Remedies of faults in configuration files: the text before → the text after each of them, and the fault is gone. */
import { describe, expect, test } from 'vitest';
import { applyLayer, placed, readConfiguration } from '../../server/src/engine/configuration/index.ts';
import { applyEdits, conceptsOf } from '../../server/src/engine/index.ts';
import { remedyEdits } from '../../server/src/glossaryEdits/remedyEdits.ts';

const base = conceptsOf({
  subject: 'Base',
  concepts: [
    { id: 'touchpoint', term: 'touchpoint', partOfSpeech: 'noun', definition: 'Where customers meet us.' },
    { id: 'persona', term: 'customer persona', partOfSpeech: 'noun', definition: 'A typical customer.' },
  ],
});

function faultsOf(text: string) {
  const { configuration, faults } = readConfiguration(text, 'terms');
  return configuration ? placed(applyLayer(base, configuration, 'terms').faults, text) : faults;
}

/** What the text becomes by each remedy of its first fault. */
function remedied(text: string, isJson = false): string[] {
  const [fault] = faultsOf(text);
  expect(fault).toBeDefined();
  return (fault?.remedies ?? []).map((remedy) => {
    const edits = remedyEdits(text, remedy, isJson);
    expect(edits).toBeDefined();
    const after = applyEdits(text, edits ?? []);
    expect(faultsOf(after).map(({ message }) => message)).not.toContain(fault?.message);
    return after;
  });
}

describe('a fault is put right', () => {
  test.each<[what: string, text: string, ...after: string[]]>([
    [
      'an unknown option',
      '# Ours.\nignores: [a] # one\nspelling: off\n',
      '# Ours.\nignore: [a] # one\nspelling: off\n',
      '# Ours.\nspelling: off\n',
    ],
    [
      'an unknown property of a concept',
      'concepts:\n  - term: a\n    definitoin: b\n',
      'concepts:\n  - term: a\n    definition: b\n',
      'concepts:\n  - term: a\n',
    ],
    ['an option that is like none', 'xyzzyxyzzy: 1\nspelling: off\n', 'spelling: off\n'],
    [
      'an unknown rule',
      'rules: { term-varant: off }\nspelling: off\n',
      'rules: { term-variant: off }\nspelling: off\n',
      'spelling: off\n',
    ],
    ['an unknown value', "spelling: 'en-UK'\n", "spelling: 'en-US'\n"],
    [
      'a value that is like none',
      'spelling: anything goes\n',
      'spelling: en-US\n',
      'spelling: en-GB\n',
      'spelling: off\n',
    ],
    ['a number for a text', 'ignore: [404] # none\n', 'ignore: ["404"] # none\n'],
    ['nothing for a text', 'subject: ""\nspelling: off\n', 'spelling: off\n'],
    ['an empty list', 'concepts:\n  - term: a\n    related: []\n', 'concepts:\n  - term: a\n'],
    ['an entry twice', 'ignore:\n  - a\n  - b\n  - a # again\n', 'ignore:\n  - a\n  - b\n'],
    [
      'an id in capitals',
      'concepts:\n  - id: Smart Basket\n    term: a\n',
      'concepts:\n  - id: smart-basket\n    term: a\n',
    ],
    ['spaces around a term', 'concepts:\n  - term: "a "\n', 'concepts:\n  - term: "a"\n'],
    [
      'a concept without its term',
      'concepts:\n  - definition: b\n    # more\n',
      'concepts:\n  - definition: b\n    term: …\n    # more\n',
    ],
    [
      'another term without its status',
      'concepts:\n  - term: a\n    terms:\n      - term: b\n',
      'concepts:\n  - term: a\n    terms:\n      - term: b\n        status: admitted\n',
    ],
    [
      'a concept twice',
      'concepts:\n  - term: a\n  # the second\n  - term: a\n    definition: b\n  - term: c\n',
      'concepts:\n  - term: a\n  # the second\n  - term: c\n',
    ],
    [
      'a form twice',
      'concepts:\n  - term: a\n    terms:\n      - term: b\n        status: admitted\n      - { term: b, status: deprecated }\n',
      'concepts:\n  - term: a\n    terms:\n      - term: b\n        status: admitted\n',
    ],
    [
      'an unknown concept',
      'concepts:\n  - term: a\n    related: [touchpint, persona]\n',
      'concepts:\n  - term: a\n    related: [touchpoint, persona]\n',
      'concepts:\n  - term: a\n    related: [persona]\n',
    ],
    [
      'an unknown concept that is not to be confused',
      'concepts:\n  - term: a\n    notToBeConfusedWith:\n      - concept: xyzzyxyzzy\n        difference: It is another one.\n',
      'concepts:\n  - term: a\n',
    ],
    [
      'a change of nothing',
      'changes:\n  touch-pont:\n    drop: true\nspelling: off\n',
      'changes:\n  touchpoint:\n    drop: true\nspelling: off\n',
      'spelling: off\n',
    ],
    [
      'what is so already',
      'changes:\n  touchpoint:\n    prefer: touchpoint\n    admit: [b]\n',
      'changes:\n  touchpoint:\n    admit: [b]\n',
    ],
    [
      'a change of what is dropped',
      'changes:\n  touchpoint:\n    drop: true\n    admit: [b]\n',
      'changes:\n  touchpoint:\n    admit: [b]\n',
    ],
    [
      'the term to write, forbidden',
      'changes:\n  touchpoint:\n    forbid: [touchpoint, b]\n',
      'changes:\n  touchpoint:\n    forbid: [b]\n',
    ],
    [
      'a tab',
      'rules:\n\tterm-variant: off\n\tmixed-usage: off\n',
      'rules:\n  term-variant: off\n  mixed-usage: off\n',
    ],
    [
      'a name that stands twice',
      'ignore:\n  - a # one\nspelling: off\n\nignore:\n  - b\n  # two\n  - c\nrules:\n  mixed-usage: off\n',
      'ignore:\n  - a # one\n  - b\n  # two\n  - c\nspelling: off\n\nrules:\n  mixed-usage: off\n',
    ],
    [
      'a name that stands twice further in',
      'changes:\n  touchpoint:\n    admit:\n      - a\n    admit:\n      - b\n  persona:\n    admit: [c]\n',
      'changes:\n  touchpoint:\n    admit:\n      - a\n      - b\n  persona:\n    admit: [c]\n',
    ],
    [
      'a term that takes the place of another',
      'concepts:\n  - term: customer persona\n    definition: Ours.\n',
      'concepts:\n  - term: customer persona\n    definition: Ours.\n    id: persona\n',
    ],
  ])('%s', (_, text, ...after) => {
    expect(remedied(text)).toEqual(after);
  });

  test('in JSON', () => {
    const text = '{\n  "speling": "off",\n  "ignore": [404]\n}\n';
    expect(remedied(text, true)).toEqual([
      '{\n  "spelling": "off",\n  "ignore": [404]\n}\n',
      '{\n  "ignore": [404]\n}\n',
    ]);
  });
});

test.each([
  'ignore: [a]\nignore:\n  - b\n',
  'ignore:\n  - a\nignore: # ours\n  - b\n',
  'spelling: off\nspelling: en-GB\n',
])('two that can’t be one are left to the writer: %j', (text) => {
  const [fault] = faultsOf(text);
  expect(fault?.remedies?.map((remedy) => remedyEdits(text, remedy, false))).toEqual([undefined]);
});

test('nothing is offered where only the writer knows', () => {
  const [fault] = faultsOf('concepts:\n  - term: login\n    joints: log|on\n');
  expect(fault?.message).toMatch(/joints/);
  expect(fault?.remedies).toBeUndefined();
});
