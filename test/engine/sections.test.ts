/** What can be left out of a document before it is parsed, and how what is found in the rest gets its place. */
import { describe, expect, it, test } from 'vitest';
import { lastAtMost } from '../../server/src/engine/ascending.ts';
import { Excerpt } from '../../server/src/engine/document/excerpt.ts';
import {
  closesItsFences,
  isDivisible,
  reachesBeyond,
  sectionsOf,
} from '../../server/src/engine/markdown/sections.ts';

describe('sections', () => {
  const cut = (text: string, from?: number) =>
    sectionsOf(text, from).map((one) => text.slice(one.from, one.to));

  test.each([
    ['One.\n\nTwo.\nStill two.\n \n# Three', ['One.\n\n', 'Two.\nStill two.\n \n', '# Three']],
    ['One.\r\n\r\nTwo.', ['One.\r\n\r\n', 'Two.']],
    ['- One\n\n  of a list\n\n- and on\n\n> a quote', ['- One\n\n  of a list\n\n- and on\n\n> a quote']],
    ['', ['']],
  ])('begin with a line of text behind an empty one: %j', (text, sections) => {
    expect(cut(text)).toEqual(sections);
  });

  it('begin at an offset', () => {
    const text = '---\na: x\n\nb: y\n---\n\nHere\n\nThere';
    expect(cut(text, text.indexOf('\nHere'))).toEqual(['\nHere\n\n', 'There']);
  });
});

describe('a section can’t be left out', () => {
  test.each([
    ...[
      '```js',
      '> ~~~',
      '<!-- x',
      'x -->',
      '[label]: /x',
      '[^1]: x',
      '$$',
      ':::note',
      '<pre>',
      '---',
      '{#id}',
    ],
    ...['{{< highlight js >}}', '{{% /highlight %}}', '{% raw', '{{!-- x', '--8<--', '%%'],
  ])('where others may read differently without it: %j', (section) => {
    expect(reachesBeyond(`Text\n${section}`)).toBe(true);
  });

  test.each([
    '- x\n\n  y',
    '[link](/x) and **more**',
    '<b>x</b>',
    '{{< note >}}',
    '{{% /note %}} {% tag "x" %}',
  ])('but where it stands for itself: %j', (section) => {
    expect(reachesBeyond(`Text\n${section}`)).toBe(false);
  });
});

test.each([
  ['<!DOCTYPE html', 'markdown', false],
  ['Text', 'mdx', false],
  ['<!-- x -->', 'markdown', true],
])('whether sections of %j in %s can be left out: %s', (text, language, can) => {
  expect(isDivisible(text, language)).toBe(can);
});

describe('fences', () => {
  test.each(['Text', '```js\nx\n```', '~~~\n\nx\n~~~ ', '  ```\n  x\n  ```\n\n````\ny\n````'])(
    'end in their section: %j',
    (section) => {
      expect(closesItsFences(section)).toBe(true);
      expect(reachesBeyond(section, true)).toBe(false);
      expect(reachesBeyond(section)).toBe(section !== 'Text');
    },
  );

  test.each([
    ...[
      '```js',
      '```\nx\n~~~',
      '```\nx\n``` y',
      '````\nx\n```',
      '  ```\nx\n```',
      '> ```\n> x\n> ```',
      '- ```\n  x\n  ```',
    ],
    ...['Some ``` code', '```\nx\n```\n```'],
  ])('may not: %j', (section) => {
    expect(closesItsFences(section)).toBe(false);
  });

  it('have in them what reaches further', () => {
    expect(reachesBeyond('```\n-->\n```', true)).toBe(true);
  });
});

describe('an excerpt', () => {
  const source = 'One. Two. Three. Four.';
  const excerpt = new Excerpt(source, [
    { from: 5, to: 10 },
    { from: 17, to: 22 },
  ]);

  it('is what is kept', () => {
    expect(excerpt.text).toBe('Two. Four.');
  });

  test.each(['Two', 'Four'])('knows where it is from: %s', (word) => {
    const from = excerpt.text.indexOf(word);
    const range = excerpt.toSource({ from, to: from + word.length, code: 'x' });
    expect(range).toEqual({
      from: source.indexOf(word),
      to: source.indexOf(word) + word.length,
      code: 'x',
    });
  });

  it('has pieces that stand behind each other, and an empty one before them', () => {
    const joined = new Excerpt(source, [
      { from: 0, to: 0 },
      { from: 5, to: 10 },
      { from: 10, to: 17 },
    ]);
    expect(joined.text).toBe('Two. Three. ');
    expect(joined.toSource({ from: 0, to: 3 })).toEqual({ from: 5, to: 8 });
    expect(joined.toSource({ from: 5, to: 10 })).toEqual({ from: 10, to: 15 });
  });
});

test.each([
  [0, -1],
  [1, 0],
  [2, 0],
  [3, 2],
  [9, 3],
])('of 1, 3, 3, 8 the last number that is not above %i has the index %i', (limit, index) => {
  expect(lastAtMost([1, 3, 3, 8], limit)).toBe(index);
});
