/** Inline content: read as the parser would, and left alone where nobody has written it for readers. */
import { parser } from '@lezer/markdown';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hardBreak } from '../../server/src/engine/markdown/hardBreak.ts';
import { inLinearTime } from '../../server/src/engine/markdown/inlineContent.ts';
import { linkEnd } from '../../server/src/engine/markdown/linkEnd.ts';
import { parseBlocks } from '../../server/src/engine/markdown/parse.ts';
import { settings } from './proseTables.ts';

const linear = inLinearTime(parser.configure({ parseInline: [linkEnd, hardBreak] }));

function proseOf(markdown: string): string[] {
  return parseBlocks(markdown, settings).flatMap(({ runs }) => runs.map(({ text }) => text));
}

describe('inline content reads as by the parser itself', () => {
  const pieces = '* ** *** _ __ a b [ ] ( ) ![ ](u) ](<u> [x] [] "t" < > \\ ` ! &amp; <a> . \n'
    .split(' ')
    .concat([' ', '  ', '   \n', ' "t")']);
  const content = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join(''));

  test('whatever its marks', () => {
    fc.assert(
      fc.property(content, (text) => {
        expect(linear.parse(text).toString()).toBe(parser.parse(text).toString());
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  test.each([
    ['emphasis of both kinds', '*a **b** c* ***d***'],
    ['marks that do not match', '*a_ **b* _c*_ d__'],
    ['links in links', '[a [b](u) c](v) [d][e] ![f [g](h)](i "j")'],
    ['parentheses in addresses', "[a](b(c)d) [a](b(c) [a](<b c>) [a]( b 't' )"],
  ])('%s', (_, text) => {
    expect(linear.parse(text).toString()).toBe(parser.parse(text).toString());
  });
});

describe('what is nested deeper than anybody reads is left alone', () => {
  const emphasis = (depth: number) => `${'*a **b '.repeat(depth)}c${' b** a*'.repeat(depth)}`;
  test.each([
    ['emphasis in emphasis, a few deep', emphasis(20), 1],
    ['emphasis in emphasis, thousands deep', emphasis(5000), 0],
    ['brackets in brackets', `${'['.repeat(5000)}c${'](u)'.repeat(5000)}`, 0],
    ['emphasis over many lines of a quote', `> *a\n${'> b\n'.repeat(500)}> c*\n`, 0],
    ['a few lines of it', `> *a\n${'> b\n'.repeat(50)}> c*\n`, 1],
  ])('%s', (_, text, runs) => {
    expect(proseOf(text)).toHaveLength(runs);
  });
});

describe('long content that anybody may write is read', () => {
  const count = 5000;
  test.each([
    ['a paragraph of words', 'one two '.repeat(count)],
    ['a paragraph of links', '[one](u "t") *two* '.repeat(count)],
    ['a paragraph of lines', 'one\ntwo\n'.repeat(count)],
    ['a row of a table', `|a|b|\n|-|-|\n${'|one two '.repeat(count)}|`],
  ])('%s', (_, text) => {
    expect(proseOf(text).join(' ').match(/one/g)).toHaveLength(count);
  });
});

test.each([
  ['an address with a second angle bracket is none', '<http://a/<b>one</b>', ['<http://a/one']],
  ['a definition with a title of many lines is none', `[a]: /u "t\n${'one\n'.repeat(200)}`, [/one one/]],
  ['one of a few lines is', '[a]: /u "t\nb"\n\none', ['one']],
])('%s', (_, text, prose) => {
  expect(proseOf(text)).toEqual(
    prose.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))),
  );
});
