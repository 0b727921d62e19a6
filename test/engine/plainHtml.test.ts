/** HTML that is read without a parser reads as it does with one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtmlProse } from '../../server/src/engine/markdown/htmlProse.ts';
import { plainPieces } from '../../server/src/engine/markdown/plainHtml.ts';

const seed = Number(process.env.CX_TERMINOLOGY_SEED ?? 20260303);

/** A comment at the end: it takes a parser, and means nothing. */
const byParser = (html: string) => readHtmlProse(`${html}<!-- -->`, 7);

describe('plain', () => {
  test.each(
    [
      '<div class="note">\n<p>a touch point</p>\n</div>',
      '<p align="center">\n  <a href="x?a&b"><img src="y.png" alt=\'z\'/></a><br>a <B>b</B>\n</p>',
      '<details open>\n<summary>a</summary>\nb',
      'no tags',
    ].map((html) => ({ html })),
  )('$html', ({ html }) => {
    expect(plainPieces(html)).toBeDefined();
    expect(readHtmlProse(html, 7)).toEqual(byParser(html));
  });
});

test.each([
  ['an entity', '<p>a &amp; b</p>'],
  ['a comment', '<p>a</p><!-- b -->'],
  ['what is no prose', '<p><code>a</code></p>'],
  ['a drawing', '<svg><p>a</p></svg>'],
  ['a closing tag without its opening one', '<p>a</div>b'],
  ['elements that overlap', '<b>a<div>b</b>c</div>'],
  ['a paragraph that another one ends', '<p>a<p>b'],
  ['a link that another one ends', '<a>b<a>c'],
  ['a heading that a paragraph ends', '<h2>a<p>b'],
  ['a slash that closes nothing', '<div/>a'],
  ['an attribute without quotes', '<p align=center>a</p>'],
  ['an element that is not known', '<x-note>a</x-note>'],
  ['a bracket that opens nothing', '<p>a < b</p>'],
  ['a tag that does not end', '<p>a</p'],
])('%s takes a parser: %s', (_, html) => expect(plainPieces(html)).toBeUndefined());

test('whatever the HTML, its prose is the same', () => {
  const names = fc.constantFrom(
    'p',
    'div',
    'DIV',
    'b',
    'i',
    'a',
    'h2',
    'summary',
    'span',
    'br',
    'img',
    'center',
    'li',
  );
  const end = fc.constantFrom('', '', '', ' class="a > b"', " id='c' open", ' ', '/', ' /', ' d=e');
  const tag = fc.tuple(fc.constantFrom('<', '<', '</'), names, end).map((parts) => `${parts.join('')}>`);
  const text = fc.constantFrom('a', ' ', 'b c', '\n  ', 'd\n\te', '“f”', '&lt;', '<', '>');
  const element: fc.Memo<string> = fc.memo((depth) => {
    const inside =
      depth > 1 ? fc.array(fc.oneof(text, element(depth - 1)), { maxLength: 4 }) : fc.array(text);
    return fc
      .tuple(names, end, inside)
      .map(([name, more, parts]) => `<${name}${more}>${parts.join('')}</${name}>`);
  });
  const html = fc
    .array(fc.oneof(text, tag, element(3), element(2)), { maxLength: 6 })
    .map((parts) => parts.join(''));
  let plain = 0;
  fc.assert(
    fc.property(html, (source) => {
      if (plainPieces(source)) plain++;
      expect(readHtmlProse(source, 7)).toEqual(byParser(source));
    }),
    { seed, numRuns: 3000 },
  );
  expect(plain).toBeGreaterThan(300);
});
