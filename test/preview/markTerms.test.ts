/** Where terms are marked in the preview. A term is set in `⟦⟧`, in the source as in what is rendered. */
import { describe, expect, test } from 'vitest';
import type { Term } from '../../client/src/preview/terms.ts';
import { markedHtml, type Options, plainHtml, withBrackets } from './rendering.ts';

/** The text without its brackets, and the terms that they stand around. */
function read(marked: string): { text: string; terms: Term[] } {
  const terms: Term[] = [];
  let text = '';
  for (const [, outside = '', form] of marked.matchAll(/([^⟦]*)(?:⟦([^⟧]*)⟧)?/g)) {
    text += outside;
    if (form === undefined) continue;
    terms.push({ from: text.length, to: text.length + form.length, explanation: `${form}\nMeaning.` });
    text += form;
  }
  return { text, terms };
}

function render(marked: string, options: Options = {}): string {
  const { text, terms } = read(marked);
  return withBrackets(markedHtml(text, terms, options)).trimEnd();
}

describe('terms are marked', () => {
  test.each([
    ['in a paragraph', 'Our ⟦CSAT⟧ rose.', '<p>Our ⟦CSAT⟧ rose.</p>'],
    ['all of a paragraph', '⟦CSAT⟧', '<p>⟦CSAT⟧</p>'],
    ['one after the other', '⟦CX⟧ ⟦CSAT⟧/⟦NPS⟧', '<p>⟦CX⟧ ⟦CSAT⟧/⟦NPS⟧</p>'],
    ['in a heading', '## The ⟦NPS⟧ ##', '<h2>The ⟦NPS⟧</h2>'],
    ['in an underlined heading', 'The ⟦NPS⟧\n===', '<h1>The ⟦NPS⟧</h1>'],
    ['on the second line', 'One\n   two ⟦CX⟧', '<p>One\ntwo ⟦CX⟧</p>'],
    ['behind a hard break', 'One\\\ntwo ⟦CX⟧', '<p>One<br>\ntwo ⟦CX⟧</p>'],
    ['in a quoted list', '> - a\n>\n>   b ⟦CX⟧', '⟦CX⟧</p>'],
    ['in a lazy line', '> a\nb ⟦CX⟧', '<p>a\nb ⟦CX⟧</p>'],
    ['in emphasis', 'a *⟦CX⟧* b', '<em>⟦CX⟧</em>'],
    ['in Windows lines', 'a\r\n⟦CX⟧\r\n\r\n⟦NPS⟧', '<p>a\n⟦CX⟧</p>\n<p>⟦NPS⟧</p>'],
    ['behind an emoji', '😀 ⟦CX⟧', '<p>😀 ⟦CX⟧</p>'],
    ['next to an escape', '\\* ⟦CX⟧ \\_ b', '<p>* ⟦CX⟧ _ b</p>'],
    ['next to an entity', 'R&amp;D ⟦CX⟧ &copy;', '<p>R&amp;D ⟦CX⟧ ©</p>'],
    ['with an escape inside', '⟦customer\\-centric⟧ a', '<p>⟦customer-centric⟧ a</p>'],
    ['behind a link', '[CX](CX.md) ⟦CX⟧', '</a> ⟦CX⟧</p>'],
    ['behind a reference', '[CX][CX] ⟦CX⟧\n\n[CX]: x', '</a> ⟦CX⟧</p>'],
    ['behind code', '`CX` ⟦CX⟧ ``a`CX`` ⟦CX⟧', '</code> ⟦CX⟧ <code>a`CX</code> ⟦CX⟧</p>'],
    ['behind code of two lines', '`CX\nCX` ⟦CX⟧\n⟦CX⟧', '</code> ⟦CX⟧\n⟦CX⟧</p>'],
    ['behind an image', '![CX](CX.png) ⟦CX⟧', '> ⟦CX⟧</p>'],
    ['behind a URL', 'https://CX.com/CX ⟦CX⟧', '</a> ⟦CX⟧</p>'],
    ['in an element', 'a <b title="CX">⟦CX⟧</b>', '<b title="CX">⟦CX⟧</b>'],
  ])('%s', (_, source, html) => {
    expect(render(source)).toContain(html);
  });

  test('in each cell of a table', () => {
    const html = render('| CX \\| | ⟦CX⟧ |\n| --- | --- |\n| ⟦CX⟧ | ⟦NPS⟧, CX |\n| CX | ⟦CX⟧ |\n');
    expect([...html.matchAll(/<t[hd]>(.*?)<\/t/g)].map(([, cell]) => cell)).toEqual([
      ...['CX |', '⟦CX⟧'],
      ...['⟦CX⟧', '⟦NPS⟧, CX'],
      ...['CX', '⟦CX⟧'],
    ]);
  });

  test('with nicer quotes', () => {
    const html = render('"⟦CX⟧" -- the \'⟦NPS⟧\'...', { typographer: true });
    expect(html).toBe('<p>“⟦CX⟧” – the ‘⟦NPS⟧’…</p>');
  });

  test('in each part that markup or a line cuts a term into', () => {
    expect(render('a ⟦customer *lifetime\nvalue*⟧.')).toBe(
      '<p>a ⟦customer ⟧<em>⟦lifetime⟧\n⟦value⟧</em>.</p>',
    );
  });
});

describe('what is the same as a term, but elsewhere, is not marked', () => {
  test.each([
    ['before it', 'Their CX, our ⟦CX⟧', '<p>Their CX, our ⟦CX⟧</p>'],
    ['behind it', 'Our ⟦CX⟧, their CX', '<p>Our ⟦CX⟧, their CX</p>'],
    ['a line above', 'CX\n⟦CX⟧', '<p>CX\n⟦CX⟧</p>'],
    ['in another block', '⟦CX⟧\n\nCX', '<p>⟦CX⟧</p>\n<p>CX</p>'],
  ])('%s', (_, source, html) => {
    expect(render(source)).toBe(html);
  });
});

describe('nothing is marked, even if it is a term,', () => {
  test.each([
    ['in code', '`⟦CX⟧`'],
    ['in indented code', '    ⟦CX⟧'],
    ['in a fence', '```\n⟦CX⟧\n```'],
    ['in a link', '[the ⟦CX⟧](page.md)'],
    ['in emphasis in a link', '[the *⟦CX⟧*](page.md)'],
    ['in a reference', '[⟦CX⟧]\n\n[CX]: page.md'],
    ['in a link of HTML', 'a <a href="page.md">the ⟦CX⟧</a>'],
    ['in a link behind a stray end of one', 'a </a> [the ⟦CX⟧](page.md)'],
    ['in the text of an image', '![the ⟦CX⟧](page.png)'],
    ['in a tag', 'a <b title="⟦CX⟧">b</b>'],
    ['in a URL', 'https://example.com/⟦CX⟧'],
  ])('%s', (_, source) => {
    expect(render(source)).toBe(plainHtml(read(source).text).trimEnd());
  });
});

describe('a mark', () => {
  const tags = (source: string) => {
    const { text, terms } = read(source);
    return [...markedHtml(text, terms).matchAll(/<span class="cx-term"[^>]*>/g)].map(([tag]) => tag);
  };

  test('carries what the term means', () => {
    expect(tags('⟦R"D⟧')).toEqual([
      '<span class="cx-term" role="term" data-cx-explanation="R&quot;D\nMeaning." tabindex="0">',
    ]);
  });

  test('is where Tab goes if it is the first; the others are for the arrow keys, each term once', () => {
    const stops = tags('⟦CX⟧ and ⟦net *promoter* score⟧.\n\n- ⟦CX⟧').map(
      (tag) => /tabindex="(.*?)"/.exec(tag)?.[1],
    );
    expect(stops).toEqual(['0', '-1', undefined, undefined, '-1']);
  });
});
