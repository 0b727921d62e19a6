/**
 * The quick reader of plain entries: what it reads is what the YAML parser reads, and the rest it leaves
 * alone.
 */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { readConfiguration } from '../../server/src/engine/configuration/index.ts';
import { readPlainEntry } from '../../server/src/engine/configuration/plainEntry.ts';

describe('a plain entry', () => {
  test.each([
    '- term: time to value',
    '  - term: time to value\n    definition: What a team waits for.\n',
    '- term: "Q&A: all"\n  definition: \'R & D #1\'\n',
    '- term: Q&A\n  editorial: true\n  commonWord: false\n',
    '- term: a\n  related: [b, c d, e-f]\n  broader: []\n',
    '- term: a\n  related:\n    - b\n    - c d\n  broader:\n  - e\n  - f\n',
    '- term: a\n  terms:\n    - term: b\n      note: No.\n    - term: c\n      status: admitted\n',
    '- term: a\n  definition: >-\n    One line\n    and another: one.\n  editorial: true\n',
    '- term: a\n  definition: >-\n    One line\n\n\n',
    '# Before\n- term: a\n\n  # Between\n  definition: b\n# Behind\n',
    '- term: a\r\n  definition: >-\r\n    One\r\n    two\r\n',
    '- term: a\n  definition:\n  notes:\n',
    '- just text',
    '- term: a\n  abbreviation:\n    term: A\n    plural: none\n  definition: b\n',
  ])('%j is read', (text) => {
    expect([readPlainEntry(text)]).toEqual(parse(text));
  });

  test.each([
    '- term: a\n  term: b',
    '- term: a # remark',
    '- term: a\n    and more',
    '- term: a: b',
    '- term: &name a',
    '- term: *name',
    '- term: !!str a',
    '- term: "a\\tb"',
    '- term: |-\n    a',
    '- term: >-\n    a\n\n    b',
    '- term: >-\n    a\n\n    # b',
    '- term: >-\n    a\n      b',
    '- term: 7',
    '- term: 2026-01-01',
    '- term: .5',
    '- term: Null',
    '- term: ~',
    '- term: {a: b}',
    '- term: [a, 7]',
    '- term: [a,\n    b]',
    '- a\n- b',
    '- term: a\n- term: b',
    '- term: a\n b: c',
    '-\n- a',
    `- term: [${'a'.repeat(5000)}: b]`,
    `- term: [${'a, '.repeat(5000)}: b]`,
    '- - a',
    '- ? a\n  : b',
    '- term: a\u00A0',
    '- term:\ta',
    'term: a',
    '',
  ])('%j is left to the parser, or read the same', (text) => {
    const read = readPlainEntry(text);
    if (read !== undefined) expect([read]).toEqual(parse(text));
  });

  it('of any pieces is read as the parser reads it, or left to it', () => {
    const value = fc.constantFrom(
      ...[
        'a',
        'a b',
        'true',
        'null',
        '7',
        '7 b',
        'a: b',
        'a #b',
        '"a b"',
        "'a'",
        '"a',
        '[a, b]',
        '[a b]',
        '[]',
        '[',
        '>-',
      ],
      ...[
        'a\u00A0',
        '- a',
        '#',
        'a:',
        '*a',
        '&a b',
        '|',
        'a,',
        '{a}',
        "it's",
        '',
        ' ',
        '  a  ',
        '“a”',
        '%a',
        '@a',
        '-a',
        '=',
        '?',
      ],
    );
    const indent = fc.constantFrom('', ' ', '  ', '    ', '      ');
    const line = fc.oneof(
      fc
        .tuple(indent, fc.constantFrom('term', 'terms', 'a', 'true'), value)
        .map(([i, k, v]) => `${i}${k}: ${v}`),
      fc
        .tuple(indent, fc.constantFrom('term:', '- term: b', '- a', '- ', '# x', 'text', ''))
        .map((p) => p.join('')),
    );
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = ['- term: x', ...lines].join(end);
        const found = readPlainEntry(text);
        if (found === undefined) return;
        read++;
        expect([found]).toEqual(parse(text));
      }),
      { seed: 11, numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(1000);
  });
});

it('reads a large file as a small one, whatever its entries look like', () => {
  const word = fc.stringMatching(/^[a-z]{3,8}( [a-z]{3,8}){0,2}$/);
  const extra = fc.constantFrom(
    '',
    ' # remark',
    '\n    definition: >-\n      Two\n      lines',
    '\n    notes: "a\\nb"',
  );
  const entry = fc.tuple(word, extra);
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 30 }), fc.boolean(), (entries, isBroken) => {
      const lines = entries.map(([term, more], index) => `  - term: ${term} ${index}x${more}`);
      const text = `concepts:\n  - term: first\n${lines.join('\n')}\nsubject: ${isBroken ? '[' : 'Ours'}\n`;
      // Remarks make it as long as files are that are read entry by entry.
      const long = `${text}${`# ${'x'.repeat(78)}\n`.repeat(400)}`;
      const { known: _, ...small } = readConfiguration(text, 'terms');
      const { known: __, ...large } = readConfiguration(long, 'terms');
      if (!isBroken) expect(large).toEqual(small);
      else expect(large.faults).not.toEqual([]);
    }),
    { seed: 12, numRuns: 200 },
  );
});

it('of what a program writes is read without the parser', () => {
  const entries = [
    { term: 'a b', definition: 'c', terms: [{ term: 'd', status: 'deprecated' }], related: ['x', 'y'] },
  ];
  expect(readPlainEntry(stringify(entries))).toEqual(entries[0]);
});
