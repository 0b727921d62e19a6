/** What is prose in Markdown and what is not, construct by construct. */
import { describe, expect, test } from 'vitest';
import { parseBlocks } from '../../server/src/engine/markdown/parse.ts';
import { sourceRangeOf } from '../../server/src/engine/markdown/prose.ts';
import { settings, type Table, testTables } from './proseTables.ts';

/** The source of the first occurrence of `text` in the prose. */
function sourceOf(markdown: string, text: string): string {
  for (const block of parseBlocks(markdown, settings)) {
    for (const run of block.runs) {
      const at = run.text.indexOf(text);
      if (at < 0) continue;
      const { from, to } = sourceRangeOf(run, at, at + text.length);
      return markdown.slice(from, to);
    }
  }
  throw new Error(`"${text}" is not in the prose.`);
}

const tables: Readonly<Record<string, Table>> = {
  blocks: [
    ['paragraphs', 'one two\n\nthree\n', ['one two', 'three']],
    ['headings', '# One #\n\n## Two\n\nThree\n===\n\nFour\n---\n', ['One', 'Two', 'Three', 'Four']],
    ['list items', '- one\n- two\n  1. three\n', ['one', 'two', 'three']],
    ['a numbered list after a list in an item', '1. one\n  - two\n3. three\n', ['one', 'two', 'three']],
    ['task items', '- [ ] one\n- [x] two\n', ['one', 'two']],
    ['quotes', '> one\n>\n> > two\n', ['one', 'two']],
    ['alerts', '> [!NOTE]\n> one\n', ['one']],
    ['definition lists', 'term\n: meaning\n', ['term', 'meaning']],
    ['footnotes', 'one[^a].\n\n[^a]: two\n\n    three\n', ['one¦.', 'two', 'three']],
    ['footnotes of one word', '[^a]: word\n', ['word']],
    ['fenced code', '```js\nno\n```\n\n~~~\nno\n~~~\n\nyes\n', ['yes']],
    ['code without an end', 'yes\n\n```\nno\n\nno\n', ['yes']],
    ['indented code', 'yes\n\n    no\n\n\tno\n', ['yes']],
    ['rules', 'one\n\n***\n\ntwo\n', ['one', 'two']],
  ],
  tables: [
    ['cells', '| a | b |\n|---|---|\n| c | d |\n', ['a', 'b', 'c', 'd']],
    ['escaped pipes', '| a \\| b | c |\n|---|---|\n| `x \\| y` z | d |\n', ['a | b', 'c', '¦ z', 'd']],
    ['cells with breaks', '| a<br>b |\n|---|\n| c |\n', ['a¦b', 'c']],
  ],
  inline: [
    ['emphasis', 'customer *life **time*** value', ['customer life time value']],
    ['emphasis within a word', 'omni**channel**', ['omnichannel']],
    ['strikethrough', 'one ~~two~~ three', ['one two three']],
    ['code', 'one `two` ``three ` four`` five', ['one ¦ ¦ five']],
    ['entities', 'AT&amp;T caf&eacute; &#67;X &#x43;X', ['AT&T café CX CX']],
    ['what is no entity', '&nosuch; a &#x110000; b &#99999999; c', ['&nosuch; a \uFFFD b &#99999999; c']],
    ['escapes', '\\*one\\* two\\_three', ['*one* two_three']],
    ['soft breaks', 'customer\n  journey', ['customer journey']],
    ['soft breaks in quotes and lists', '> - customer\n>   journey\n', ['customer journey']],
    ['soft breaks in lazy lines', '> customer\njourney\n', ['customer journey']],
    ['hard breaks with spaces', 'customer  \njourney', ['customer¦journey']],
    ['hard breaks with a backslash', 'customer\\\njourney', ['customer¦journey']],
  ],
  links: [
    ['destinations and titles', '[one](/no "no") [two](<no no> (no))', ['one two']],
    [
      'references',
      '[one][no] [two][] [three]\n\n[no]: /no "no"\n[two]: /no\n[three]: /no\n',
      ['one two three'],
    ],
    ['references without a definition', '[one][no] [two]', ['[one]¦ [two]']],
    ['labels over lines of a quote', '> [one\n> two]\n>\n> [one two]: /no\n', ['one two']],
    ['brackets in a link text', '[one [two] three](/no)', ['one [two] three']],
    ['a link text in brackets', '[[one]](/no)', ['[one]']],
    ['autolinks', 'one <https://no.example/no> two <no@no.example>', ['one ¦ two ¦']],
    ['images', 'one ![two *three*](/no "no") four', ['one ¦ four', 'two three']],
    ['images in links', '[![one](/no)](/no) two', ['¦ two', 'one']],
    ['wiki links', 'one [[no]] [[no|two]] ![[no.png]]', ['one ¦ two ¦']],
    ['attributes of a link', '[one](/no){.no #no} two', ['one¦ two']],
  ],
  HTML: [
    ['blocks', '<div class="no">one <b>two</b></div>\n', ['one two']],
    ['blocks in each other', '<ul>\n<li>one</li>\n<li>two\nthree</li>\n</ul>\n', ['one', 'two three']],
    [
      'Markdown between blocks',
      '<details>\n<summary>one</summary>\n\ntwo *three*\n\n</details>\n',
      ['one', 'two three'],
    ],
    ['blocks in a quote', '> <p>\n> one\n> </p>\n>\n> two *three*\n', ['one', 'two three']],
    ['a single tag on its line', '<br/>\none\n', ['¦ one']],
    ['comments', 'one <!-- no --> two\n\n<!-- no\n\nno -->\n\nthree\n', ['one ¦ two', 'three']],
    ['text behind a comment', '<!-- no --> one\n', ['one']],
    ['declarations and instructions', '<!DOCTYPE no>\n\n<?php no("->"); ?>\n\none\n', ['one']],
    ['inline tags', 'one <b>two</b> <a href="no" title="no">three</a>', ['one two three']],
    ['tags that separate', 'one<br>two <img alt="no"> three', ['one¦two ¦ three']],
    ['entities', '<p>AT&amp;T</p>\n', ['AT&T']],
    ...'pre code kbd samp var script style svg math textarea'
      .split(' ')
      .map((name) => [`<${name}>`, `<div>one <${name}>no</${name}> two</div>\n`, ['one ¦ two']] as const),
    ...'code kbd samp var svg math'
      .split(' ')
      .map((name) => [`inline <${name}>`, `one <${name}>no *no*</${name}> two\n`, ['one ¦ two']] as const),
    ['drawings over empty lines', '<svg>\n\n<title>no</title>\n\nno\n\n</svg>\n\none\n', ['one']],
    ['code over empty lines', '<code>\nno\n\nno\n</code>\n\none\n', ['one']],
    ['elements without an end', '<svg>\n\none\n', ['one']],
    ['code without an end in text', '<p>one <code>no</p>\n\ntwo <code>no</code>\n', ['one ¦', 'two ¦']],
    ['images in opaque elements', 'one <code>![no](no)</code>', ['one ¦']],
    [
      'blocks of code',
      '<pre>\nno\n\nno\n</pre>\n\n<script>\nno\n\nno\n</script>\n\n<style>no</style>\n\none\n',
      ['one'],
    ],
  ],
  extensions: [
    ['inline math', 'one $x + no$ two $$no$$ three', ['one ¦ two ¦ three']],
    ['prices', 'from $5 to $10', ['from $5 to $10']],
    ['variables', '**$width** or **$height**', ['$width or $height']],
    ['math blocks', '$$\nno\n$$\n\n$$ no $$\n\none\n', ['one']],
    ['math in a quote', '> $$\n> no\n> $$\n\none\n', ['one']],
    ['math that only begins in a quote', '> $$\n> no\n\none\n\n$$\nno\n$$\n', ['one']],
    [
      'template tags',
      'one {{ no }} two {% no %} three {{< no >}} four {{% no %}}',
      ['one ¦ two ¦ three ¦ four ¦'],
    ],
    ['templates over lines', '{{< no\n  no="no"\n>}}\none\n', ['¦ ¦ ¦ one']],
    ['what is no template', 'one {{ two', ['one {{ two']],
    ['the word import', 'import the customers\n', ['import the customers']],
    ['heading ids', '# One {#no}\n', ['One ¦']],
    ['attribute lists', 'one {: .no}\n\ntwo {no=no}\n', ['one ¦', 'two ¦']],
    ['braces', 'one {two} three', ['one {two} three']],
  ],
  'front matter': [
    [
      'YAML',
      '---\ntitle: One two\nslug: no\ndescription: Three # no\n---\nfour\n',
      ['One two', 'Three', 'four'],
    ],
    [
      'YAML in quotes',
      '---\ntitle: "One \\"two\\" \\u0043X"\nsummary: \'it\'\'s\'\n---\n',
      ['One "two" CX', "it's"],
    ],
    ['plain over lines', '---\ntitle: one\n  two\n---\n', ['one two']],
    ['folded', '---\ndescription: >-\n  one\n  two\n\n  three\n---\n', ['one two¦three']],
    ['literal', '---\ndescription: |\n  one\n  two\n---\n', ['one two']],
    ['escaped line breaks', '---\ntitle: "om\\\n  ni"\n---\n', ['omni']],
    ['nested keys', '---\nseo:\n  title: no\n---\n', []],
    ['values that are no text', '---\ntitle: [no, no]\nsummary: 5\n---\n', []],
    ['broken YAML', '---\ntitle: "no\nsummary: [\n---\none\n', ['one']],
    [
      'TOML',
      '+++\ntitle = "One"\nslug = "no"\nsummary = \'Two\'\n[params]\ntitle = "no"\n+++\nthree\n',
      ['One', 'Two', 'three'],
    ],
    ['TOML escapes', '+++\ntitle = "One \\"two\\" \\\\ three"\n+++\n', ['One "two" \\ three']],
    ['without an end', '---\ntitle: one\n', ['title: one']],
    ['after empty lines', '\n\n---\ntitle: One\n---\n', ['One']],
    ['not at the start', 'one\n\n---\n\ntitle: two\n', ['one', 'title: two']],
    ['CR LF', '---\r\ntitle: One\r\nslug: no\r\n---\r\n\r\ntwo\r\n', ['One', 'two']],
  ],
  encodings: [
    ['byte order mark', '\uFEFF# One\n\ntwo\n', ['One', 'two']],
    ['byte order mark and front matter', '\uFEFF---\ntitle: One\n---\n', ['One']],
    [
      'CR LF',
      'one  \r\ntwo\\\r\nthree\r\nfour \r\nfive\r\n\r\n<div>\r\nsix\r\n\r\nseven\r\n',
      ['one¦two¦three four five', 'six', 'seven'],
    ],
    ['CR', '# one\r\rtwo\rthree\r', ['one', 'two three']],
    ['tabs', '-\tone\n\n\ttwo\n>\tthree\n', ['one', 'two', 'three']],
    ['no final line break', '- one', ['one']],
    ['lone surrogates', 'one \uD800 two\uDC00', ['one \uD800 two\uDC00']],
    ['nothing', '', []],
    ['white space alone', ' \n\t\n', []],
    ['no letters', '12 %\n\n- 3\n', []],
  ],
};

testTables(tables);

describe('source', () => {
  test.each([
    ['text', 'one two three', 'two', 'two'],
    ['markup inside', 'customer *life time* value', 'life time value', 'life time* value'],
    ['no markup around', 'the **customer journey** map', 'customer journey', 'customer journey'],
    ['entity', 'AT&amp;T shop', 'AT&T', 'AT&amp;T'],
    ['escape', 'a \\*star\\* b', '*star*', '\\*star\\*'],
    ['soft break', '> - customer\n>   journey', 'customer journey', 'customer\n>   journey'],
    ['soft break with CR LF', '> customer  x\r\n> journey y', 'x journey', 'x\r\n> journey'],
    ['table cell', '| a \\| b | c |\n|---|---|\n', 'a | b', 'a \\| b'],
    ['HTML block', '<p>\n  AT&amp;T\n  shop</p>', 'AT&T shop', 'AT&amp;T\n  shop'],
    ['HTML block in a quote', '> <p>one\n> two</p>', 'one two', 'one\n> two'],
    ['alternative text', '![one *two*](/x)', 'one two', 'one *two'],
    ['front matter', '---\ntitle: "One \\"two\\""\n---\n', 'One "two"', 'One \\"two\\"'],
    ['front matter with CR LF', '---\r\na: b\r\ntitle: One\r\n  two\r\n---\r\n', 'One two', 'One\r\n  two'],
    ['byte order mark', '\uFEFFone two', 'two', 'two'],
    ['footnote', 'x[^a]\r\n\r\n[^a]: one\r\n\r\n    two three', 'two', 'two'],
  ])('%s', (_construct, markdown, text, source) => {
    expect(sourceOf(markdown, text)).toBe(source);
  });
});

describe('references', () => {
  const referencesOf = (markdown: string) =>
    parseBlocks(markdown, settings).flatMap((block) => block.runs.flatMap((run) => run.references));

  test.each([
    ['[one]\n\n[one]: /x', [{ from: 1, to: 4, insertAt: 5, label: '[one]' }]],
    ['[one][]\n\n[one]: /x', [{ from: 1, to: 4, insertAt: 6, label: 'one' }]],
    ['[one][two]\n\n[two]: /x', []],
    ['[one](/x)', []],
    ['[one]', []],
    ['\uFEFFa\r\n[one]\r\n\r\n[one]: /x', [{ from: 5, to: 8, insertAt: 9, label: '[one]' }]],
  ])('%j', (markdown, references) => {
    expect(referencesOf(markdown)).toEqual(references);
  });
});
