/** Each construct of a dialect can be switched off: then it is ordinary text, as plain Markdown has it. */
import { describe, expect, test } from 'vitest';
import { check, defaultSettings } from '../../server/src/engine/index.ts';
import { type Dialect, dialectNames } from '../../server/src/engine/markdown/dialects/names.ts';
import { allDialects } from '../../server/src/engine/markdown/dialects.ts';
import { outlineOf, parseDocument } from '../../server/src/engine/markdown/outline.ts';
import { builtinTermBase } from './marked.ts';
import { prose } from './proseTables.ts';

const cases: readonly (readonly [
  dialect: Dialect,
  markdown: string,
  on: readonly string[],
  off: readonly string[],
])[] = [
  ['math', 'US$5 per call, 7 AU$ per day', ['US¦ per day'], ['US$5 per call, 7 AU$ per day']],
  ['math', '$$\none\n$$\n', [], ['$$ one $$']],
  ['math', 'one \\(two = two\\)', ['one ¦'], ['one (two = two)']],
  ['math', '\\begin{one}\ntwo\n\\end{one}\n', [], ['\\begin{one} two \\end{one}']],
  ['templates', 'one {{ two }} {% three %}', ['one ¦ ¦'], ['one {{ two }} {% three %}']],
  ['directives', ':::note One\ntwo\n:::\n', ['One', 'two'], [':::note One two :::']],
  ['directives', 'one :two[three]', ['one ¦three¦'], ['one :two[three]']],
  ['directives', '```{note}\none\n```\n', ['one'], []],
  ['directives', ':::row:::\none\n:::row-end:::\n', ['one'], [':::row::: one :::row-end:::']],
  ['directives', ':::image source="one":::', [], [':::image source="one":::']],
  ['admonitions', '!!! note "One"\n    two\n', ['One', 'two'], ['!!! note "One" two']],
  ['admonitions', '=== "One"\n', ['One'], ['=== "One"']],
  ['admonitions', '/// note | One\n', ['One'], ['/// note | One']],
  ['alerts', '> [!NOTE]\n> one\n', ['one'], ['[!NOTE] one']],
  ['alerts', 'one [!INCLUDE [two](three)]', ['one ¦'], ['one [!INCLUDE two]']],
  ['roles', 'one {two}`three`', ['one ¦'], ['one {two}¦']],
  ['roles', '(one)=\n', [], ['(one)=']],
  ['wikiLinks', 'one [[two]] [[no|three]]', ['one ¦ three'], ['one [[two]] [[no|three]]']],
  [
    'footnotes',
    'one[^two]\n\n[^two]: three four\n',
    ['one¦', 'three four'],
    ['one[^two]', '[^two]: three four'],
  ],
  ['footnotes', 'one ^[two]', ['one ^two'], ['one ^[two]']],
  ['citations', 'one [@two, p. 3]', ['one ¦'], ['one [@two, p. 3]']],
  ['definitionLists', 'One\n: two\n', ['One', 'two'], ['One : two']],
  ['abbreviations', '*[CES]: one\n', [], ['*[CES]: one']],
  ['attributeLists', '# One {#two .three}\n', ['One ¦'], ['One {#two .three}']],
  ['attributeLists', 'one [two]{.three}', ['one two'], ['one [two]{.three}']],
  ['emoji', 'one :tada:', ['one ¦'], ['one :tada:']],
  ['labels', 'one ~"two" %three', ['one ¦ ¦'], ['one ~"two" %three']],
  ['highlights', 'one ==two== three', ['one two three'], ['one ==two== three']],
  ['comments', 'one %%two%%', ['one ¦'], ['one %%two%%']],
  ['comments', '%%\none\n%%\n', [], ['%% one %%']],
  ['blockIds', 'one ^two', ['one ¦'], ['one ^two']],
  ['inserts', '[TOC]\n', [], ['[TOC]']],
  ['inserts', '--8<-- "one"\n', [], ['--8<-- "one"']],
];

describe.each(cases)('%s: %j', (dialect, markdown, on, off) => {
  test('is markup where it is on', () => {
    expect(prose(markdown)).toEqual(on);
    const others = Object.fromEntries(dialectNames.map((name) => [name, name === dialect]));
    expect(prose(markdown, { dialects: allDialects.with(others) })).toEqual(on);
  });

  test('is text where it is off', () => {
    expect(prose(markdown, { dialects: allDialects.with({ [dialect]: false }) })).toEqual(off);
  });
});

test('there is an example of each', () => {
  expect(new Set(cases.map(([dialect]) => dialect))).toEqual(new Set(dialectNames));
});

test('a switch holds for MDX, too', () => {
  const dialects = allDialects.with({ highlights: false });
  expect(prose('one {two} ==three==', { language: 'mdx', dialects })).toEqual(['one ¦ ==three==']);
});

describe('switches on top of each other', () => {
  const off = allDialects.with({ math: false, emoji: false });

  test('count one by one, the last wins', () => {
    const joined = off.with({ math: true, labels: false });
    expect(dialectNames.filter((name) => !joined.isOn(name))).toEqual(['emoji', 'labels']);
  });

  test('come to one object for each combination, with one grammar for each language', () => {
    expect(allDialects.with({})).toBe(allDialects);
    expect(off.with({ math: true, emoji: true })).toBe(allDialects);
    expect(allDialects.with({ emoji: false }).with({ math: false })).toBe(off);
    expect(off.grammarOf('mdx')).toBe(off.grammarOf('mdx'));
    expect(off.grammarOf('markdown')).not.toBe(allDialects.grammarOf('markdown'));
  });
});

describe('what is off is off everywhere', () => {
  test('in fixes, which are proved by reading the text again', () => {
    const text = 'Pay US$5 per *touch*-point, 7 AU$ per call.';
    const editsWith = (math: boolean) =>
      check(text, builtinTermBase(), {
        ...defaultSettings,
        dialects: allDialects.with({ math }),
      }).findings.map(({ edits }) => edits?.length);
    expect(editsWith(true)).toEqual([]);
    expect(editsWith(false)).toEqual([1]);
  });

  test('in headings', () => {
    const textsWith = (attributeLists: boolean) =>
      outlineOf(
        parseDocument('# One {#two}\n', { dialects: allDialects.with({ attributeLists }) }),
      ).headings.map(({ text, id }) => [text, id]);
    expect(textsWith(true)).toEqual([['One', 'two']]);
    expect(textsWith(false)).toEqual([['One {#two}', undefined]]);
  });
});
